// SPDX-License-Identifier: BSL-1.0

// Included once for each kind of machine, as the members of one of `text_sink`'s nested structs; hence no guard.
//
// Writes whole values as the plan says: objects, lists, what holders hold, scalars. The law is that of the loops that
// read: what is written is what the dumper would write, and the rest is left to it where it stands. That is a field
// that is computed, keeps unknown keys or has a key without a fragment; a value of any other shape; and whatever may be
// at fault: a string that is not UTF-8, a number that is not finite, an object that may contain itself or is too deep.
// Nothing is decided to be wrong here.
//
// A new shape is left until it gets its line in `shaped`.
//
// Up to `writing::last` there is room for a field; who writes more asks for it. A bracket is written over the comma
// before what comes first behind it, so that no value asks whether it is the first: `lead` is the bracket until then.

struct members_end {
    char* at;  // null when nothing more need be written
    char lead;
};

/// A value that the dumper must see, behind its key; null when nothing more need be written.
MALLOW_NOINLINE static char* leave(writing& work, char* at, const slot& self, const void* source,
                                   const object_frame* frame) {
    work.hand_over(at, false);
    return work.rest.value(work.rest.dumper, self, source, frame) ? work.resume() : nullptr;
}

/// The same of a field with its key.
MALLOW_NOINLINE static members_end leave_field(writing& work, char* at, const row& field, object_frame& frame,
                                               char lead) {
    const bool is_first = lead == '{';
    *at = '{';
    work.hand_over(at + is_first, !is_first);
    frame.field = &field;
    if (!work.rest.field(work.rest.dumper, field, frame)) return {nullptr, lead};
    at = work.resume();
    if (work.sink->pending_ || at == work.sink->chunk_) return {at, ','};
    // It has written nothing, and the brace is still what comes next.
    return {at - is_first, lead};
}

MALLOW_INLINE static bool is_left(const row& field) noexcept {
    return field.fragment_size == 0 || field.function.call || field.value.kind == field_kind::extra;
}

/// Copies `,"key":`; of a fixed size instead of its own (an item: 144 → 20 ns).
MALLOW_INLINE static char* copy_fragment(char* at, const row& field) noexcept {
    std::memcpy(at, field.fragment, fragment_room);
    return at + field.fragment_size;
}

MALLOW_INLINE static char* write_null(char* at) noexcept {
    std::memcpy(at, "null", 4);
    return at + 4;
}

MALLOW_INLINE static char* write_truth(char* at, bool is_true) noexcept {
    std::memcpy(at, is_true ? "true" : "false", 5);
    return at + (is_true ? 4 : 5);
}

MALLOW_INLINE static char* write_integer(char* at, std::int64_t number) noexcept {
    const bool is_small = static_cast<std::uint64_t>(number) < 100'000'000;
    return is_small ? format_small(at, static_cast<std::uint32_t>(number)) : format_integer(at, number);
}

/// A scalar for which there is room; null for a string that `short_string` does not write, a number that is not finite,
/// or what has no short cut.
MALLOW_INLINE static char* short_value(char* at, quick_kind kind, const void* value) noexcept {
    if (kind == quick_kind::text) return short_string(at, text_of(value));
    return short_number(at, kind, value);
}
MALLOW_INLINE static char* short_number(char* at, quick_kind kind, const void* value) noexcept {
    if (kind == quick_kind::integer) return write_integer(at, read_as<std::int64_t>(value));
    if (kind == quick_kind::number) return format_double(at, *static_cast<const double*>(value));
    if (kind == quick_kind::boolean) return write_truth(at, *static_cast<const bool*>(value));
    return nullptr;
}

/// A value that `short_value` did not write.
MALLOW_NOINLINE static char* long_value(writing& work, char* at, const slot& self, const void* source,
                                        const object_frame* frame) {
    switch (self.native) {
        case quick_kind::text: {
            char* const end = long_string(work, at, text_of(source));
            return end ? end : leave(work, at, self, source, frame);
        }
        case quick_kind::integer:
        case quick_kind::boolean:
        case quick_kind::number: return leave(work, at, self, source, frame);
        case quick_kind::narrow:
        case quick_kind::single:
        case quick_kind::none: return shaped(work, at, self, source, frame);
    }
    return nullptr;
}

/// Every value.
MALLOW_INLINE static char* any_value(writing& work, char* at, const slot& self, const void* source,
                                     const object_frame* frame) {
    char* const end = short_value(at, self.native, source);
    return end ? end : long_value(work, at, self, source, frame);
}

/// What a holder holds, which may be what holds it.
static char* held_value(writing& work, char* at, const slot& self, const void* source, const object_frame* frame) {
    if (self.code == op::structure && is_inside(source, *self.nested, frame))
        return leave(work, at, self, source, frame);
    return any_value(work, at, self, source, frame);
}

