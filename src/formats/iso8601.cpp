// SPDX-License-Identifier: BSL-1.0
#include "formats/iso8601.hpp"

namespace mallow::detail {

namespace {

bool is_leap(int year) noexcept { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

bool is_day(const calendar_day& day) noexcept {
    static constexpr unsigned char lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (day.year < 1 || day.year > 9999 || day.month < 1 || day.month > 12 || day.day < 1) return false;
    return day.day <= lengths[day.month - 1] + unsigned{day.month == 2 && is_leap(day.year)};
}

/// Reads digits alone, as many as `size`.
bool read_digits(const char* from, std::size_t size, unsigned& value) noexcept {
    value = 0;
    for (std::size_t i = 0; i < size; ++i) {
        const unsigned digit = static_cast<unsigned char>(from[i]) - unsigned{'0'};
        if (digit > 9) return false;
        value = value * 10 + digit;
    }
    return true;
}

void write_digits(unsigned value, std::size_t size, char* out) noexcept {
    for (std::size_t i = size; i-- > 0; value /= 10) out[i] = static_cast<char>('0' + value % 10);
}

constexpr std::int64_t days_of_era = 146'097;  // 400 years
constexpr std::int64_t days_to_1970 = 719'468;  // from 0000-03-01

}  // namespace

bool read_date(std::string_view text, calendar_day& day) noexcept {
    if (text.size() != date_size || text[4] != '-' || text[7] != '-') return false;
    unsigned year = 0;
    if (!read_digits(text.data(), 4, year) || !read_digits(text.data() + 5, 2, day.month) ||
        !read_digits(text.data() + 8, 2, day.day))
        return false;
    day.year = static_cast<int>(year);
    return is_day(day);
}

bool write_date(const calendar_day& day, char* out) noexcept {
    if (!is_day(day)) return false;
    write_digits(static_cast<unsigned>(day.year), 4, out);
    write_digits(day.month, 2, out + 5);
    write_digits(day.day, 2, out + 8);
    out[4] = out[7] = '-';
    return true;
}

std::int64_t days_of(const calendar_day& day) noexcept {
    // Years begin in March here, so that a leap day is a year's last.
    const std::int64_t year = day.year - (day.month <= 2);
    const std::int64_t era = (year >= 0 ? year : year - 399) / 400;
    const std::int64_t year_of_era = year - era * 400;
    const std::int64_t day_of_year = (153 * (day.month > 2 ? day.month - 3 : day.month + 9) + 2) / 5 + day.day - 1;
    return era * days_of_era + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - days_to_1970;
}

bool day_of(std::int64_t days, calendar_day& day) noexcept {
    // Of the years 1 to 9999, so that nothing below is negative or overflows.
    if (days < -719'162 || days > 2'932'896) return false;
    const std::int64_t shifted = days + days_to_1970;
    const std::int64_t era = shifted / days_of_era;
    const std::int64_t day_of_era = shifted - era * days_of_era;
    const std::int64_t year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36'524 - day_of_era / 146'096) / 365;
    const std::int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const std::int64_t month = (5 * day_of_year + 2) / 153;
    day.day = static_cast<unsigned>(day_of_year - (153 * month + 2) / 5 + 1);
    day.month = static_cast<unsigned>(month < 10 ? month + 3 : month - 9);
    day.year = static_cast<int>(year_of_era + era * 400 + (day.month <= 2));
    return true;
}

}  // namespace mallow::detail
