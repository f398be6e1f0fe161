// SPDX-License-Identifier: BSL-1.0

// Included as members of `loader`; hence no guard.
//
// Objects whose schema has hooks: `pre_load`, the fields, `validates` of each that is there, `validates_schema`,
// `post_load`, each only while nothing was refused that it stands on.

MALLOW_COLD outcome hooked_object(const slot& self, void* model, const load_scope& scope, const frame* parent,
                                  field_tree* touched) {
    const hook_ops& hooks = *self.nested->hooks;
    if (!hooks.pre_load) return checked_object(self, model, scope, parent, touched);
    const std::size_t start = in_.position();
    boost::json::value document;
    errc ignored{};  // what no document should hold is told by the field that it is for
    const outcome built = build(document, ignored, parent);
    if (built != outcome::valid) return built;
    const load_info info = info_of(self, scope);
    const auto change = [&](const hook_call& with) { hooks.pre_load(document.get_object(), with); };
    if (!run_hook(*self.nested, nullptr, parent, start, info, change)) return outcome::invalid;
    const std::size_t before = call_.errors.mark();
    const outcome loaded =
        load_changed({document, call_, *root_, changes_}, self, model, scope, parent, touched);
    return end_of_changed(loaded, self, parent, start, before);
}

/// What is wrong with a changed document is told of the text.
outcome end_of_changed(outcome loaded, const slot& self, const frame* at, std::size_t start, std::size_t before) {
    if (loaded == outcome::stop) loaded = refuse(errc::too_deep, self, at, start);
    place_errors(before, at, start);
    return loaded;
}

void place_errors(std::size_t before, const frame* above, std::size_t start) {
    call_.errors.place_from(before, above,
                            [&](std::string_view pointer) { return in_.locate(start, pointer); });
}

/// An object behind its `pre_load`.
outcome checked_object(const slot& self, void* model, const load_scope& scope, const frame* parent,
                       field_tree* touched) {
    const hook_ops& hooks = *self.nested->hooks;
    std::vector<const slot*> nulls;
    std::vector<const slot*>* const outer = std::exchange(call_.nulls, hooks.field_count > 0 ? &nulls : nullptr);
    object_state state(self, scope, parent, takes_fast_path(self, scope));
    const outcome result = members(state, model, touched);
    call_.nulls = outer;
    if (result == outcome::stop) return result;
    const load_info info(call_.partial, state.unknown_policy(), &state, fields_seen);
    const sent_keys* const sent = state.details ? &state.details->sent : nullptr;
    const auto check = [&](const row* field, const auto& hook) {
        state.errors_before = call_.errors.mark();
        if (!run_hook(state.schema, field, parent, state.start, info, hook, sent)) state.invalid(call_);
    };
    const key_entry* entry = state.schema.keys;
    for (std::size_t i = 0; i < hooks.field_count; ++i) {
        const field_hook& hook = hooks.fields[i];
        while (entry->row != hook.row) ++entry;
        if (!state.run.has_seen(*entry) || state.has_failed(state.index_of(*entry))) continue;
        const row& field = state.schema.rows[hook.row];
        if (std::find(nulls.begin(), nulls.end(), &field.value) != nulls.end()) continue;
        const void* const member =
            state.schema.model ? member_of(state.model(), field) : dynamic_member(state, field);
        check(&field, [&](const hook_call& with) { hook.call(member, with); });
    }
    if (hooks.validates_schema && state.is_valid())
        check(nullptr, [&](const hook_call& with) { hooks.validates_schema(state.model(), with); });
    if (hooks.post_load && state.is_valid() && touched && changes_ && !state.schema.model)
        changes_->keep_whole(*static_cast<const boost::json::object*>(state.model()));
    if (hooks.post_load && state.is_valid())
        check(nullptr, [&](const hook_call& with) { hooks.post_load(state.model(), with); });
    return state.is_valid() ? outcome::valid : outcome::invalid;
}

/// Calls a hook; false when it refused. What it says is of the object at `above`, or of a field of it.
template <class Hook>
bool run_hook(const plan& schema, const row* field, const frame* above, std::size_t start, const load_info& info,
              const Hook& hook, const sent_keys* sent = nullptr) {
    errors refused;
    errors_access::bind(refused, &schema, field, sent);
    hook(hook_call{refused, &info, call_.given});
    if (refused.empty()) return true;
    const std::size_t before = call_.errors.mark();
    call_.errors.add_all(refused.take(), {.path = above, .offset = start}, {});
    place_errors(before, above, start);
    return false;
}

/// What a hook may ask before anything is read.
load_info info_of(const slot& self, const load_scope& scope) const {
    const object_state state(self, scope, nullptr, false);
    return {call_.partial, state.unknown_policy(), self.nested, no_fields};
}

static any_field_set no_fields(const void* schema) {
    return any_field_set(new field_tree(*static_cast<const plan*>(schema)));
}

static any_field_set fields_seen(const void* object) {
    const auto& state = *static_cast<const object_state*>(object);
    auto seen = std::make_unique<field_tree>(state.schema);
    for (unsigned i = 0; i < state.schema.key_count; ++i)
        seen->entries[state.schema.keys[i].row].named = state.run.has_seen(state.schema.keys[i]);
    return any_field_set(seen.release());
}

/// The list that `many` loads, with the hooks of the whole.
outcome root_list(const slot& self, void* container) {
    const bool is_of_schema = self.inner->code != op::variant;
    const hook_ops* const hooks = is_of_schema ? self.inner->nested->hooks : nullptr;
    if (!hooks || !(hooks->pre_load_many || hooks->post_load_many)) [[likely]]
        return list(self, container, call_.scope, nullptr);
    return hooked_list(self, container, *hooks);
}

MALLOW_COLD outcome hooked_list(const slot& self, void* container, const hook_ops& hooks) {
    const plan& schema = *self.inner->nested;
    const std::size_t start = in_.position();
    const load_info info = info_of(*self.inner, call_.scope);
    outcome result = outcome::valid;
    if (hooks.pre_load_many && in_.at_array()) {
        boost::json::value document;
        errc ignored{};
        result = build(document, ignored, nullptr);
        if (result != outcome::valid) return result;
        const auto change = [&](const hook_call& with) { hooks.pre_load_many(document.get_array(), with); };
        if (!run_hook(schema, nullptr, nullptr, start, info, change)) return outcome::invalid;
        const std::size_t before = call_.errors.mark();
        result = load_changed({document, call_, self, changes_}, self, container, call_.scope, nullptr, nullptr);
        result = end_of_changed(result, self, nullptr, start, before);
    } else {
        result = list(self, container, call_.scope, nullptr);
    }
    if (result != outcome::valid || !hooks.post_load_many) return result;
    const auto finish = [&](const hook_call& with) { hooks.post_load_many(container, with); };
    return run_hook(schema, nullptr, nullptr, start, info, finish) ? outcome::valid : outcome::invalid;
}
