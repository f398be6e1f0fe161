// SPDX-License-Identifier: BSL-1.0

// Included once for each kind of machine, as the members of one of `text_source`'s nested structs; hence no guard.
//
// Takes the fields of one object where they stand, before a source is made of its text: that is as dear as to read a
// short text. So is to copy one to where zeros follow, since loads wait for what several stores have written (W1: 516 →
// 418 instructions, 34 → 23 ns).

/// How far the fields of one object have been taken.
struct object_progress {
    place here;                   // the separator behind the last, or the opening brace; of what is whole, behind it
    const key_entry* predicted;   // the key to try first
    const key_entry* streak;      // from it up to that all have been taken, in the plan's order
    std::uint64_t seen = 0;       // what has been taken before them, of up to 64
    std::size_t space = 0;        // before a key, as it was the last time, up to 32
    std::size_t colon_space = 0;  // behind its colon, one or none

    object_progress(place from, const plan& schema) noexcept
        : here(from), predicted(schema.keys), streak(schema.keys) {}

    bool is_spaced() const noexcept { return space + colon_space != 0; }
    std::uint64_t all_seen() const noexcept { return seen | (predicted->bit - streak->bit); }

    /// Goes on behind a key that was not predicted; false when it is given again. Keys are predicted as long as none
    /// behind them has been taken.
    bool go_on(const key_entry& entry, const plan& schema) noexcept {
        if (&entry == predicted) {
            ++predicted;
            return true;
        }
        const key_entry* const last = schema.keys + schema.key_count;
        if (schema.key_count > 64) return false;
        seen = all_seen();
        streak = predicted = last;
        if ((seen & entry.bit) != 0) return false;
        if (seen < entry.bit) {
            streak = &entry;
            predicted = &entry + 1;
        } else {
            seen |= entry.bit;
        }
        return true;
    }
    /// Takes the last step back, for its value was declined.
    void go_back(const key_entry& entry) noexcept {
        if (predicted == &entry + 1 && streak != predicted)
            --predicted;
        else
            seen &= ~entry.bit;
    }
};

/// Whether unknown keys are passed over, as the field, the objects above it or the schema says.
static bool excludes_unknown(const slot& object, bool excludes_below) noexcept {
    if (object.unknown_keys == unset && excludes_below) return true;
    const std::int8_t policy = object.unknown_keys == unset ? object.nested->unknown_keys : object.unknown_keys;
    return policy == static_cast<std::int8_t>(unknown::exclude) ||
           policy == static_cast<std::int8_t>(unknown::exclude_recursive);
}

/// What comes next in an object.
enum class next_in_object : std::uint8_t { field, end, other };

struct found_field {
    next_in_object next;
    const key_entry* entry = nullptr;
    place value = nullptr;
};

/// The entry of a key that is written without escapes, its colon right behind it; or null.
static const key_entry* find_entry(const within_text& text, place key, const plan& schema) noexcept {
    const key_table& table = schema.table;
    const place from = key + 1 + table.at;
    if (schema.key_count == 0 || from >= text.last) return nullptr;
    const std::uint64_t word = in_text_order(text.eight(from));
    std::uint16_t entry = table.entries[((word & table.mask) * table.multiplier) >> table.shift];
    for (; entry != no_entry; entry = schema.keys[entry].next)
        if (text.is_key(key, schema.keys[entry])) return &schema.keys[entry];
    return nullptr;
}

