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

/// Whether the calendar has the day, in the years 1 to 9999.
bool is_day(const calendar_day& day) noexcept;

/// Days from 1970-01-01 on.
///
/// Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
std::int64_t days_of(const calendar_day& day) noexcept;
/// The reverse; false outside the years 1 to 9999.
bool day_of(std::int64_t days, calendar_day& day) noexcept;

/// Seconds from 1970-01-01T00:00 on, by the clock that shows them.
std::int64_t seconds_of(const calendar_day& day, const time_of_day& time) noexcept;
/// The reverse, but for the fraction; false outside the years 1 to 9999.
bool date_time_of(std::int64_t seconds, date_time& found) noexcept;

}  // namespace mallow::detail
