// SPDX-License-Identifier: BSL-1.0

// Included once for each kind of machine, as the members of one of `text_source`'s nested structs; hence no guard.
//
// The loops that read what is canonical, from wherever the loader stands. All else they leave to it, at a place from
// where it goes on. Values that have no short cut of their own (whole.inl) are taken beside them.
//
// The law of every fast reader: it declines, or it yields what the general one yields. What it has written into a
// member before it declines is no answer, for the general reader writes that member anew, or the object is refused.
//
// A field is canonical when
// - its key is one that the plan has, and no alias, written without escapes, its colon right behind it, the first of
//   its name in the object;
// - the white space before its key is at most 16 bytes, that behind its colon as long as it likes;
// - its value is an integer of at most 18 digits, a number, a string or a boolean, and its row has a short cut of that
//   type (`quick_path`), within the bounds of all its rules; or it is a value that whole.inl takes: null or what an
//   optional or an owner holds, an object, a list, a map, a tuple, one of a union, a scalar that its codec takes
//   strictly; and
// - what bounds cannot say of it, the field's rules allow (`obeys_quietly`), none of which is a callable.
// An object is canonical when all its fields are, and those that the plan awaits are there; a value of a list when it
// would be one of a field. Nothing of a call that selects, updates, or loads into a document is: its loader asks for
// `next_field` only.
//
// The paths `careful` (careful.cpp) read without these loops; the tests run everything by both, and by what AVX2 adds.
//
// What the loops use is kept in locals: a member would be loaded and stored again at every step.

#include "sources/json/shuffled.inl"

/// How much white space there was the last time: before a key, and with it what there was behind its colon.
struct layout {
    std::size_t spaces;
    std::size_t all;
    char last;  // before the value

    explicit layout(const text_source& in) noexcept
        : spaces(in.before_key_.count), all(in.before_key_.count + in.colon_space_),
          last(in.colon_space_ == 0 ? ':' : ' ') {}
};

/// What ended a run of fields, and where.
struct taken_fields {
    place at;
    field_stop stop;
};