/// Goes to the next field, which is not as predicted; past keys that are excluded.
MALLOW_NOINLINE static found_field find_field(whole& call, object_progress& at, const plan& schema, bool excludes) {
    const within_text& text = call.text;
    for (;;) {
        const place key = behind_space(at.here + 1, text.last);
        const auto space = static_cast<std::size_t>(key - at.here - 1);
        at.space = space > 32 ? 0 : space;
        if (*key == '}' && *at.here == '{') {
            at.here = key + 1;
            return {next_in_object::end};
        }
        if (*key != '"') return {next_in_object::other};
        const key_entry* const entry = find_entry(text, key, schema);
        if (entry) {
            if (!at.go_on(*entry, schema)) return {next_in_object::other};
            const place colon = key + entry->size + 2;
            const place value = behind_space(colon + 1, text.last);
            at.colon_space = value == colon + 2 && colon[1] == ' ';
            return {next_in_object::field, entry, value};
        }
        // A key that has neither escapes nor space before its colon would have been found, unless it is an alias.
        const place behind = excludes ? pass_string(text, key) : nullptr;
        if (!behind || *behind != ':' || has_escape(key, behind)) return {next_in_object::other};
        if (schema.has_aliases && find_key(schema, {key + 1, static_cast<std::size_t>(behind - key - 2)}))
            return {next_in_object::other};
        const place value = behind_space(behind + 1, text.last);
        place stop = pass(text, value, call.depth_left);
        if (!stop || stop == text.last) return {next_in_object::other};
        stop = behind_space(stop, text.last);
        if (*stop == '}') {
            at.here = stop + 1;
            return {next_in_object::end};
        }
        if (*stop != ',') return {next_in_object::other};
        at.here = stop;
    }
}

/// Whether a key, from its quote to what is behind the other, has a backslash.
static bool has_escape(place key, place behind) noexcept {
    return std::memchr(key, '\\', static_cast<std::size_t>(behind - key)) != nullptr;
}

/// What ended a run of fields.
enum class run_end : std::uint8_t {
    whole,
    stopped,
    spaced,  // the text is laid out otherwise
    near     // less is left of it
};

/// Whether there is as much white space as there was the last time.
MALLOW_INLINE static bool is_blank(place at, place last, std::size_t size) noexcept {
    if (size <= 1) return size == 0 || *at == ' ';
    const std::size_t first = size < 16 ? size : 16;
    return (others_near(at, last) & ((1u << first) - 1)) == 0 && (size <= 16 || others_near(at + size - 16, last) == 0);
}

/// Takes fields as long as the text is laid out as `is_spaced` says, and as much is left of it as `Reach` asks for.
template <bool is_spaced, class Reach>
static run_end run_fields(whole& call, object_progress& at, const plan& schema, bool excludes, char* model) {
    const Reach reach{call.text};
    const place last = call.text.last;
    const auto is_tight = [last](place value) { return Reach::is_roomy && last - value < within_room::value_room; };
    const key_entry* predicted = at.predicted;
    place here = at.here;
    const auto leave = [&](run_end end) {
        at.predicted = predicted;
        at.here = here;
        return end;
    };
    for (;;) {
        if (Reach::is_roomy && last - here < within_room::room) [[unlikely]]
            return leave(run_end::near);
        const key_entry* entry = predicted;
        // What stands behind the plan's last key is equal to none.
        bool is_predicted = false;
        std::size_t before = 1;
        std::size_t behind = 3;
        if constexpr (is_spaced) {
            before += at.space;
            behind += at.colon_space;
            is_predicted = last - here > static_cast<std::ptrdiff_t>(before) && is_blank(here + 1, last, at.space) &&
                           reach.is_key(here + before, *entry) &&
                           (at.colon_space == 0 || here[before + entry->size + 3] == ' ');
        } else {
            is_predicted = reach.is_key(here + 1, *entry);
        }
        place value = nullptr;
        if (is_predicted) [[likely]] {
            value = here + before + entry->size + behind;
            if (Reach::is_roomy && entry->size > 13 && is_tight(value)) [[unlikely]]
                return leave(run_end::near);
            ++predicted;
        } else {
            leave(run_end::stopped);
            const found_field found = find_field(call, at, schema, excludes);
            if (found.next == next_in_object::end) return run_end::whole;
            if (found.next == next_in_object::other) return run_end::stopped;
            here = at.here;
            predicted = at.predicted;
            entry = found.entry;
            value = found.value;
            if (is_tight(value)) [[unlikely]] {
                at.go_back(*entry);
                return run_end::near;
            }
        }
        place stop = take(reach, value, entry->quick, model + entry->offset);
        if (!stop && !has_short_cut(entry->quick))
            stop = take_rest<Reach>(call, value, schema.rows[entry->row].value, model + entry->offset);
        if (!stop) [[unlikely]] {
            // Behind the colon there may be more space than was thought.
            const place next = behind_space(value, last);
            if (!is_spaced) at.colon_space = next == value + 1 && *value == ' ';
            if (next != value)
                stop = take_any(call.text, call, next, schema.rows[entry->row].value, model + entry->offset);
            if (!stop) {
                leave(run_end::stopped);
                at.go_back(*entry);
                return run_end::stopped;
            }
        }
        here = stop;
        if (*here == ',') [[likely]] {
            if (!is_spaced && at.is_spaced()) [[unlikely]]
                return leave(run_end::spaced);
            continue;
        }
        here = behind_space(here, last);
        if (*here == ',') continue;
        leave(run_end::stopped);
        if (*here != '}') return run_end::stopped;
        ++at.here;
        return run_end::whole;
    }
}

