// SPDX-License-Identifier: BSL-1.0

// Included once for each kind of machine, as the members of one of `text_source`'s nested structs; hence no guard.
//
// Passes over what no field takes, and checks it all the same. Null leaves it to the loader.

/// What stands behind white space, which there always is something.
MALLOW_INLINE static place behind_space(place at, place last) noexcept {
    if (static_cast<unsigned char>(*at) > ' ') [[likely]]
        return at;
    for (;; at += 16)
        if (const unsigned others = others_near(at, last); others != 0) [[likely]]
            return at + std::countr_zero(others);
}

/// Passes over a string, from its opening quote.
MALLOW_INLINE static place pass_string(const within_text& text, place at) {
    const place stop = text.skip(at + 1);
    return *stop == '"' ? stop + 1 : decode(at + 1, text.last, nullptr);
}

MALLOW_INLINE static place behind_digits(const within_text& text, place at) noexcept {
    for (;; at += 8)
        if (const std::uint64_t others = other_than_digits(text.eight(at)); others != 0) [[likely]]
            return at + std::countr_zero(others) / 8;
}

/// Passes over a number; whoever reads what stands behind it finds out whether it ends there.
static place pass_number(const within_text& text, place at) noexcept {
    at += *at == '-';
    const place whole = at;
    at = behind_digits(text, at);
    if (at == whole || (*whole == '0' && at - whole > 1)) return nullptr;
    if (*at == '.') {
        const place fraction = at + 1;
        at = behind_digits(text, fraction);
        if (at == fraction) return nullptr;
    }
    if ((*at | 0x20) == 'e') {
        ++at;
        at += *at == '+' || *at == '-';
        const place exponent = at;
        at = behind_digits(text, at);
        if (at == exponent) return nullptr;
    }
    return at;
}

/// Whether four characters are `null`.
MALLOW_INLINE static bool is_null(std::uint64_t word) noexcept {
    return static_cast<std::uint32_t>(word) == 0x6C6C756E;
}

/// Passes over what is neither an object nor an array.
MALLOW_INLINE static place pass_scalar(const within_text& text, place at) {
    if (*at == '"') return pass_string(text, at);
    if (is_digit(*at) || *at == '-') return pass_number(text, at);
    if (is_null(text.eight(at))) return at + 4;
    bool ignored = false;
    return read(text, at, ignored);
}

/// Passes over a key, to its value.
MALLOW_INLINE static place pass_key(const within_text& text, place at) {
    if (*at != '"') return nullptr;
    at = pass_string(text, at);
    if (!at) return nullptr;
    at = behind_space(at, text.last);
    return *at == ':' ? behind_space(at + 1, text.last) : nullptr;
}

/// Passes over any value of up to so many levels.
MALLOW_NOINLINE static place pass(const within_text& text, place at, std::size_t depth_left) {
    constexpr std::size_t most_levels = 63;
    std::uint64_t objects = 1;  // a bit for each open level, behind the first
    const std::size_t most = depth_left < most_levels ? depth_left : most_levels;
    std::size_t depth = 0;
    for (;;) {
        const char first = *at;
        if (first == '{' || first == '[') {
            const bool is_object = first == '{';
            if (depth == most) return nullptr;
            at = behind_space(at + 1, text.last);
            if (*at == (is_object ? '}' : ']')) {
                ++at;
            } else {
                ++depth;
                objects = objects << 1 | is_object;
                if (!is_object) continue;
                at = pass_key(text, at);
                if (!at) return nullptr;
                continue;
            }
        } else {
            at = pass_scalar(text, at);
            if (!at) return nullptr;
        }
        for (;;) {
            if (depth == 0) return at;
            if (at == text.last) return nullptr;
            at = behind_space(at, text.last);
            const bool is_object = (objects & 1) != 0;
            if (*at == ',') {
                at = behind_space(at + 1, text.last);
                if (is_object) at = pass_key(text, at);
                if (!at) return nullptr;
                break;
            }
            if (*at != (is_object ? '}' : ']')) return nullptr;
            ++at;
            objects >>= 1;
            --depth;
        }
    }
}
