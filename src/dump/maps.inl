// SPDX-License-Identifier: BSL-1.0

// Included as members of `dumper`; hence no guard.
//
// Mappings: each key is spelled, each value dumped as any other.

void mapping(const slot& self, const void* source, const dump_scope& scope, const object_frame* parent) {
    if (!enter(parent)) return;
    const map_ops& ops = *self.map->ops;
    struct context {
        dumper& out;
        const slot& self;
        const dump_scope& scope;
        const object_frame* parent;
        std::string room;
    } visited{*this, self, scope, parent, {}};
    out_.open_object(ops.size ? ops.size(source) : 0);
    ops.each(source, &visited, [](void* passed, const void* key, const void* value) {
        auto& [out, field, chosen, above, room] = *static_cast<context*>(passed);
        errc problem{};
        const std::string_view text = spell_key(*field.map->key, key, room, problem, out.given_);
        out.entry(field, text, problem, value, chosen, above);
        return !out.hopeless_;
    });
    out_.close_object();
    ++rest_.depth_left;
}

void document_mapping(const slot& self, const boost::json::object& source, const dump_scope& scope,
                      const object_frame* parent) {
    if (!enter(parent)) return;
    out_.open_object(source.size());
    for (const auto& each : source)
        entry(self, {each.key().data(), each.key().size()}, {}, &each.value(), scope, parent);
    out_.close_object();
    ++rest_.depth_left;
}

void entry(const slot& self, std::string_view key, errc problem, const void* held, const dump_scope& scope,
           const object_frame* parent) {
    object_frame at{{.parent = parent, .other = key, .has_other = true, .part = entry_part::key}, nullptr};
    if (!out_.key(key) && problem == errc{}) problem = errc::invalid_utf8;
    if (problem != errc{}) fail(problem, &at);
    at.part = entry_part::value;
    value(*self.inner, held, scope, &at);
}
