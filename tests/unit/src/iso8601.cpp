// SPDX-License-Identifier: BSL-1.0
#include "formats/iso8601.hpp"

#include <boost/test/unit_test.hpp>

#include <chrono>
#include <cstdint>
#include <string_view>

using namespace mallow::detail;
using namespace std::chrono_literals;

BOOST_AUTO_TEST_SUITE(src_iso8601)

BOOST_AUTO_TEST_CASE(every_day_of_the_years_1_to_9999_goes_there_and_back) {
    const std::int64_t first = std::chrono::sys_days(1y / 1 / 1).time_since_epoch().count();
    const std::int64_t last = std::chrono::sys_days(9999y / 12 / 31).time_since_epoch().count();
    std::int64_t wrong = 0;
    for (std::int64_t days = first; days <= last; ++days) {
        const std::chrono::year_month_day expected{std::chrono::sys_days(std::chrono::days(days))};
        calendar_day day;
        calendar_day read;
        char text[date_size];
        const bool is_day = day_of(days, day) && write_date(day, text) && read_date({text, date_size}, read);
        const bool is_expected = day.year == int{expected.year()} && day.month == unsigned{expected.month()} && day.day == unsigned{expected.day()};
        const bool is_read = read.year == day.year && read.month == day.month && read.day == day.day && days_of(read) == days;
        wrong += !(is_day && is_expected && is_read);
    }
    BOOST_TEST(wrong == 0);
    calendar_day day;
    BOOST_TEST(!day_of(first - 1, day));
    BOOST_TEST(!day_of(last + 1, day));
}

BOOST_AUTO_TEST_CASE(days_are_counted_for_parts_that_are_no_day) {
    // What a default-constructed year_month_day is compared as.
    BOOST_TEST(days_of({0, 1, 1}) == std::chrono::sys_days(0y / 1 / 1).time_since_epoch().count());
}

BOOST_AUTO_TEST_SUITE_END()
