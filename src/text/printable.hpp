// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace mallow::detail {

/// A code point at the start of a text, or one byte that is no part of any.
struct character {
    std::size_t size;
    bool is_printable;  // neither malformed nor a control of the terminal, the line or the writing direction
};

/// As `first_character`, where it is not ASCII.
character first_character_beyond_ascii(std::string_view text) noexcept;

inline bool is_printable_ascii(char byte) { return byte >= 0x20 && byte < 0x7F; }

/// `text` is not empty; it may be malformed.
inline character first_character(std::string_view text) noexcept {
    const char lead = text.front();
    return static_cast<unsigned char>(lead) < 0x80 ? character{1, is_printable_ascii(lead)}
                                                   : first_character_beyond_ascii(text);
}

/// U+FFFD, shown instead of what is not printable.
inline constexpr std::string_view replacement_character = "\xEF\xBF\xBD";

/// Appends `text` as one line that a terminal shows as it is written: what is not printable becomes U+FFFD.
void append_printable(std::string& out, std::string_view text);

/// Appends the first `most` code points of `text`, what is not printable escaped as in JSON; what is malformed becomes
/// U+FFFD.
void append_escaped(std::string& out, std::string_view text, std::size_t most);

}  // namespace mallow::detail