/// Takes the fields of the object at `at`, up to the first that is not canonical; as texts without white space have
/// them, or as `seen` says of others. Those are taken up where the former meet it (W2: 744 → 722 instructions an item).
///
/// The level that is left at the end is the caller's to count.
template <bool is_spaced>
MALLOW_INLINE static field_stop loop(text_source& in, place& at, char& separator, layout& seen,
                                     const key_entry* const keys, const key_entry* const last, field_run& fields) {
    char* const model = static_cast<char*>(fields.model);
    // As long as each key comes behind those before it in the plan, none was seen before. Such a streak is noted at its
    // end, all at once; where keys come in no order there is none.
    const key_entry* streak = fields.predicted;
    const key_entry* predicted = streak;
    place here = at;
    const auto leave = [&](place from, const key_entry* first, const key_entry* next) {
        fields.see(first, next);
        fields.predicted = next;
        const taken_fields rest = spaced_fields(in, from, *from, keys, last, fields);
        at = rest.at;
        separator = ',';
        return rest.stop;
    };
    if (here > in.fast_end_) [[unlikely]]
        here = in.move_tail(here);
    if (*here == separator) [[likely]]
        for (;;) {
            bool again = false;
            const key_entry* entry = predicted;
            // What follows in the text waits for this.
            place value = here + entry->size + 4 + (is_spaced ? seen.all : 0);
            const bool is_predicted = is_spaced ? in.is_key(here + 1 + seen.spaces, *entry) &&
                                                      in.before_key_.is_at(here + 1) && value[-1] == seen.last
                                                : in.is_key(here + 1, *entry);
            if (is_predicted) [[likely]] {
                ++predicted;
            } else {
                if (!is_spaced && in.is_spaced()) [[unlikely]]
                    return leave(here, streak, predicted);
                const place key = in.before_key_.pass(here + 1);
                in.before_key_.note(here + 1, key);
                if (is_spaced) seen = layout(in);
                entry = in.find_entry(key, *fields.schema);
                if (entry == predicted) {
                    ++predicted;
                } else {
                    fields.see(streak, predicted);
                    const bool is_ahead = entry > predicted;
                    if (!entry) [[unlikely]] {
                        separator = *here;
                        break;
                    }
                    streak = predicted = last;
                    if (in.foresees(entry, *fields.schema) && is_ahead) {
                        streak = entry;
                        predicted = entry + 1;
                    } else {
                        again = fields.has_seen(*entry);
                        fields.see(*entry);
                    }
                }
                const place colon = key + entry->size + 2;
                value = in.behind_colon(colon + 1);
                in.note_colon_space(colon, value);
                if (is_spaced) seen = layout(in);
            }
            place stop = nullptr;
            while (again || !(stop = take(within_padding{in}, value, entry->quick, model + entry->offset)))
                [[unlikely]] {
                    const place next = again ? value : in.behind_colon(value);
                    if (next != value) {
                        in.note_colon_space(value - 1, next);
                        if (is_spaced) seen = layout(in);
                        if (!is_spaced && streak != last && in.colon_space_ != 0) return leave(here, streak, entry);
                        value = next;
                        continue;
                    }
                    if (streak != last)
                        fields.see(streak, entry);
                    else if (!again)
                        fields.forget(*entry);
                    at = value;
                    separator = ',';
                    fields.predicted = predicted;
                    fields.entry = entry;
                    return field_stop::value;
                }
            here = stop;
            if (here > in.fast_end_) [[unlikely]]
                here = in.move_tail(here);
            if (*here == ',') [[likely]]
                continue;
            const place brace = in.before_end_.pass(here);
            if (*brace == '}') [[likely]] {
                at = brace + 1;
                if (predicted == last && streak == keys) [[likely]]
                    return field_stop::all;
                fields.see(streak, predicted);
                return field_stop::end;
            }
            fields.see(streak, predicted);
            separator = ',';
            break;
        }
    // What comes next is the end of the object, or no canonical key.
    fields.predicted = predicted;
    in.at_ = here;
    object_cursor cursor{separator};
    const field_stop stop = in.next_key(cursor, *fields.schema, fields.entry);
    if (stop == field_stop::end) --in.depth_left_;  // left to the caller
    // What is predicted next is still none that was seen.
    if (stop == field_stop::value) fields.predicted = fields.entry < predicted ? last : fields.entry + 1;
    separator = ',';
    at = in.at_;
    return stop;
}

/// Takes a value that the loop has left since it has no short cut; null where it stays left. What it returns stands
/// behind white space.
MALLOW_NOINLINE static place take_left(text_source& in, place at, field_run& fields) {
    const key_entry& entry = *fields.entry;
    if (has_short_cut(entry.quick) || fields.has_seen(entry)) return nullptr;
    const slot& self = fields.schema->rows[entry.row].value;
    place stop = take_beside(in, at, self, static_cast<char*>(fields.model) + entry.offset);
    if (!stop) return nullptr;
    fields.see(entry);
    if (stop > in.fast_end_) stop = in.move_tail(stop);
    return *stop != ',' ? in.before_end_.pass(stop) : stop;
}

/// Those of texts with white space, from wherever it was met.
MALLOW_NOINLINE static taken_fields spaced_fields(text_source& in, place at, char separator,
                                                  const key_entry* const keys, const key_entry* const last,
                                                  field_run& fields) {
    layout seen(in);
    const field_stop stop = run<true>(in, at, separator, seen, keys, last, fields);
    return {at, stop};
}

/// The same with what has no short cut: left and entered again, for a call inside would cost the loop its registers
/// (W2: 717 → 750 instructions an item).
template <bool is_spaced>
MALLOW_INLINE static field_stop run(text_source& in, place& at, char& separator, layout& seen,
                                    const key_entry* const keys, const key_entry* const last, field_run& fields) {
    for (;;) {
        const field_stop stop = loop<is_spaced>(in, at, separator, seen, keys, last, fields);
        if (stop != field_stop::value) [[likely]]
            return stop;
        const place behind = take_left(in, at, fields);
        if (!behind) return stop;
        at = behind;
        if (*at == '}') {
            ++at;
            return field_stop::end;
        }
    }
}

