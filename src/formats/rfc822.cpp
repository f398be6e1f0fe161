// SPDX-License-Identifier: BSL-1.0
#include "formats/rfc822.hpp"

#include "formats/digits.hpp"
#include "formats/names.hpp"
#include "formats/offset.hpp"
#include "numbers/digits.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>

namespace mallow::detail {

namespace {

bool take(std::string_view& text, char wanted) noexcept {
    if (text.empty() || text[0] != wanted) return false;
    text.remove_prefix(1);
    return true;
}

bool take_day_name(std::string_view& text) noexcept {
    return take_name(text, day_names, true) != std::size(day_names) && take(text, ',') && take(text, ' ');
}

bool take_day(std::string_view& text, calendar_day& day) noexcept {
    const std::size_t size = text.size() > 1 && text[1] == ' ' ? 1 : 2;
    if (!take_digits(text, size, day.day) || !take(text, ' ')) return false;
    const std::size_t month = take_name(text, month_names, true);
    unsigned year = 0;
    if (month == std::size(month_names) || !take(text, ' ') || !take_digits(text, 4, year)) return false;
    day.month = static_cast<unsigned>(month + 1);
    day.year = static_cast<int>(year);
    return is_day(day);
}

bool take_time(std::string_view& text, time_of_day& time) noexcept {
    time.second = 0;
    time.attoseconds = 0;
    if (!take_digits(text, 2, time.hour) || !take(text, ':') || !take_digits(text, 2, time.minute)) return false;
    if (take(text, ':') && !take_digits(text, 2, time.second)) return false;
    return time.hour < 24 && time.minute < 60 && time.second < 60;
}

bool read_zone(std::string_view text, int& offset) noexcept {
    offset = 0;
    if (text == "Z" || text == "UT" || text == "GMT") return true;
    return take_offset(text, offset_form::compact, offset) && text.empty();
}

}  // namespace

bool read_rfc822(std::string_view text, date_time& read) noexcept {
    const bool has_name = !text.empty() && !is_digit(text[0]);
    if (has_name && !take_day_name(text)) return false;
    read.has_offset = true;
    return take_day(text, read.day) && take(text, ' ') && take_time(text, read.time) && take(text, ' ') &&
           read_zone(text, read.offset);
}

char* write_rfc822(const date_time& written, char* out) noexcept {
    if (!is_day(written.day)) return nullptr;
    const auto put = [&out](std::string_view text) { out = std::copy(text.begin(), text.end(), out); };
    const auto put_digits = [&out](unsigned value, std::size_t size) {
        write_digits(value, size, out);
        out += size;
    };
    put(day_names[weekday_of(written.day)].substr(0, short_name_size));
    put(", ");
    put_digits(written.day.day, 2);
    put(" ");
    put(month_names[written.day.month - 1].substr(0, short_name_size));
    put(" ");
    put_digits(static_cast<unsigned>(written.day.year), 4);
    put(" ");
    put_digits(written.time.hour, 2);
    put(":");
    put_digits(written.time.minute, 2);
    put(":");
    put_digits(written.time.second, 2);
    if (written.offset == 0) {
        put(" GMT");
        return out;
    }
    put(" ");
    return write_offset(written.offset, false, out);
}

}  // namespace mallow::detail
