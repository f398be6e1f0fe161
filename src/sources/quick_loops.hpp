// SPDX-License-Identifier: BSL-1.0

// Included once for each kind of machine, as the members of one of `text_source`'s nested structs; hence no guard.
//
// The loops that most texts are read by from end to end. All that is not as it mostly is they leave to the loader, at a place from where it goes
// on. What they use is kept in locals: a member would be loaded and stored again at every step.

// Numbers are told by their first eight characters, all at once: where they end is as good as random, and a loop whose end is wrongly guessed
// costs more than all of this. What follows in the text waits for that end, and for nothing else: it is found by what digits roughly are, and
// whether they are digits is asked beside it. `bits` are eight a digit.

/// Bits in the bytes that cannot be digits, in a point just one; what has none may be no digit all the same.
MALLOW_INLINE static std::uint64_t unlike_digits(std::uint64_t word) noexcept { return (word ^ constants.digit_bits) & constants.telling_bits; }

MALLOW_INLINE static bool are_values(std::uint64_t digits) noexcept {
    return (((digits + constants.to_high_bit) | digits) & constants.high_bits) == 0;
}

MALLOW_INLINE static place read(text_source& in, place here, std::int64_t& value) noexcept {
    const std::uint64_t word = load_eight(here);
    const auto bits = static_cast<unsigned>(std::countr_zero(unlike_digits(word))) & ~7u;
    const place stop = here + bits / 8;
    const std::uint64_t digits = (word ^ constants.ascii_zeros) << (64 - bits) % 64;
    if (bits - 8 > 48 || !are_values(digits) || !ends_number(*stop) || (*here == '0' && bits > 8)) [[unlikely]]
        return in.read_on(here, value);
    value = static_cast<std::int64_t>(number_of(digits));
    return stop;
}

MALLOW_INLINE static place read(text_source& in, place here, double& value) noexcept {
    const std::uint64_t word = load_eight(here);
    const std::uint64_t marks = unlike_digits(word);
    const auto bits = static_cast<unsigned>(std::countr_zero(marks)) & ~7u;
    place stop = here + bits / 8;
    std::uint64_t digits = word ^ constants.ascii_zeros;
    const double* power = constants.powers;
    if (bits - 8 > 48 || (*here == '0' && bits > 8)) [[unlikely]]
        return read_precise(in, here, value);
    if (*stop == '.') {
        const auto end = static_cast<unsigned>(std::countr_zero(marks & (marks - 1))) & ~7u;
        if (end == 64 || end == bits + 8) [[unlikely]]
            return read_precise(in, here, value);
        // The digits behind the point move up to those before it, of which `whole` has the bits.
        const std::uint64_t whole = ((marks & (0 - marks)) >> 4) - 1;
        digits = ((digits & whole) | (digits >> 8 & ~whole)) << (72 - end) % 64;
        power += (end - bits) / 8 - 1;
        stop = here + end / 8;
    } else {
        digits <<= (64 - bits) % 64;
    }
    if (!are_values(digits) || !ends_number(*stop)) [[unlikely]]
        return read_precise(in, here, value);
    // Both are exact, so that one operation rounds once (William Clinger, "How to Read Floating Point Numbers Accurately", 1990).
    value = static_cast<double>(static_cast<std::int64_t>(number_of(digits))) / *power;
    return stop;
}

MALLOW_INLINE static place read(text_source&, place here, bool& value) noexcept {
    if (std::memcmp(here, "true", 4) == 0) {
        value = true;
        return here + 4;
    }
    if (std::memcmp(here, "false", 5) != 0) return nullptr;
    value = false;
    return here + 5;
}

/// A code unit of UTF-16 as four hexadecimal digits; above 0xFFFF when they are not.
MALLOW_INLINE static unsigned code_unit(place digits) noexcept {
    const auto value = [&](int i) { return std::uint32_t{constants.hexadecimals[static_cast<unsigned char>(digits[i])]}; };
    // What is no digit has bits above the four that each has.
    const std::uint32_t others = (value(0) | value(1) | value(2) | value(3)) & 0xF0;
    return value(0) << 12 | value(1) << 8 | value(2) << 4 | value(3) | others << 16;
}

