// SPDX-License-Identifier: BSL-1.0
#include "formats/calendar.hpp"

namespace mallow::detail {

namespace {

bool is_leap(int year) noexcept { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

constexpr std::int64_t days_of_era = 146'097;   // 400 years
constexpr std::int64_t days_to_1970 = 719'468;  // from 0000-03-01

}  // namespace

bool is_day(const calendar_day& day) noexcept {
    static constexpr unsigned char lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (day.year < 1 || day.year > 9999 || day.month < 1 || day.month > 12 || day.day < 1) return false;
    return day.day <= lengths[day.month - 1] + unsigned{day.month == 2 && is_leap(day.year)};
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

std::int64_t seconds_of(const calendar_day& day, const time_of_day& time) noexcept {
    return days_of(day) * seconds_of_a_day + time.hour * 3600 + time.minute * 60 + time.second;
}

bool date_time_of(std::int64_t seconds, date_time& found) noexcept {
    std::int64_t days = seconds / seconds_of_a_day;
    std::int64_t rest = seconds % seconds_of_a_day;
    if (rest < 0) {
        --days;
        rest += seconds_of_a_day;
    }
    if (!day_of(days, found.day)) return false;
    found.time.hour = static_cast<unsigned>(rest / 3600);
    found.time.minute = static_cast<unsigned>(rest / 60 % 60);
    found.time.second = static_cast<unsigned>(rest % 60);
    return true;
}

}  // namespace mallow::detail
