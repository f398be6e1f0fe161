// SPDX-License-Identifier: BSL-1.0
#pragma once

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

/// Writes the last `size` digits, with zeros before them.
inline void write_digits(std::uint64_t value, std::size_t size, char* out) noexcept {
    for (std::size_t i = size; i-- > 0; value /= 10) out[i] = static_cast<char>('0' + value % 10);
}

}  // namespace mallow::detail
