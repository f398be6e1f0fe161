// SPDX-License-Identifier: BSL-1.0

// Included as members of `dumper`; hence no guard.
//
// Objects and lists whose schema has hooks of a dump.

/// Calls a hook; false when it refused the object at `at`.
template <class Hook>
bool run_hook(const plan& schema, const object_frame* at, const Hook& hook) {
    errors refused;
    errors_access::bind(refused, &schema, nullptr);
    hook(hook_call{refused, nullptr, given_});
    if (refused.empty()) return true;
    errors_.add_all(refused.take(), {.path = at}, {});
    return false;
}

/// An object, or what its `pre_dump` makes of it.
MALLOW_NOINLINE void hooked_object(const hooked_part& part, const void* source) {
    // By the object that was to be dumped: what a hook makes is another each time.
    if (is_inside(source, part.schema, part.parent)) return fail(errc::cycle, part.parent);
    const hook_ops& hooks = *part.schema.hooks;
    if (!hooks.pre_dump) return behind_pre_dump(part, source, source);
    struct context {
        dumper& self;
        const hooked_part& part;
        const void* known_as;
    } called{*this, part, source};
    const auto dump_it = [](void* passed, const void* made) {
        const auto& to = *static_cast<context*>(passed);
        to.self.behind_pre_dump(to.part, made, to.known_as);
    };
    run_hook(part.schema, part.parent,
             [&](const hook_call& with) { hooks.pre_dump(source, with, &called, dump_it); });
}

void behind_pre_dump(const hooked_part& part, const void* source, const void* known_as) {
    if (!part.schema.hooks->post_dump) return without_hooks(part, source, known_as);
    boost::json::value tree;
    const std::size_t before = errors_.mark();
    dump_apart({tree, errors_, given_, rest_.depth_left, skip_none_}, part, source, known_as);
    // What is written is of no use once something cannot be dumped.
    if (errors_.mark() != before || !tree.is_object()) return out_.null();
    if (run_hook(part.schema, part.parent,
                 [&](const hook_call& with) { part.schema.hooks->post_dump(tree.get_object(), source, with); }))
        document(tree, part.parent);
    else
        out_.null();
}

/// The list that `many` dumps, with the hook of the whole.
MALLOW_NOINLINE void hooked_list(const slot& self, const plan& schema, const void* source, const dump_scope& scope) {
    boost::json::value tree;
    dump_apart({tree, errors_, given_, rest_.depth_left, skip_none_}, self, source, scope);
    if (!errors_.empty() || !tree.is_array()) return out_.null();
    if (run_hook(schema, nullptr,
                 [&](const hook_call& with) { schema.hooks->post_dump_many(tree.get_array(), with); }))
        document(tree, nullptr);
    else
        out_.null();
}
