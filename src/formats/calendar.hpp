// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>

namespace mallow::detail {

struct calendar_day {
    int year = 0;  // 1 to 9999
    unsigned month = 0;
    unsigned day = 0;
};

/// A time of the day.
struct time_of_day {
    unsigned hour = 0;              // to 23
    unsigned minute = 0;            // to 59
    unsigned second = 0;            // to 59, for a leap second is no time of a clock
    std::uint64_t attoseconds = 0;  // 10^-18 seconds
};

inline constexpr std::int64_t seconds_of_a_day = 86'400;
inline constexpr std::uint64_t attoseconds_of_a_second = 1'000'000'000'000'000'000;

/// Digits that a fraction of a second may have.
inline constexpr std::size_t most_fraction_digits = 18;

/// A day and a time of it, as a clock shows them.
struct date_time {
    calendar_day day;
    time_of_day time;
    bool has_offset = false;
    int offset = 0;  // minutes by which that clock is ahead of UTC
};

inline constexpr std::int64_t days_of_era = 146'097;   // 400 years
inline constexpr std::int64_t days_to_1970 = 719'468;  // from 0000-03-01

constexpr bool is_leap(int year) noexcept { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

/// Whether the calendar has the day, in the years 1 to 9999.
inline bool is_day(const calendar_day& day) noexcept {
    static constexpr unsigned char lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (day.year < 1 || day.year > 9999 || day.month < 1 || day.month > 12 || day.day < 1) return false;
    return day.day <= lengths[day.month - 1] + unsigned{day.month == 2 && is_leap(day.year)};
}

/// Days from 1970-01-01 on.
///
/// Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
inline std::int64_t days_of(const calendar_day& day) noexcept {
    // Years begin in March here, so that a leap day is a year's last; moved by eras, none of <chrono>'s is negative.
    constexpr int eras = 82;
    const bool is_before = day.month <= 2;
    const auto year = static_cast<std::uint32_t>(day.year + eras * 400 - is_before);
    const std::uint32_t century = year / 100;
    const std::uint32_t month = is_before ? day.month + 9 : day.month - 3;
    const std::uint32_t days_of_years = year * 365 + year / 4 - century + century / 4;
    return std::int64_t{days_of_years + (153 * month + 2) / 5 + day.day - 1} - days_to_1970 - eras * days_of_era;
}
/// The reverse; false outside the years 1 to 9999.
bool day_of(std::int64_t days, calendar_day& day) noexcept;

/// Seconds from 1970-01-01T00:00 on, by the clock that shows them.
inline std::int64_t seconds_of(const calendar_day& day, const time_of_day& time) noexcept {
    return days_of(day) * seconds_of_a_day + time.hour * 3600 + time.minute * 60 + time.second;
}
/// The reverse, but for the fraction; false outside the years 1 to 9999.
bool date_time_of(std::int64_t seconds, date_time& found) noexcept;

}  // namespace mallow::detail
