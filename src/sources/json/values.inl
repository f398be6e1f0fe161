// SPDX-License-Identifier: BSL-1.0

// Included once for each kind of machine, as the members of one of `text_source`'s nested structs; hence no guard.
//
// Reads values by the short cut of a field, each where it stands. Null leaves one to the loader: an integer of more
// than 18 digits, a number that is too large, what is malformed, of another type, or beyond the bounds of the short
// cut.
//
// `Reach` says how far can be read: `within_padding` whatever most values need, `within_text` of first.inl to the
// text's end and no further.

// Numbers are told by their first eight characters, all at once: where they end is as good as random, and a loop whose
// end is wrongly guessed costs more than all of this. What follows in the text waits for that end, and for nothing
// else: it is found by what digits roughly are, and whether they are digits is asked beside it. `bits` are eight a
// digit.

/// Bits in the bytes that cannot be digits, in a point just one; what has none may be no digit all the same.
MALLOW_INLINE static std::uint64_t unlike_digits(std::uint64_t word) noexcept {
    return (word ^ constants.digit_bits) & constants.telling_bits;
}

MALLOW_INLINE static bool are_values(std::uint64_t digits) noexcept {
    return (((digits + constants.to_high_bit) | digits) & constants.high_bits) == 0;
}

template <class Reach>
MALLOW_INLINE static place read(const Reach& reach, place here, std::int64_t& value) noexcept {
    const std::uint64_t word = reach.eight(here);
    const auto bits = static_cast<unsigned>(std::countr_zero(unlike_digits(word))) & ~7u;
    const place stop = here + bits / 8;
    const std::uint64_t digits = (word ^ constants.ascii_zeros) << (64 - bits) % 64;
    if (bits - 8 > 48 || !are_values(digits) || !ends_number(*stop) || (*here == '0' && bits > 8)) [[unlikely]]
        return read_integer(here, reach.end(), value);
    value = static_cast<std::int64_t>(number_of(digits));
    return stop;
}

template <class Reach>
MALLOW_INLINE static place read(const Reach& reach, place here, double& value) noexcept {
    const std::uint64_t word = reach.eight(here);
    const std::uint64_t marks = unlike_digits(word);
    const auto bits = static_cast<unsigned>(std::countr_zero(marks)) & ~7u;
    place stop = here + bits / 8;
    std::uint64_t digits = word ^ constants.ascii_zeros;
    const double* power = constants.powers;
    if (bits - 8 > 48 || (*here == '0' && bits > 8)) [[unlikely]]
        return reach.read_precise(here, value);
    if (*stop == '.') {
        const auto end = static_cast<unsigned>(std::countr_zero(marks & (marks - 1))) & ~7u;
        if (end == 64 || end == bits + 8) [[unlikely]]
            return reach.read_precise(here, value);
        // The digits behind the point move up to those before it, of which `whole` has the bits.
        const std::uint64_t whole = ((marks & (0 - marks)) >> 4) - 1;
        digits = ((digits & whole) | (digits >> 8 & ~whole)) << (72 - end) % 64;
        power += (end - bits) / 8 - 1;
        stop = here + end / 8;
    } else {
        digits <<= (64 - bits) % 64;
    }
    if (!are_values(digits) || !ends_number(*stop)) [[unlikely]]
        return reach.read_precise(here, value);
    // Both are exact, so that one operation rounds once (William Clinger, "How to Read Floating Point Numbers
    // Accurately", 1990).
    value = static_cast<double>(static_cast<std::int64_t>(number_of(digits))) / *power;
    return stop;
}

template <class Reach>
MALLOW_INLINE static place read(const Reach& reach, place here, bool& value) noexcept {
    const std::uint64_t word = reach.eight(here);
    value = static_cast<std::uint32_t>(word) == 0x65757274;  // "true"
    if (value) return here + 4;
    return word << 24 == 0x65736C6166'000000 ? here + 5 : nullptr;  // "false"
}

