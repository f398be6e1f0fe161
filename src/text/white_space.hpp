// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

namespace mallow::detail {

/// Bytes of the white space that a text, valid UTF-8, begins with, or ends in; 0 when it is none. One character at a
/// time.
///
/// Source: Unicode's property White_Space: U+0009 to U+000D, U+0020, U+0085, U+00A0, U+1680, U+2000 to U+200A, U+2028,
/// U+2029, U+202F, U+205F, U+3000.
constexpr std::size_t white_space_at_front(std::string_view text) noexcept {
    if (text.empty()) return 0;
    const char first = text[0];
    if (first == ' ' || (first >= '\t' && first <= '\r')) return 1;
    const auto at = [text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    if (text.size() >= 2 && at(0) == 0xC2 && (at(1) == 0x85 || at(1) == 0xA0)) return 2;
    if (text.size() < 3) return 0;
    if (at(0) == 0xE1) return at(1) == 0x9A && at(2) == 0x80 ? 3 : 0;
    if (at(0) == 0xE3) return at(1) == 0x80 && at(2) == 0x80 ? 3 : 0;
    if (at(0) != 0xE2) return 0;
    if (at(1) == 0x81) return at(2) == 0x9F ? 3 : 0;
    return at(1) == 0x80 && (at(2) <= 0x8A || at(2) == 0xA8 || at(2) == 0xA9 || at(2) == 0xAF) ? 3 : 0;
}

constexpr std::size_t white_space_at_end(std::string_view text) noexcept {
    for (std::size_t size = 1; size <= 3 && size <= text.size(); ++size)
        if (white_space_at_front(text.substr(text.size() - size)) == size) return size;
    return 0;
}

}  // namespace mallow::detail
