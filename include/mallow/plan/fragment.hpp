// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/plan/row.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace mallow::detail {

/// Writes `,"key":`, escaped, unless it does not fit.
constexpr void make_fragment(std::string_view key, row& made) {
    std::size_t at = 0;
    const auto put = [&](char c) {
        if (at < fragment_room) made.fragment[at] = c;
        ++at;
    };
    put(',');
    put('"');
    for (char c : key) {
        const auto byte = static_cast<unsigned char>(c);
        const char short_form = c == '"'    ? '"'
                                : c == '\\' ? '\\'
                                : c == '\b' ? 'b'
                                : c == '\f' ? 'f'
                                : c == '\n' ? 'n'
                                : c == '\r' ? 'r'
                                : c == '\t' ? 't'
                                            : '\0';
        if (short_form) {
            put('\\');
            put(short_form);
        } else if (byte < 0x20) {
            put('\\');
            put('u');
            put('0');
            put('0');
            put("0123456789abcdef"[byte >> 4]);
            put("0123456789abcdef"[byte & 15]);
        } else {
            put(c);
        }
    }
    put('"');
    put(':');
    if (at <= fragment_room) made.fragment_size = static_cast<std::uint8_t>(at);
}

}  // namespace mallow::detail
