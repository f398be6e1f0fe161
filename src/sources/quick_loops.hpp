// SPDX-License-Identifier: BSL-1.0

// Included once for each kind of machine, as the members of one of `text_source`'s nested structs; hence no guard.
//
// The loops that most texts are read by from end to end. All that is not as it mostly is they leave to the loader, at a place from where it goes
// on. What they use is kept in locals: a member would be loaded and stored again at every step.

MALLOW_INLINE static place take(text_source& in, place here, const quick_path& path, char* member) {
    // A chain, not a table of jumps: where keys come shuffled, jumps are foreseen worse than branches (W8: 82 → 75 µs).
    if (path.way == short_cut::text) {
        auto& text = *reinterpret_cast<std::string*>(member);
        const place stop = read(in, here, text);
        const auto size = static_cast<std::int64_t>(text.size());
        return size >= path.least.integer && size <= path.most.integer ? stop : nullptr;
    }
    if (path.way == short_cut::integer) {
        std::int64_t number = 0;
        const place stop = read(in, here, number);
        if (!stop || number < path.least.integer || number > path.most.integer) [[unlikely]]
            return nullptr;
        write_as(member, number);
        return stop;
    }
    if (path.way == short_cut::number) {
        auto& number = *reinterpret_cast<double*>(member);
        const place stop = read(in, here, number);
        return number >= path.least.number && number <= path.most.number ? stop : nullptr;
    }
    if (path.way == short_cut::boolean) return in.read(here, *reinterpret_cast<bool*>(member));
    return nullptr;
}

MALLOW_INLINE static field_stop loop(text_source& in, place& at, object_cursor& cursor, field_run& fields) {
    const plan& schema = *fields.schema;
    const key_entry* const last = schema.keys + schema.key_count;
    char* const model = static_cast<char*>(fields.model);
    std::size_t spaces = in.key_run_;
    std::size_t gap = in.gap_;
    place here = at;
    if (here > in.verge_) [[unlikely]]
        here = in.move_tail(here);
    if (*here != cursor.separator) [[unlikely]]
        return in.closely(at, here, cursor, fields);
    // As long as each key comes behind those before it in the plan, none was seen before. Such a streak is noted at its end, all at once; where
    // keys come in no order there is none.
    const key_entry* streak = fields.expected;
    const key_entry* expected = streak;
    for (;;) {
        const key_entry* entry = expected;
        place value = nullptr;
        bool again = false;
        if (in.is_key(here + 1 + spaces, *entry) && (spaces + gap == 0 || in.is_laid_out(here + 1, spaces, entry->size + 3, gap))) [[likely]] {
            // One addition: what follows in the text waits for it.
            value = here + (entry->size + 4 + spaces + gap);
            ++expected;
        } else {
            const place key = skip_short_space(here + 1, spaces);
            spaces = static_cast<std::size_t>(key - here) - 1;
            entry = in.find_entry(key, schema);
            if (entry == expected) {
                ++expected;
            } else {
                fields.see(streak, expected);
                if (!entry) [[unlikely]] {
                    in.keep_layout(spaces, gap);
                    fields.expected = expected;
                    cursor.separator = *here;
                    return in.closely(at, here, cursor, fields);
                }
                const bool is_ahead = entry > expected;
                streak = expected = last;
                if (in.foresees(entry, schema) && is_ahead) {
                    streak = entry;
                    expected = entry + 1;
                } else {
                    again = fields.has_seen(*entry);
                    fields.see(*entry);
                }
            }
            value = in.behind_colon(key + entry->size + 3, gap);
        }
        place stop = nullptr;
        while (again || !(stop = take(in, value, entry->quick, model + entry->offset))) [[unlikely]] {
            at = value;
            if (!again) value = in.behind_colon(value, gap);
            if (value != at) continue;
            if (streak != last)
                fields.see(streak, entry);
            else if (!again)
                fields.forget(*entry);
            in.keep_layout(spaces, gap);
            fields.expected = expected;
            fields.entry = entry;
            cursor.separator = ',';
            return field_stop::value;
        }
        here = stop;
        if (here > in.verge_) [[unlikely]]
            here = in.move_tail(here);
        if (*here == ',') [[likely]]
            continue;
        fields.see(streak, expected);
        in.keep_layout(spaces, gap);
        const place brace = skip_short_space(here, in.end_run_);
        if (*brace == '}') [[likely]] {
            at = brace + 1;
            ++in.depth_left_;
            return field_stop::end;
        }
        fields.expected = expected;
        cursor.separator = ',';
        return in.closely(at, here, cursor, fields);
    }
}

static field_stop fields(text_source& in, object_cursor& cursor, field_run& taken) {
    place here = in.at_;
    const field_stop stop = loop(in, here, cursor, taken);
    in.at_ = here;
    return stop;
}

static bool objects(text_source& in, array_cursor& cursor, object_run& taken, object_cursor& inner, field_run& fields) {
    const sequence_ops& ops = *taken.ops;
    void* const container = taken.container;
    char* const base = taken.old > 0 ? static_cast<char*>(ops.begin(container)) : nullptr;
    std::size_t count = taken.count;
    char separator = cursor.separator;
    place here = in.at_;
    bool inside = false;
    while (in.depth_left_ > 0) {
        if (here > in.verge_) [[unlikely]]
            here = in.move_tail(here);
        if (*here != separator) [[unlikely]]
            break;
        place object = here + 1;
        if (*object != '{') [[unlikely]] {
            object = skip_short_space(object, in.element_run_);
            if (*object != '{') break;
        }
        if (count == taken.room) [[unlikely]]
            break;
        separator = ',';
        const bool reuses = count < taken.old;
        fields.begin(reuses ? base + count * ops.element_size : ops.append(container));
        if (in.disorder_ >= 4) fields.expected += fields.schema->key_count;
        taken.start = in.offset(object);
        --in.depth_left_;
        here = object;
        inner.separator = '{';
        const field_stop stop = loop(in, here, inner, fields);
        if (stop != field_stop::end || (reuses ? !fields.has_seen_all() : fields.lacks_awaited())) [[unlikely]] {
            taken.stop = stop;
            inside = true;
            break;
        }
        ++count;
    }
    cursor.separator = separator;
    taken.count = count;
    in.at_ = here;
    return inside;
}