/// Whether a default is a constant, and nothing of the user's own makes it: that is to be asked once.
static bool is_constant(const row& field) noexcept {
    const slot* inner = &field.value;
    while (inner->code == op::holder) inner = inner->inner;
    return !field.load_default.fill && inner->code != op::converted;
}

/// Whether what an object lacks need not be there; it is then given its default.
static bool fill_absent(const object_progress& at, const plan& schema, char* model) {
    if (schema.key_count > 64) return at.streak == schema.keys && at.predicted == schema.keys + schema.key_count;
    std::uint64_t absent = schema.awaited[0] & ~at.all_seen();
    for (; absent != 0; absent &= absent - 1) {
        const row& field = schema.rows[schema.keys[std::countr_zero(absent)].row];
        if (field.required || !is_constant(field)) return false;
        apply_default(field, model + field.offset, {});
    }
    return true;
}

/// Takes an object, from its brace; false where it stopped, at `at`.
static bool take_object(whole& call, object_progress& at, const plan& schema, bool excludes, char* model) {
    run_end end = run_end::spaced;
    if (static_cast<unsigned char>(at.here[1]) <= ' ') at.space = 1;
    bool is_roomy = call.text.last - at.here >= within_room::room + within_room::value_room;
    for (;;) {
        if (at.is_spaced())
            end = is_roomy ? run_fields<true, within_room>(call, at, schema, excludes, model)
                           : run_fields<true, within_text>(call, at, schema, excludes, model);
        else
            end = is_roomy ? run_fields<false, within_room>(call, at, schema, excludes, model)
                           : run_fields<false, within_text>(call, at, schema, excludes, model);
        if (end == run_end::whole) break;
        if (end == run_end::stopped) return false;
        if (end == run_end::near) is_roomy = false;
    }
    if (fill_absent(at, schema, model)) return true;
    --at.here;
    return false;
}

/// Takes fields that have short cuts, in the plan's order and with `space` before each but the first and behind each
/// colon; what is left is nobody's yet. Most requests are no more, and need nothing else to be made ready (W1: 524 →
/// 418 instructions).
template <std::size_t space>
MALLOW_INLINE static place take_in_order(const within_text& text, place here, const key_entry*& predicted,
                                         char* model) {
    for (std::size_t before = 0;; before = space) {
        // What stands behind the plan's last key is equal to none.
        if ((before == 1 && here[1] != ' ') || !text.is_short_key(here + 1 + before, *predicted)) [[unlikely]]
            return here;
        const place value = here + before + predicted->size + 4 + space;
        if (space == 1 && value[-1] != ' ') [[unlikely]]
            return here;
        const place stop = take(text, value, predicted->quick, model + predicted->offset);
        if (!stop) [[unlikely]]
            return here;
        here = stop;
        ++predicted;
        if (*here != ',') [[unlikely]]
            return here;
    }
}

