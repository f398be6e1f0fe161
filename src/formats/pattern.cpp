// SPDX-License-Identifier: BSL-1.0
#include "formats/pattern.hpp"

#include "formats/digits.hpp"
#include "formats/iso8601.hpp"
#include "formats/names.hpp"
#include "formats/offset.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>

namespace mallow::detail {

namespace {

constexpr std::uint64_t attoseconds_of_a_microsecond = 1'000'000'000'000;

/// What a pattern says of one moment, part by part.
struct parts {
    unsigned year = 1900;
    unsigned month = 1;
    unsigned day = 1;
    unsigned day_of_year = 0;  // 0 where it is not said
    unsigned hour = 0;
    unsigned hour_of_half = 0;  // of 12; 0 where it is not said
    bool is_afternoon = false;
    bool has_date = false;  // a month or a day
};

bool take_year_of_century(std::string_view& text, unsigned& year) noexcept {
    if (!take_digits(text, 2, year)) return false;
    year += year < 69 ? 2000 : 1900;
    return true;
}

template <std::size_t Count>
bool take_any(std::string_view& text, const std::string_view (&names)[Count], bool is_short) noexcept {
    return take_name(text, names, is_short) != Count;
}

bool take_month(std::string_view& text, bool is_short, parts& read) noexcept {
    const std::size_t index = take_name(text, month_names, is_short);
    read.month = static_cast<unsigned>(index + 1);
    read.has_date = true;
    return index != std::size(month_names);
}

bool take_half(std::string_view& text, bool& is_afternoon) noexcept {
    is_afternoon = begins_with_word(text, "PM");
    if (!is_afternoon && !begins_with_word(text, "AM")) return false;
    text.remove_prefix(2);
    return true;
}

/// `±hhmm`, `±hh:mm` or `Z`.
bool take_offset(std::string_view& text, date_time& read) noexcept {
    read.has_offset = true;
    if (!text.starts_with('Z')) return take_offset(text, offset_form::colon, read.offset);
    text.remove_prefix(1);
    return true;
}

bool take_part(std::string_view& text, char letter, parts& read, date_time& moment) noexcept {
    switch (letter) {
        case 'Y': return take_digits(text, 4, read.year);
        case 'y': return take_year_of_century(text, read.year);
        case 'm': read.has_date = true; return take_digits(text, 2, read.month);
        case 'b': return take_month(text, true, read);
        case 'B': return take_month(text, false, read);
        case 'd': read.has_date = true; return take_digits(text, 2, read.day);
        case 'j': return take_digits(text, 3, read.day_of_year) && read.day_of_year != 0;
        case 'H': return take_digits(text, 2, read.hour);
        case 'I': return take_digits(text, 2, read.hour_of_half) && read.hour_of_half - 1 < 12;
        case 'p': return take_half(text, read.is_afternoon);
        case 'M': return take_digits(text, 2, moment.time.minute);
        case 'S': return take_digits(text, 2, moment.time.second);
        case 'f': return read_fraction(text, moment.time.attoseconds);
        case 'z': return take_offset(text, moment);
        case 'a': return take_any(text, day_names, true);
        case 'A': return take_any(text, day_names, false);
        default: break;
    }
    if (!text.starts_with('%')) return false;
    text.remove_prefix(1);
    return true;
}

/// Puts the parts together; false when they are no moment of the calendar.
bool join(const parts& read, date_time& moment) noexcept {
    moment.day = {static_cast<int>(read.year), read.month, read.day};
    if (read.day_of_year != 0 && !read.has_date) {
        moment.day = {static_cast<int>(read.year), 1, 1};
        if (!is_day(moment.day) || !day_of(days_of(moment.day) + read.day_of_year - 1, moment.day)) return false;
        if (moment.day.year != static_cast<int>(read.year)) return false;
    }
    moment.time.hour = read.hour_of_half == 0 ? read.hour : read.hour_of_half % 12 + (read.is_afternoon ? 12 : 0);
    return is_day(moment.day) && moment.time.hour < 24 && moment.time.minute < 60 && moment.time.second < 60;
}

}  // namespace

bool read_pattern(std::string_view text, std::string_view pattern, date_time& moment) noexcept {
    moment = {};
    parts read;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (pattern[i] == '%') {
            if (!take_part(text, pattern[++i], read, moment)) return false;
        } else {
            if (!text.starts_with(pattern[i])) return false;
            text.remove_prefix(1);
        }
    }
    return text.empty() && join(read, moment);
}

char* write_pattern(const date_time& written, std::string_view pattern, char* out) noexcept {
    if (!is_day(written.day)) return nullptr;
    const calendar_day& day = written.day;
    const time_of_day& time = written.time;
    const auto digits = [&out](std::uint64_t value, std::size_t size) {
        write_digits(value, size, out);
        out += size;
    };
    const auto words = [&out](std::string_view text) { out = std::copy(text.begin(), text.end(), out); };
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (pattern[i] != '%') {
            *out++ = pattern[i];
            continue;
        }
        switch (pattern[++i]) {
            case 'Y': digits(static_cast<unsigned>(day.year), 4); break;
            case 'y': digits(static_cast<unsigned>(day.year), 2); break;
            case 'm': digits(day.month, 2); break;
            case 'b': words(month_names[day.month - 1].substr(0, short_name_size)); break;
            case 'B': words(month_names[day.month - 1]); break;
            case 'd': digits(day.day, 2); break;
            case 'j': digits(static_cast<std::uint64_t>(days_of(day) - days_of({day.year, 1, 1}) + 1), 3); break;
            case 'H': digits(time.hour, 2); break;
            case 'I': digits((time.hour + 11) % 12 + 1, 2); break;
            case 'p': words(time.hour < 12 ? "AM" : "PM"); break;
            case 'M': digits(time.minute, 2); break;
            case 'S': digits(time.second, 2); break;
            case 'f': digits(time.attoseconds / attoseconds_of_a_microsecond, 6); break;
            case 'z': out = write_offset(written.offset, false, out); break;
            case 'a': words(day_names[weekday_of(day)].substr(0, short_name_size)); break;
            case 'A': words(day_names[weekday_of(day)]); break;
            default: *out++ = '%'; break;
        }
    }
    return out;
}

}  // namespace mallow::detail