/// A string that has escapes, and else only ASCII; null when it has more, or is long.
///
/// By way of a chunk, to which more is copied than is needed, for strings grow dearly (a name with one escape: 600 → 250 → 150 instructions).
MALLOW_NOINLINE static place read_escaped(const text_source& in, place from, std::string& value) {
    constexpr std::ptrdiff_t block = 32;
    char chunk[256];
    char* to = chunk;
    while (in.wall_ - from >= block + 12 && chunk + sizeof chunk - to >= block + 4) {
        const place stop = skip(from);
        std::memcpy(to, from, block);
        if (*stop == '"') {
            assign(value, chunk, static_cast<std::size_t>(to + (stop - from) - chunk));
            return stop + 1;
        }
        if (*stop != '\\') {
            if (static_cast<unsigned char>(*stop) >= 0x80 || ends_plain(static_cast<unsigned char>(*stop))) break;
            from += block;
            to += block;
            continue;
        }
        to += stop - from;
        from = stop;
        const char escaped = constants.escapes[static_cast<unsigned char>(from[1])];
        *to = escaped;
        from += 2;
        if (escaped != 0) {
            ++to;
            continue;
        }
        if (from[-1] != 'u') break;
        unsigned code = code_unit(from);
        from += 4;
        if (code >= 0xD800 && code < 0xDC00 && from[0] == '\\' && from[1] == 'u') {
            const unsigned low = code_unit(from + 2);
            if (low < 0xDC00 || low > 0xDFFF) break;
            code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
            from += 6;
        } else if (code >= 0xD800 && (code < 0xE000 || code > 0xFFFF)) {
            break;
        }
        to += write_utf8(to, code);
    }
    return nullptr;
}

MALLOW_INLINE static place read(text_source& in, place here, std::string& value) {
    if (*here != '"') [[unlikely]]
        return nullptr;
    const place first = here + 1;
    const place stop = skip(first);
    if (*stop == '"') [[likely]] {
        assign(value, first, static_cast<std::size_t>(stop - first));
        return stop + 1;
    }
    place end = nullptr;
    if (*stop == '\\')
        end = read_escaped(in, first, value);
    else if (static_cast<unsigned char>(*stop) >= 0x80)
        end = read_unicode(in, first, value);
    return end ? end : in.read_on(here, value);
}

/// Takes a value by its short cut, where its key is read, and returns where it ends; null leaves it to the loader.
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
    if (path.way == short_cut::boolean) return read(in, here, *reinterpret_cast<bool*>(member));
    return nullptr;
}

/// How much white space there was the last time: before a key, and with it what there was behind its colon.
struct layout {
    std::size_t spaces;
    std::size_t all;
};