/// A value without a short cut.
static char* shaped(writing& work, char* at, const slot& self, const void* source, const object_frame* frame) {
    switch (self.code) {
        case op::structure: return object(work, at, self, source, frame);
        case op::sequence: return list(work, at, self, source, frame);
        case op::holder: {
            const void* const held = self.holder->get(source);
            return held ? held_value(work, at, *self.inner, held, frame) : write_null(at);
        }
        case op::scalar: return coded(work, at, self, source, frame);
        case op::mapping: return map(work, at, self, source, frame);
        case op::tuple: return tuple(work, at, self, source, frame);
        case op::variant: return variant(work, at, self, source, frame);
        case op::delimited:
        case op::converted:
        case op::part:
        case op::document: break;
    }
    return leave(work, at, self, source, frame);
}

/// A scalar as its row tells it.
MALLOW_NOINLINE static char* coded(writing& work, char* at, const slot& self, const void* source,
                                   const object_frame* frame) {
    if (self.codec->write)
        if (char* const end = self.codec->write(source, self, at)) return end;
    scalar_out told;
    if (!self.codec->in_document && self.codec->dump(source, self, told)) {
        char* end = nullptr;
        switch (told.kind) {
            case scalar_kind::boolean: return write_truth(at, told.boolean);
            case scalar_kind::integer: return write_integer(at, told.integer);
            case scalar_kind::natural: return format_integer(at, told.natural);
            case scalar_kind::real:
                end = told.is_float ? format_float(at, static_cast<float>(told.real)) : format_double(at, told.real);
                break;
            case scalar_kind::string:
                end = short_string(at, told.text);
                if (!end) end = long_string(work, at, told.text);
                break;
            case scalar_kind::number:
                if (told.text.size() > short_value_room) break;
                copy_briefly(told.text.data(), told.text.size(), at);
                return at + told.text.size();
            case scalar_kind::null:
            case scalar_kind::array:
            case scalar_kind::object: break;
        }
        if (end) return end;
    }
    return leave(work, at, self, source, frame);
}

/// A field without a short cut; the comma or brace before it has been written, if it is not left.
MALLOW_INLINE static members_end slow_field(writing& work, char* at, const row& field, object_frame& frame, char lead) {
    if (is_left(field)) [[unlikely]]
        return leave_field(work, at, field, frame, lead);
    char* const before = at;
    at = copy_fragment(at, field);
    *before = lead;
    frame.field = &field;
    const slot& self = field.value;
    const void* const value = static_cast<const char*>(frame.object) + field.offset;
    if (self.code != op::holder) return {shaped(work, at, self, value, &frame), ','};
    const void* const held = self.holder->get(value);
    if (!held) return {write_null(at), ','};
    char* const end = short_value(at, self.inner->native, held);
    return {end ? end : held_value(work, at, *self.inner, held, &frame), ','};
}

/// The fields of the object that `frame` is of, with its braces.
MALLOW_INLINE static char* members(writing& work, char* at, const plan& schema, object_frame& frame) {
    char lead = '{';
    const row* const end = schema.rows + schema.row_count;
    for (const row* field = schema.rows; field != end; ++field) {
        at = work.make_room(at);
        const quick_kind kind = field->dump_quick;
        if (kind == quick_kind::none) {
            if (!field->dump) continue;
            const members_end done = slow_field(work, at, *field, frame, lead);
            if (!done.at) [[unlikely]]
                return nullptr;
            at = done.at;
            lead = done.lead;
            continue;
        }
        char* const before = at;
        at = copy_fragment(at, *field);
        *before = lead;
        lead = ',';
        const void* const value = static_cast<const char*>(frame.object) + field->offset;
        char* const stop = short_value(at, kind, value);
        if (stop) [[likely]] {
            at = stop;
            continue;
        }
        frame.field = field;
        at = long_value(work, at, field->value, value, &frame);
        if (!at) return nullptr;
    }
    at = work.make_room(at);
    *at = '{';
    at += lead == '{';
    *at = '}';
    return at + 1;
}

static char* object(writing& work, char* at, const slot& self, const void* source, const object_frame* parent) {
    if (work.rest.depth_left == 0 || self.nested->dump_hooks) [[unlikely]]
        return leave(work, at, self, source, parent);
    --work.rest.depth_left;
    object_frame frame{{.parent = parent, .schema = self.nested}, source};
    at = members(work, at, *self.nested, frame);
    ++work.rest.depth_left;
    return at;
}

