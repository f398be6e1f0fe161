// SPDX-License-Identifier: BSL-1.0

// Included once for each kind of machine, as the members of one of `text_sink`'s nested structs; hence no guard.
//
// Writes the shapes that are rare: maps whose keys are text, tuples, what a variant holds. What writer.inl says of
// objects holds of them.

/// Entries that are told one by one.
struct told_entries {
    writing& work;
    char* at;
    const slot& self;
    object_frame& frame;
    char lead = '{';

    static bool tell(void* context, const void* key, const void* value) {
        auto& told = *static_cast<told_entries*>(context);
        writing& work = told.work;
        told.frame.other = text_of(key);
        char* at = work.make_room(told.at);
        *at++ = told.lead;
        char* end = short_string(at, told.frame.other);
        if (!end) end = long_string(work, at, told.frame.other);
        if (!end) [[unlikely]]
            return told.leave_entry(at, value);
        told.lead = ',';
        end = work.make_room(end);
        *end = ':';
        // A view of another's entries may have what it is in.
        told.at = held_value(work, end + 1, *told.self.inner, value, &told.frame);
        return told.at != nullptr;
    }

    /// The same of one whose key is not UTF-8, which the dumper tells.
    bool leave_entry(char* to, const void* value) {
        work.hand_over(to, false);
        lead = ',';
        at = work.rest.entry(work.rest.dumper, self, value, frame) ? work.resume() : nullptr;
        return at != nullptr;
    }
};

MALLOW_NOINLINE static char* map(writing& work, char* at, const slot& self, const void* source,
                                 const object_frame* parent) {
    if (work.rest.depth_left == 0 || self.map->key->native != quick_kind::text) [[unlikely]]
        return leave(work, at, self, source, parent);
    --work.rest.depth_left;
    object_frame frame{{.parent = parent, .has_other = true, .part = entry_part::value}, nullptr};
    told_entries told{work, at, self, frame};
    self.map->ops->each(source, &told, told_entries::tell);
    if (!told.at) [[unlikely]]
        return nullptr;
    at = work.make_room(told.at);
    *at = '{';
    at += told.lead == '{';
    *at = '}';
    ++work.rest.depth_left;
    return at + 1;
}

MALLOW_NOINLINE static char* tuple(writing& work, char* at, const slot& self, const void* source,
                                   const object_frame* parent) {
    if (work.rest.depth_left == 0) [[unlikely]]
        return leave(work, at, self, source, parent);
    --work.rest.depth_left;
    object_frame frame{{.parent = parent, .is_list = true}, nullptr};
    char lead = '[';
    for (; frame.index != self.tuple->count; ++frame.index) {
        const tuple_element& element = self.tuple->elements[frame.index];
        at = work.make_room(at);
        *at++ = lead;
        lead = ',';
        at = held_value(work, at, *element.value, element.get(source), &frame);
        if (!at) [[unlikely]]
            return nullptr;
    }
    at = work.make_room(at);
    *at = '[';
    at += lead == '[';
    *at = ']';
    ++work.rest.depth_left;
    return at + 1;
}

MALLOW_NOINLINE static char* variant(writing& work, char* at, const slot& self, const void* source,
                                     const object_frame* frame) {
    const std::size_t held = self.variant->index(source);
    if (held == self.variant->count) return write_null(at);
    const alternative& chosen = self.variant->all[held];
    return held_value(work, at, *chosen.value, chosen.get(source), frame);
}