/// Takes the fields of the object at `at`, up to the first that is not as most are.
///
/// The level that is left at the end is the caller's to count.
MALLOW_INLINE static field_stop loop(text_source& in, place& at, char& separator, layout& seen, const key_entry* const keys,
                                     const key_entry* const last, field_run& fields) {
    char* const model = static_cast<char*>(fields.model);
    // As long as each key comes behind those before it in the plan, none was seen before. Such a streak is noted at its end, all at once; where
    // keys come in no order there is none.
    const key_entry* streak = fields.expected;
    const key_entry* expected = streak;
    place here = at;
    if (here > in.verge_) [[unlikely]]
        here = in.move_tail(here);
    if (*here == separator) [[likely]]
        for (;;) {
            place value = nullptr;
            bool again = false;
            const key_entry* entry = expected;
            if (in.is_key(here + 1 + seen.spaces, *entry) && (seen.all == 0 || in.is_laid_out(here + 1, entry->size + 3))) [[likely]] {
                // What follows in the text waits for this.
                value = here + entry->size + 4 + seen.all;
                ++expected;
            } else {
                const place key = in.before_key_.pass(here + 1);
                in.before_key_.note(here + 1, key);
                seen.spaces = in.before_key_.count;
                entry = in.find_entry(key, *fields.schema);
                if (entry == expected) {
                    ++expected;
                } else {
                    fields.see(streak, expected);
                    const bool is_ahead = entry > expected;
                    if (!entry) [[unlikely]] {
                        separator = *here;
                        break;
                    }
                    streak = expected = last;
                    if (in.foresees(entry, *fields.schema) && is_ahead) {
                        streak = entry;
                        expected = entry + 1;
                    } else {
                        again = fields.has_seen(*entry);
                        fields.see(*entry);
                    }
                }
                const place colon = key + entry->size + 2;
                value = in.behind_colon(colon + 1);
                in.note_gap(colon, value);
                seen.all = seen.spaces + in.gap_;
            }
            place stop = nullptr;
            while (again || !(stop = take(in, value, entry->quick, model + entry->offset))) [[unlikely]] {
                const place next = again ? value : in.behind_colon(value);
                if (next != value) {
                    in.note_gap(value - 1, next);
                    seen.all = seen.spaces + in.gap_;
                    value = next;
                    continue;
                }
                if (streak != last)
                    fields.see(streak, entry);
                else if (!again)
                    fields.forget(*entry);
                at = value;
                separator = ',';
                fields.expected = expected;
                fields.entry = entry;
                return field_stop::value;
            }
            here = stop;
            if (here > in.verge_) [[unlikely]]
                here = in.move_tail(here);
            if (*here == ',') [[likely]]
                continue;
            const place brace = in.before_end_.pass(here);
            if (*brace == '}') [[likely]] {
                at = brace + 1;
                if (expected == last && streak == keys) [[likely]]
                    return field_stop::all;
                fields.see(streak, expected);
                return field_stop::end;
            }
            fields.see(streak, expected);
            separator = ',';
            break;
        }
    // What comes next is not written as most is.
    fields.expected = expected;
    in.at_ = here;
    object_cursor cursor{separator};
    const field_stop stop = in.next_key(cursor, *fields.schema, fields.entry);
    if (stop == field_stop::end) --in.depth_left_;  // left to the caller
    separator = ',';
    at = in.at_;
    return stop;
}

static field_stop fields(text_source& in, object_cursor& cursor, field_run& taken) {
    layout seen{in.before_key_.count, in.before_key_.count + in.gap_};
    const key_entry* const keys = taken.schema->keys;
    const key_entry* const last = keys + taken.schema->key_count;
    place here = in.at_;
    char separator = cursor.separator;
    const field_stop stop = loop(in, here, separator, seen, keys, last, taken);
    if (stop == field_stop::all || stop == field_stop::end) ++in.depth_left_;
    cursor.separator = separator;
    in.at_ = here;
    return stop;
}

static bool objects(text_source& in, array_cursor& cursor, object_run& taken, object_cursor& inner, field_run& fields) {
    if (in.depth_left_ == 0) return false;
    --in.depth_left_;
    layout seen{in.before_key_.count, in.before_key_.count + in.gap_};
    const key_entry* const keys = fields.schema->keys;
    const key_entry* const last = keys + fields.schema->key_count;
    element_run& elements = taken.elements;
    char separator = cursor.separator;
    place here = in.at_;
    bool inside = false;
    for (;; ++elements.count) {
        if (here > in.verge_) [[unlikely]]
            here = in.move_tail(here);
        if (*here != separator) [[unlikely]]
            break;
        const place object = in.before_element_.pass(here + 1);
        if (*object != '{') [[unlikely]]
            break;
        if (elements.count == elements.room) [[unlikely]]
            break;
        separator = ',';
        const bool reuses = elements.count < taken.old;
        fields.begin(elements.next());
        if (in.disorder_ >= 4) fields.expected = last;
        here = object;
        char inner_separator = '{';
        const field_stop stop = loop(in, here, inner_separator, seen, keys, last, fields);
        if (stop == field_stop::all) [[likely]]
            continue;
        if (stop != field_stop::end || (reuses ? !fields.has_seen_all() : fields.lacks_awaited())) {
            inner.separator = inner_separator;
            taken.start = in.first_offset(object);
            taken.stop = stop;
            inside = true;
            break;
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
        if (here > in.verge_) [[unlikely]]
            here = in.move_tail(here);
        if (*here != separator || taken.elements.count == taken.elements.room) [[unlikely]]
            break;
        const place value = in.before_element_.pass(here + 1);
        if (static_cast<unsigned char>(*value) <= ' ' || *value == ']') [[unlikely]]
            break;
        separator = ',';
        taken.element = taken.elements.next();
        const place stop = take(in, value, *taken.path, static_cast<char*>(taken.element));
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

static constexpr hot_paths all{fields, objects, values};