/// Writes an object of a flat schema, for which there is room; null when it has a value that needs more.
///
/// Room is asked for once, and the brace written over the first comma (W5: 23 → 20 µs).
MALLOW_INLINE static char* flat_object(char* at, const char* limit, const plan& schema, const void* source) {
    char* const open = at;
    const row* const end = schema.rows + schema.row_count;
    for (const row* field = schema.rows; field != end; ++field) {
        const quick_kind kind = field->dump_quick;
        if (kind == quick_kind::none) continue;
        at = copy_fragment(at, *field);
        const void* const value = static_cast<const char*>(source) + field->offset;
        char* stop = kind == quick_kind::text ? plain_string(at, text_of(value)) : short_number(at, kind, value);
        if (!stop) [[unlikely]] {
            const auto room = static_cast<std::ptrdiff_t>(quoter::room) + schema.flat_room;
            if (kind != quick_kind::text || limit - at < room) return nullptr;
            stop = quoter::write(at, text_of(value));
            if (!stop) return nullptr;
        }
        at = stop;
    }
    *open = '{';
    *at = '}';
    return at + 1;
}

/// The objects of a list, in a row, behind its bracket.
MALLOW_NOINLINE static char* objects(writing& work, char* at, const slot& self, const char* element, std::size_t size,
                                     std::size_t count, object_frame& list) {
    const plan& schema = *self.nested;
    if (work.rest.depth_left == 0) [[unlikely]] {
        *at = '[';
        return leave(work, at + 1, self, element, &list);
    }
    --work.rest.depth_left;
    object_frame frame{{.parent = &list, .schema = &schema}, nullptr};
    const std::ptrdiff_t flat_room = schema.flat_room;
    char lead = '[';
    for (const char* const end = element + count * size; element != end; element += size) {
        at = work.make_room(at);
        *at++ = lead;
        lead = ',';
        if (flat_room > 0) {
            // Of a sink that has just been opened there may be less than of one that is empty.
            while (work.limit - at < flat_room) [[unlikely]]
                at = work.flush(at);
            if (char* const stop = flat_object(at, work.limit, schema, element)) [[likely]] {
                at = stop;
                ++list.index;
                continue;
            }
        }
        frame.object = element;
        at = members(work, at, schema, frame);
        if (!at) [[unlikely]]
            return nullptr;
        ++list.index;
    }
    ++work.rest.depth_left;
    return at;
}

/// Scalars of a list, in a row, behind its bracket.
MALLOW_INLINE static char* values(writing& work, char* at, const slot& self, const char* element, std::size_t size,
                                  std::size_t count, object_frame& list) {
    char lead = '[';
    for (; list.index != count; ++list.index, element += size) {
        at = work.make_room(at);
        *at++ = lead;
        lead = ',';
        at = any_value(work, at, self, element, &list);
        if (!at) [[unlikely]]
            return nullptr;
    }
    return at;
}

/// Elements that are told one by one.
struct told_elements {
    writing& work;
    char* at;
    const slot& inner;
    object_frame& list;
    char lead = '[';

    static bool tell(void* context, const void* element) {
        auto& told = *static_cast<told_elements*>(context);
        char* const at = told.work.make_room(told.at);
        *at = told.lead;
        told.lead = ',';
        // A range of another's elements may have what it is in.
        told.at = held_value(told.work, at + 1, told.inner, element, &told.list);
        ++told.list.index;
        return told.at != nullptr;
    }
};

static char* list(writing& work, char* at, const slot& self, const void* source, const object_frame* parent) {
    const bool has_hooks = self.inner->code == op::structure && self.inner->nested->dump_hooks;
    if (work.rest.depth_left == 0 || has_hooks) [[unlikely]]
        return leave(work, at, self, source, parent);
    --work.rest.depth_left;
    object_frame frame{{.parent = parent, .is_list = true}, nullptr};
    const sequence_ops& ops = *self.sequence;
    bool is_empty = false;
    if (ops.begin && ops.size) {
        const std::size_t count = ops.size(source);
        const auto* const first = static_cast<const char*>(ops.begin(const_cast<void*>(source)));
        is_empty = count == 0;
        if (is_empty)
            at = work.make_room(at);
        else if (self.inner->code == op::structure)
            at = objects(work, at, *self.inner, first, ops.element_size, count, frame);
        else
            at = values(work, at, *self.inner, first, ops.element_size, count, frame);
    } else {
        told_elements told{work, at, *self.inner, frame};
        ops.each(source, &told, told_elements::tell);
        at = told.at;
        is_empty = told.lead == '[';
    }
    if (!at) [[unlikely]]
        return nullptr;
    at = work.make_room(at);
    *at = '[';
    at += is_empty;
    *at = ']';
    ++work.rest.depth_left;
    return at + 1;
}

/// Every value that is no scalar; null when nothing more need be written.
static char* take(writing& work, char* at, const slot& self, const void* source, const object_frame* parent) {
    at = work.make_room(at);
    return self.code == op::structure ? object(work, at, self, source, parent) : shaped(work, at, self, source, parent);
}
