// SPDX-License-Identifier: BSL-1.0
#include "text/printable.hpp"

#include "text/utf8.hpp"

namespace mallow::detail {

namespace {

constexpr unsigned char to_byte(char byte) { return static_cast<unsigned char>(byte); }

constexpr std::size_t size_by_lead(unsigned char lead) {
    if (lead >= 0xF0) return 4;
    if (lead >= 0xE0) return 3;
    return 2;
}

/// C1 controls U+0080–9F (terminals obey U+009B), line ends and directions U+2028–202E, isolates U+2066–2069.
bool is_control(std::string_view sequence) {
    if (sequence.size() == 2) return to_byte(sequence[0]) == 0xC2 && to_byte(sequence[1]) < 0xA0;
    if (sequence.size() != 3 || to_byte(sequence[0]) != 0xE2) return false;
    const unsigned char middle = to_byte(sequence[1]);
    const unsigned char last = to_byte(sequence[2]);
    return (middle == 0x80 && last >= 0xA8 && last <= 0xAE) || (middle == 0x81 && last >= 0xA6 && last <= 0xA9);
}

}  // namespace

character first_character_beyond_ascii(std::string_view text) noexcept {
    const std::string_view sequence = text.substr(0, size_by_lead(to_byte(text.front())));
    if (!is_utf8(sequence)) return {1, false};
    return {sequence.size(), !is_control(sequence)};
}

void append_printable(std::string& out, std::string_view text) {
    std::size_t plain = 0;
    while (!text.empty()) {
        while (plain < text.size() && is_printable_ascii(text[plain])) ++plain;
        out += text.substr(0, plain);
        text.remove_prefix(plain);
        plain = 0;
        if (text.empty()) return;
        const character next = first_character(text);
        out += next.is_printable ? text.substr(0, next.size) : replacement_character;
        text.remove_prefix(next.size);
    }
}

void append_escaped(std::string& out, std::string_view text, std::size_t most) {
    constexpr std::string_view hexadecimals = "0123456789abcdef";
    for (; most > 0 && !text.empty(); --most) {
        const character next = first_character(text);
        const std::string_view written = text.substr(0, next.size);
        text.remove_prefix(next.size);
        const unsigned char lead = to_byte(written.front());
        if (next.is_printable) {
            out += written;
        } else if (const std::size_t named = std::string_view("\b\t\n\f\r").find(written);
                   named != std::string_view::npos) {
            out += '\\';
            out += "btnfr"[named];
        } else if (lead >= 0x80 && next.size == 1) {
            out += replacement_character;
        } else {
            // Two bytes or three, or ASCII: what is not printable lies below U+10000.
            unsigned code = next.size == 1 ? lead : next.size == 2 ? lead & 0x1FU : lead & 0xFU;
            for (const char c : written.substr(1)) code = code << 6 | (to_byte(c) & 0x3FU);
            out += "\\u";
            for (int shift = 12; shift >= 0; shift -= 4) out += hexadecimals[code >> shift & 0xFU];
        }
    }
}

}  // namespace mallow::detail