/// A code unit of UTF-16 as four hexadecimal digits; above 0xFFFF when they are not.
MALLOW_INLINE static unsigned code_unit(place digits) noexcept {
    const auto value = [&](int i) {
        return std::uint32_t{constants.hexadecimals[static_cast<unsigned char>(digits[i])]};
    };
    // What is no digit has bits above the four that each has.
    const std::uint32_t others = (value(0) | value(1) | value(2) | value(3)) & 0xF0;
    return value(0) << 12 | value(1) << 8 | value(2) << 4 | value(3) | others << 16;
}

/// A string that has escapes, and else only ASCII; null when it has more, or is long.
///
/// By way of a chunk, to which more is copied than is needed, for strings grow dearly (a name with one escape: 600 →
/// 250 → 150 instructions).
MALLOW_NOINLINE static place read_escaped(place from, place wall, std::string& value) {
    constexpr std::ptrdiff_t block = 32;
    char chunk[256];
    char* to = chunk;
    while (wall - from >= block + 12 && chunk + sizeof chunk - to >= block + 4) {
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

template <class Reach>
MALLOW_INLINE static place read(const Reach& reach, place here, std::string& value) {
    if (*here != '"') [[unlikely]]
        return nullptr;
    const place first = here + 1;
    const place stop = reach.skip(first);
    if (*stop == '"') [[likely]] {
        reach.assign(value, first, static_cast<std::size_t>(stop - first));
        return stop + 1;
    }
    place end = nullptr;
    if (*stop == '\\')
        end = read_escaped(first, reach.wall(), value);
    else if (static_cast<unsigned char>(*stop) >= 0x80)
        end = read_unicode(first, reach.wall(), value);
    return end ? end : reach.read_on(here, value);
}

/// Reads as far as the padding; a string that `read` and `read_unicode` do not read is read by `in`.
struct within_padding {
    text_source& in;

    MALLOW_INLINE place end() const noexcept { return in.end_; }
    MALLOW_INLINE place wall() const noexcept { return in.readable_end_; }
    MALLOW_INLINE std::uint64_t eight(place at) const noexcept { return load_eight(at); }
    MALLOW_INLINE place skip(place first) const noexcept { return paths::skip(first); }
    MALLOW_INLINE void assign(std::string& to, place first, std::size_t count) const {
        text_source::assign(to, first, count);
    }
    MALLOW_INLINE place read_precise(place here, double& value) const noexcept {
        return paths::read_precise(here, in.end_, value);
    }
    MALLOW_INLINE place read_on(place here, std::string& value) const { return in.read_on(here, value); }
};

/// Takes a value by its short cut, where its key is read, and returns where it ends; null leaves it to the loader.
template <class Reach>
MALLOW_INLINE static place take(const Reach& reach, place here, const quick_path& path, char* member) {
    // A chain, not a table of jumps: where keys come shuffled, jumps are foreseen worse than branches (W8: 82 → 75 µs).
    if (path.kind == quick_kind::text) {
        auto& text = *reinterpret_cast<std::string*>(member);
        const place stop = read(reach, here, text);
        const auto size = static_cast<std::int64_t>(text.size());
        return size >= path.least.integer && size <= path.most.integer ? stop : nullptr;
    }
    if (path.kind == quick_kind::integer) {
        std::int64_t number = 0;
        const place stop = read(reach, here, number);
        if (!stop || number < path.least.integer || number > path.most.integer) [[unlikely]]
            return nullptr;
        write_as(member, number);
        return stop;
    }
    if (path.kind == quick_kind::number) {
        auto& number = *reinterpret_cast<double*>(member);
        const place stop = read(reach, here, number);
        return number >= path.least.number && number <= path.most.number ? stop : nullptr;
    }
    if (path.kind == quick_kind::boolean) return read(reach, here, *reinterpret_cast<bool*>(member));
    return nullptr;
}
