// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "machine/dispatch.hpp"

#include <cstddef>
#include <cstring>
#include <initializer_list>
#include <string_view>

namespace mallow::detail {

/// What a character is written as that a JSON string cannot hold as it is; behind it, in the eighth byte, its size.
struct escape_table {
    alignas(8) char texts['\\' + 1][8]{};
    // A character in each byte, as in `engine_constants`.
    alignas(32) char last_controls[32]{};

    constexpr escape_table() {
        for (char& each : last_controls) each = 0x1F;
        for (unsigned char c = 0; c < 0x20; ++c) {
            constexpr char digits[] = "0123456789abcdef";
            put(c, {'\\', 'u', '0', '0', digits[c >> 4], digits[c & 15]});
        }
        for (int i = 0; i < 7; ++i) put(static_cast<unsigned char>("\"\\\b\f\n\r\t"[i]), {'\\', "\"\\bfnrt"[i]});
    }

private:
    constexpr void put(unsigned char c, std::initializer_list<char> text) {
        char* to = texts[c];
        for (const char each : text) *to++ = each;
        texts[c][7] = static_cast<char>(text.size());
    }
};

extern const escape_table escapes;

/// Writes short strings as JSON has them.
class quoter {
public:
    /// The longest string, and the room it needs: an escape makes six bytes of one, and whole blocks are written.
    static constexpr std::size_t longest = 96;
    static constexpr std::size_t room = 6 * longest + 2 + 32;

    /// Returns where it ends; null for a string that is not UTF-8, or that is left to others.
    static char* write(char* to, std::string_view text) { return write_(to, text); }

    /// Writes the escape of a character that must have one, and eight bytes for that.
    static char* escape(char* to, char c) noexcept {
        const char (&text)[8] = escapes.texts[static_cast<unsigned char>(c)];
        std::memcpy(to, text, 8);
        return to + text[7];
    }

private:
    using writer = char* (*)(char*, std::string_view);
    static writer write_;
    static const writer avx2_;  // null where there is none
    static const dispatched dispatched_;
};

}  // namespace mallow::detail
