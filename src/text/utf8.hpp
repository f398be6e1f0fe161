// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

namespace mallow::detail {

/// How many bytes at the start are valid UTF-8; all of them when it equals `text.size()`.
///
/// Units: bytes; stops before the first byte of the first malformed, overlong, surrogate or too large sequence.
/// Source: RFC 3629, section 4.
std::size_t valid_utf8_prefix(std::string_view text) noexcept;

/// Whether all of it is valid UTF-8.
bool is_utf8(std::string_view text) noexcept;

/// How many bytes a sequence takes that begins what is not ASCII; none when it is malformed, or longer than what is
/// left.
std::size_t utf8_sequence(const char* from, std::size_t left) noexcept;

/// Writes a code point, which is no surrogate; returns how many bytes it takes, 4 at most.
std::size_t write_utf8(char* to, unsigned code) noexcept;

/// The code point at the start of valid UTF-8, which it is taken off.
char32_t take_code_point(std::string_view& text) noexcept;

/// Units: code points of valid UTF-8.
std::size_t count_code_points(std::string_view text) noexcept;

}  // namespace mallow::detail