/// Whether all that an object may have are scalars that are taken where they stand, behind short keys.
static bool has_plain_fields(const plan& schema) noexcept {
    for (std::size_t i = 0; i < schema.key_count; ++i) {
        const key_entry& entry = schema.keys[i];
        const slot& self = schema.rows[entry.row].value;
        const bool is_plain = has_short_cut(entry.quick) || (is_of_row(self) && self.codec->take);
        if (entry.size > 13 || !is_plain) return false;
    }
    return schema.model && !schema.hooks && schema.key_count > 0;
}

/// Takes an object of such fields: all that there can be, in the plan's order and without white space, far from the
/// text's end. Null for another, whatever it has read of it.
MALLOW_INLINE static place take_plain(const within_room& text, place here, const plan& schema, char* model) {
    if (*here != '{') return nullptr;
    const key_entry* const last = schema.keys + schema.key_count;
    for (const key_entry* entry = schema.keys;;) {
        if (text.last - here < within_room::room || !equals_masked(here + 1, entry->word, entry->mask)) [[unlikely]]
            return nullptr;
        const place value = here + entry->size + 4;
        place stop = take(text, value, entry->quick, model + entry->offset);
        if (!stop) {
            const slot& self = schema.rows[entry->row].value;
            if (has_short_cut(entry->quick)) return nullptr;
            stop = self.codec->take(value, self, model + entry->offset);
            if (!stop) return nullptr;
        }
        here = stop;
        ++entry;
        if (entry == last) return *here == '}' ? here + 1 : nullptr;
        if (*here != ',') return nullptr;
    }
}

/// Whether the first key of an object, if it is the plan's first, has a space behind its colon.
MALLOW_INLINE static bool is_spaced(place brace, const key_entry& entry) noexcept {
    return entry.size <= 13 && brace[entry.size + 4] == ' ';
}

/// Takes the first fields of a text that is one object.
static first_stop first_fields(std::string_view text, const plan& schema, void* model) {
    const key_entry* predicted = schema.keys;
    const place first = text.data();
    // The last brace is behind each key and value that is taken: the byte behind them can be read.
    if (text.size() < 32 || text.front() != '{' || text.back() != '}') [[unlikely]]
        return {first, predicted};
    const within_text reach{first + text.size()};
    char* const members = static_cast<char*>(model);
    const place stop = is_spaced(first, *predicted) ? take_in_order<1>(reach, first, predicted, members)
                                                    : take_in_order<0>(reach, first, predicted, members);
    if (stop + 1 == reach.last && predicted == schema.keys + schema.key_count) predicted = nullptr;
    return {stop, predicted};
}

/// Takes what follows the first fields; true when the object is whole, and all there is to the text.
static bool other_fields(std::string_view from, const slot& root, std::size_t depth_left, char* model,
                         object_start& taken) {
    const plan& schema = *root.nested;
    const place first = from.data();
    const within_text text{last_bracket(first, first + from.size())};
    if (text.last - first < 32 || *first != '{' || text.last[-1] != '}') {
        taken.stop = nullptr;
        return false;
    }
    const std::size_t levels = std::min(depth_left, most_recursion);
    whole call{.first = first, .text = text, .depth_left = levels, .root_left = levels};
    object_progress at(behind_space(taken.stop, text.last), schema);
    at.predicted = taken.predicted;
    at.space = at.colon_space = is_spaced(first, *schema.keys);
    bool is_whole = false;
    if (*at.here == '}') {
        is_whole = at.here + 1 == text.last && fill_absent(at, schema, model);
    } else if (*at.here == ',' || at.here == first) {
        is_whole = take_object(call, at, schema, excludes_unknown(root, false), model);
        if (is_whole && at.here != text.last) {
            is_whole = false;
            --at.here;
        }
    }
    if (is_whole) [[likely]]
        return true;
    taken.stop = at.here;
    taken.predicted = at.predicted;
    taken.seen = schema.key_count > 64 ? 0 : at.all_seen();
    taken.tried = call.stopped ? static_cast<std::size_t>(call.stopped - first) : 0;
    return false;
}
