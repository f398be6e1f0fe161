// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "formats/calendar.hpp"

#include <cstddef>
#include <string_view>

namespace mallow::detail {

/// Reads `Thu, 02 Jan 2020 03:04:05 +0000`, all of `text`: the day's name and the seconds may be left out, the day may
/// have one digit, and `GMT`, `UT` and `Z` are zones too.
///
/// The day's name is not checked against the date.
/// Source: RFC 5322, section 3.3, with years of four digits and without comments.
bool read_rfc822(std::string_view text, date_time& read) noexcept;

inline constexpr std::size_t rfc822_room = 31;

/// Writes at most `rfc822_room` characters and returns their end; an offset of none is `GMT`.
///
/// Returns null when the day is none of the years 1 to 9999.
char* write_rfc822(const date_time& written, char* out) noexcept;

}  // namespace mallow::detail
