// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "formats/calendar.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace mallow::detail {

/// Reads `YYYY-MM-DD`, all of `text`; false when it is no day of the calendar.
///
/// Source: RFC 3339, `full-date`; year 0000 is refused.
bool read_date(std::string_view text, calendar_day& day) noexcept;

inline constexpr std::size_t date_size = 10;

/// Writes `date_size` characters; false, and nothing, for what is no day of the years 1 to 9999.
bool write_date(const calendar_day& day, char* out) noexcept;

/// Reads `hh:mm`, `hh:mm:ss` or `hh:mm:ss.f`, all of `text`.
bool read_time(std::string_view text, time_of_day& time) noexcept;

/// Reads a date, `T`, `t` or a space, a time, and `Z`, `z`, `±hh:mm`, `±hhmm`, `±hh` or nothing, all of `text`.
///
/// Source: RFC 3339, `date-time`, and of ISO 8601 what Python's `datetime.isoformat` writes.
bool read_date_time(std::string_view text, date_time& read) noexcept;

// The same in quotes, where it stands in a text of which 48 characters can be read; what is behind it, or null for what
// is written otherwise. A date-time has its seconds, up to nine digits of a fraction, and `Z` or `±hh:mm`.
const char* take_quoted_date(const char* here, calendar_day& day) noexcept;
const char* take_quoted_date_time(const char* here, date_time& read) noexcept;

/// Reads from 1 to 18 digits of a fraction of a second at the front of `text`, and removes them.
bool read_fraction(std::string_view& text, std::uint64_t& attoseconds) noexcept;

inline constexpr std::size_t time_room = 8 + 1 + most_fraction_digits;
inline constexpr std::size_t date_time_room = date_size + 1 + time_room + 6;

/// Writes at most `time_room` characters and returns their end; the fraction, unless it is zero, with `digits`.
char* write_time(const time_of_day& time, std::size_t digits, char* out) noexcept;

/// Writes at most `date_time_room` characters and returns their end; an offset of none is `Z`.
///
/// Returns null when the day is none of the years 1 to 9999.
char* write_date_time(const date_time& written, std::size_t digits, char* out) noexcept;

}  // namespace mallow::detail
