// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "formats/calendar.hpp"

#include <cstddef>
#include <string_view>

/// The names of days and months in the C locale; their first three letters are their short names.
namespace mallow::detail {

inline constexpr std::string_view day_names[] = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                 "Thursday", "Friday", "Saturday"};
inline constexpr std::string_view month_names[] = {"January",   "February", "March",    "April",
                                                   "May",       "June",     "July",     "August",
                                                   "September", "October",  "November", "December"};
inline constexpr std::size_t short_name_size = 3;

/// From 0, a Sunday, on.
inline std::size_t weekday_of(const calendar_day& day) noexcept {
    constexpr std::int64_t thursday = 4;  // 1970-01-01
    return static_cast<std::size_t>(((days_of(day) + thursday) % 7 + 7) % 7);
}

/// Whether `text` begins with a word in letters of either case.
inline bool begins_with_word(std::string_view text, std::string_view word) noexcept {
    if (text.size() < word.size()) return false;
    for (std::size_t i = 0; i < word.size(); ++i)
        if ((text[i] | 0x20) != (word[i] | 0x20)) return false;
    return true;
}

/// Removes a name, or the short one of it, from the front of `text`; the number of names when there is none.
template <std::size_t Count>
std::size_t take_name(std::string_view& text, const std::string_view (&names)[Count], bool is_short) noexcept {
    for (std::size_t index = 0; index < Count; ++index) {
        const std::string_view name = is_short ? names[index].substr(0, short_name_size) : names[index];
        if (!begins_with_word(text, name)) continue;
        text.remove_prefix(name.size());
        return index;
    }
    return Count;
}

}  // namespace mallow::detail
