// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "machine/compiler.hpp"
#include "numbers/digits.hpp"
#include "numbers/format_small.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

/// Digits of a fixed number of places, as dates and times have them.
namespace mallow::detail {

/// Reads digits alone, as many as `size`.
inline bool read_digits(const char* from, std::size_t size, unsigned& value) noexcept {
    value = 0;
    for (std::size_t i = 0; i < size; ++i) {
        const unsigned digit = static_cast<unsigned char>(from[i]) - unsigned{'0'};
        if (digit > 9) return false;
        value = value * 10 + digit;
    }
    return true;
}

/// Takes as many digits as `size` from the front of `text`.
inline bool take_digits(std::string_view& text, std::size_t size, unsigned& value) noexcept {
    if (text.size() < size || !read_digits(text.data(), size, value)) return false;
    text.remove_prefix(size);
    return true;
}

/// Two digits each, from where a pattern's zeros stand.
struct digit_pairs {
    std::uint64_t pairs;  // of the digits at a byte and behind it

    template <std::size_t place>
    constexpr unsigned at() const noexcept {
        return static_cast<unsigned>(pairs >> 8 * place & 0xFF);
    }
};

/// Takes eight characters at once: digits where `pattern` has zeros, and what else it has; false when one is another.
MALLOW_INLINE bool take_pattern(const char* from, const char (&pattern)[9], digit_pairs& read) noexcept {
    // Sums set the highest bit of what is beyond nine, or is no separator.
    std::uint64_t tests = 0;
    for (int i = 0; i < 8; ++i) tests |= std::uint64_t{pattern[i] == '0' ? 0x80u - 10 : 0x80u - 1} << 8 * i;
    const std::uint64_t values = load_eight(from) ^ load_eight(pattern);
    read.pairs = values * 10 + (values >> 8);
    return (((values + tests) | values) & 0x8080'8080'8080'8080) == 0;
}

/// Writes the last `size` digits, with zeros before them.
inline void write_digits(std::uint64_t value, std::size_t size, char* out) noexcept {
    for (; size >= 2; value /= 100) {
        size -= 2;
        write_pair(out + size, static_cast<std::uint32_t>(value % 100));
    }
    if (size == 1) *out = static_cast<char>('0' + value % 10);
}

}  // namespace mallow::detail