static field_stop fields(text_source& in, object_cursor& cursor, field_run& taken) {
    const key_entry* const keys = taken.schema->keys;
    const key_entry* const last = keys + taken.schema->key_count;
    place here = in.at_;
    char separator = cursor.separator;
    field_stop stop{};
    if (in.is_spaced()) {
        const taken_fields gone = spaced_fields(in, here, separator, keys, last, taken);
        stop = gone.stop;
        here = gone.at;
        separator = ',';
    } else {
        layout seen(in);
        stop = run<false>(in, here, separator, seen, keys, last, taken);
    }
    if (stop == field_stop::all || stop == field_stop::end) ++in.depth_left_;
    cursor.separator = separator;
    in.at_ = here;
    return stop;
}

static bool objects(text_source& in, array_cursor& cursor, object_run& taken, object_cursor& inner, field_run& fields) {
    if (in.depth_left_ == 0) return false;
    --in.depth_left_;
    return in.is_spaced() ? run_objects<true>(in, cursor, taken, inner, fields)
                          : run_objects<false>(in, cursor, taken, inner, fields);
}

template <bool is_spaced>
static bool run_objects(text_source& in, array_cursor& cursor, object_run& taken, object_cursor& inner,
                        field_run& fields) {
    layout seen(in);
    const key_entry* const keys = fields.schema->keys;
    const key_entry* const last = keys + fields.schema->key_count;
    element_run& elements = taken.elements;
    char separator = cursor.separator;
    place here = in.at_;
    bool inside = false;
    for (;; ++elements.count) {
        if (here > in.fast_end_) [[unlikely]]
            here = in.move_tail(here);
        if (*here != separator) [[unlikely]]
            break;
        const place object = in.before_element_.pass(here + 1);
        if (*object != '{') [[unlikely]]
            break;
        if (elements.count == elements.room) [[unlikely]]
            break;
        separator = ',';
        const key_entry* predicted = keys;
        if (in.out_of_order_ >= 4) [[unlikely]] {
            predicted = last;
            if (in.shuffled_wait_ == 0 || --in.shuffled_wait_ == 0) {
                here = take_shuffled(in, object, taken, *fields.schema);
                if (here != object) {
                    --here;
                    --elements.count;
                    continue;
                }
            }
        }
        const bool reuses = elements.count < taken.old;
        fields.begin(elements.next());
        fields.predicted = predicted;
        here = object;
        char inner_separator = '{';
        const field_stop stop = run<is_spaced>(in, here, inner_separator, seen, keys, last, fields);
        if (stop == field_stop::all) [[likely]]
            continue;
        if (stop != field_stop::end || (reuses ? !fields.has_seen_all() : fields.lacks_awaited())) {
            inner.separator = inner_separator;
            taken.start = in.first_offset(object);
            taken.stop = stop;
            inside = true;
            break;
        }
        if (!is_spaced && in.is_spaced()) {
            ++elements.count;
            cursor.separator = separator;
            in.at_ = here;
            return run_objects<true>(in, cursor, taken, inner, fields);
        }
    }
    if (!inside || taken.stop == field_stop::end) ++in.depth_left_;
    cursor.separator = separator;
    in.at_ = here;
    return inside;
}

static bool values(text_source& in, array_cursor& cursor, value_run& taken) {
    place here = in.at_;
    char separator = cursor.separator;
    bool inside = false;
    for (;;) {
        if (here > in.fast_end_) [[unlikely]]
            here = in.move_tail(here);
        if (*here != separator || taken.elements.count == taken.elements.room) [[unlikely]]
            break;
        const place value = in.before_element_.pass(here + 1);
        if (static_cast<unsigned char>(*value) <= ' ' || *value == ']') [[unlikely]]
            break;
        separator = ',';
        taken.element = taken.elements.next();
        char* const element = static_cast<char*>(taken.element);
        const slot& described = *taken.described;
        const place stop = has_short_cut(described.quick)
                               ? take(within_padding{in}, value, described.quick, element)
                               : take_beside(in, value, described, element);
        if (!stop) [[unlikely]] {
            here = value;
            inside = true;
            break;
        }
        here = stop;
        ++taken.elements.count;
    }
    cursor.separator = separator;
    in.at_ = here;
    return inside;
}
