// SPDX-License-Identifier: BSL-1.0

// Included once for each kind of machine, as the members of one of `text_source`'s nested structs; hence no guard.
//
// Reads strings: what is ASCII without escapes from where it stands, all else in one pass, `decode`, that decodes
// escapes and checks UTF-8 together (a name with both: 900 → 200 instructions).

/// A code unit of UTF-16 as four hexadecimal digits; above 0xFFFF when they are not.
MALLOW_INLINE static unsigned code_unit(place digits) noexcept {
    const auto value = [&](int i) {
        return std::uint32_t{constants.hexadecimals[static_cast<unsigned char>(digits[i])]};
    };
    // What is no digit has bits above the four that each has.
    const std::uint32_t others = (value(0) | value(1) | value(2) | value(3)) & 0xF0;
    return value(0) << 12 | value(1) << 8 | value(2) << 4 | value(3) | others << 16;
}

/// What an escape says: a character or several, and what is behind it; null where it says nothing.
struct decoded_escape {
    place behind = nullptr;
    char* to = nullptr;
};

/// Decodes an escape of hexadecimal digits, at its backslash, to where 4 bytes have room.
MALLOW_NOINLINE static decoded_escape unescape_units(place from, place last, char* to) noexcept {
    constexpr decoded_escape none;
    if (last - from < 6 || from[1] != 'u') return none;
    unsigned code = code_unit(from + 2);
    from += 6;
    if (code >= 0xD800 && code < 0xDC00) {
        if (last - from < 6 || from[0] != '\\' || from[1] != 'u') return none;
        const unsigned low = code_unit(from + 2);
        if (low < 0xDC00 || low > 0xDFFF) return none;
        code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
        from += 6;
    } else if (code >= 0xD800 && (code < 0xE000 || code > 0xFFFF)) {
        return none;
    }
    return {from, to + write_utf8(to, code)};
}

/// Decodes any escape.
MALLOW_INLINE static decoded_escape unescape(place from, place last, char* to) noexcept {
    if (last - from < 2) return {};
    const char escaped = constants.escapes[static_cast<unsigned char>(from[1])];
    if (escaped == 0) return unescape_units(from, last, to);
    *to = escaped;
    return {from + 2, to + 1};
}

/// What a string is decoded to, some at a time, for strings grow dearly; or nothing, where it is passed over. Where the
/// next character goes is the caller's to keep, for this is written to by characters, which may be anything.
struct decoded_chunk {
    static constexpr std::size_t room = 256;
    static constexpr std::size_t block = 32;  // what is stored at once behind what counts

    std::string* const value;
    bool is_begun = false;
    char bytes[room + 2 * block];

    explicit decoded_chunk(std::string* into) noexcept : value(into) {}

    /// Makes room for another block.
    MALLOW_INLINE char* pass_on(char* to) {
        if (to - bytes < static_cast<std::ptrdiff_t>(room)) [[likely]]
            return to;
        if (value) append(*value, bytes, static_cast<std::size_t>(to - bytes), is_begun);
        is_begun = true;
        return bytes;
    }
    MALLOW_INLINE void finish(const char* to) {
        if (!value) return;
        const auto count = static_cast<std::size_t>(to - bytes);
        if (is_begun)
            append(*value, bytes, count, true);
        else
            assign(*value, bytes, count);
    }
};

/// Any other string, of which the first that is not plain stands at `stop`, if it is near.
template <class Reach>
MALLOW_NOINLINE static place take_other(Reach reach, place here, place stop, std::int64_t least, std::int64_t most,
                                        std::string& value) {
    stop = reach.read_other(here, stop, value);
    if (!stop) return nullptr;
    // From 1 to 4 bytes make a code point.
    const auto size = static_cast<std::int64_t>(value.size());
    if (size <= most && (size + 3) / 4 >= least) return stop;
    const auto points = static_cast<std::int64_t>(count_code_points(value));
    return points >= least && points <= most ? stop : nullptr;
}

/// Takes a string of so many code points, which for ASCII are bytes.
template <class Reach>
MALLOW_INLINE static place take_text(Reach reach, place here, const quick_path& path, std::string& value) {
    if (*here != '"') [[unlikely]]
        return nullptr;
    const place first = here + 1;
    const place stop = reach.skip(first);
    if (*stop != '"') [[unlikely]]
        return take_other(reach, here, stop, path.least.integer, path.most.integer, value);
    const std::ptrdiff_t size = stop - first;
    reach.assign(value, first, static_cast<std::size_t>(size));
    return size >= path.least.integer && size <= path.most.integer ? stop + 1 : nullptr;
}
