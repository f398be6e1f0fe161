// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "formats/calendar.hpp"

#include <string_view>

namespace mallow::detail {

/// Reads what `strftime` wrote with `pattern` in the C locale, all of `text`.
///
/// Letters: `%Y %y %m %b %B %d %j %H %I %p %M %S %f %z %a %A %%`, digits in their full width, `%f` with 1 to 18 of
/// them. A part that the pattern lacks is that of 1900-01-01T00:00. The day's name is not checked against the date.
/// Source: POSIX, `strptime`; `%f` and `%z` are Python's.
bool read_pattern(std::string_view text, std::string_view pattern, date_time& read) noexcept;

/// Writes by a pattern and returns the end; `%f` with 6 digits. Null when the day is none of the years 1 to 9999.
///
/// `out` has the room that the declaration of the field has made sure of.
char* write_pattern(const date_time& written, std::string_view pattern, char* out) noexcept;

}  // namespace mallow::detail
