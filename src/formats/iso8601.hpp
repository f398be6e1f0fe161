// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace mallow::detail {

struct calendar_day {
    int year = 0;  // 1 to 9999
    unsigned month = 0;
    unsigned day = 0;
};

/// Reads `YYYY-MM-DD`, all of `text`; false when it is no day of the calendar.
///
/// Source: RFC 3339, `full-date`; year 0000 is refused.
bool read_date(std::string_view text, calendar_day& day) noexcept;

inline constexpr std::size_t date_size = 10;

/// Writes `date_size` characters; false, and nothing, for what is no day of the years 1 to 9999.
bool write_date(const calendar_day& day, char* out) noexcept;

/// Days from 1970-01-01 on.
///
/// Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
std::int64_t days_of(const calendar_day& day) noexcept;
/// The reverse; false outside the years 1 to 9999.
bool day_of(std::int64_t days, calendar_day& day) noexcept;

}  // namespace mallow::detail
