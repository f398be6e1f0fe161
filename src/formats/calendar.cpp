// SPDX-License-Identifier: BSL-1.0
#include "formats/calendar.hpp"

namespace mallow::detail {

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
