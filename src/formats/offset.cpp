// SPDX-License-Identifier: BSL-1.0
#include "formats/offset.hpp"

#include "formats/digits.hpp"

namespace mallow::detail {

bool take_offset(std::string_view& text, offset_form form, int& offset) noexcept {
    const bool is_negative = text.starts_with('-');
    if (!is_negative && !text.starts_with('+')) return false;
    text.remove_prefix(1);
    unsigned hours = 0;
    unsigned minutes = 0;
    if (!take_digits(text, 2, hours)) return false;
    const bool has_colon = form != offset_form::compact && text.starts_with(':');
    if (has_colon) text.remove_prefix(1);
    const bool has_minutes = take_digits(text, 2, minutes);
    if (!has_minutes && (has_colon || form != offset_form::hours_alone)) return false;
    offset = static_cast<int>(hours * 60 + minutes);
    if (is_negative) offset = -offset;
    return hours < 24 && minutes < 60;
}

char* write_offset(int offset, bool with_colon, char* out) noexcept {
    const auto minutes = static_cast<unsigned>(offset < 0 ? -offset : offset);
    *out = offset < 0 ? '-' : '+';
    write_digits(minutes / 60, 2, out + 1);
    out += 3;
    if (with_colon) *out++ = ':';
    write_digits(minutes % 60, 2, out);
    return out + 2;
}

}  // namespace mallow::detail
