// SPDX-License-Identifier: BSL-1.0
#include "codecs/ticks.hpp"
#include "formats/iso8601.hpp"
#include "formats/rfc822.hpp"
#include "numbers/exact.hpp"
#include "numbers/uint128.hpp"

#include <mallow/detail/declare/ticks.hpp>

#include <boost/test/unit_test.hpp>

#include <chrono>
#include <cstdint>
#include <random>
#include <ratio>
#include <string_view>

using namespace mallow::detail;
using std::chrono::sys_time;

namespace {

/// Of the years 1 to 9999.
std::int64_t random_second(std::mt19937_64& random) {
    return std::uniform_int_distribution<std::int64_t>(-62'135'596'800, 253'402'300'799)(random);
}

template <class Duration>
bool goes_there_and_back(std::int64_t count) {
    const tick_ops& ticks = tick_ops_of<sys_time<Duration>>::value;
    instant at;
    std::int64_t back = 0;
    return instant_of(count, ticks, at) && ticks_at(at, ticks, back) == tick_outcome::exact && back == count;
}

std::string_view text_between(const char* begin, const char* end) { return {begin, static_cast<std::size_t>(end - begin)}; }

}  // namespace

BOOST_AUTO_TEST_SUITE(src_ticks)

BOOST_AUTO_TEST_CASE(a_million_instants_are_those_of_the_standard_library) {
    std::mt19937_64 random(1);
    std::int64_t wrong = 0;
    for (int i = 0; i < 1'000'000; ++i) {
        const std::int64_t second = random_second(random);
        date_time shown{};
        shown.has_offset = true;
        bool is_right = date_time_of(second, shown);
        const sys_time<std::chrono::seconds> expected{std::chrono::seconds(second)};
        const auto day = std::chrono::floor<std::chrono::days>(expected);
        const std::chrono::year_month_day date(day);
        const std::chrono::hh_mm_ss<std::chrono::seconds> time(expected - day);
        is_right = is_right && shown.day.year == int{date.year()} && shown.day.month == unsigned{date.month()} && shown.day.day == unsigned{date.day()};
        is_right = is_right && shown.time.hour == time.hours().count() && shown.time.minute == time.minutes().count() &&
                   shown.time.second == static_cast<unsigned>(time.seconds().count());
        char text[date_time_room];
        char mail[rfc822_room];
        date_time read;
        is_right = is_right && read_date_time(text_between(text, write_date_time(shown, 0, text)), read) && seconds_of(read.day, read.time) == second;
        is_right = is_right && read_rfc822(text_between(mail, write_rfc822(shown, mail)), read) && seconds_of(read.day, read.time) == second;
        wrong += !is_right;
    }
    BOOST_TEST(wrong == 0);
}

BOOST_AUTO_TEST_CASE(ticks_of_every_unit_go_there_and_back) {
    std::mt19937_64 random(2);
    std::int64_t wrong = 0;
    for (int i = 0; i < 100'000; ++i) {
        const auto count = static_cast<std::int64_t>(random());
        wrong += !goes_there_and_back<std::chrono::nanoseconds>(count);
        wrong += !goes_there_and_back<std::chrono::milliseconds>(count);
        wrong += !goes_there_and_back<std::chrono::duration<std::int64_t, std::pico>>(count);
        wrong += !goes_there_and_back<std::chrono::duration<std::int64_t, std::ratio<1, 4096>>>(count);
        wrong += !goes_there_and_back<std::chrono::weeks>(random_second(random) / 604'800);
        wrong += !goes_there_and_back<std::chrono::days>(random_second(random) / 86'400);
    }
    BOOST_TEST(wrong == 0);
}

BOOST_AUTO_TEST_CASE(a_part_of_a_tick_is_cut_toward_the_past) {
    const tick_ops& thirds = tick_ops_of<sys_time<std::chrono::duration<std::int64_t, std::ratio<1, 3>>>>::value;
    const tick_ops& minutes = tick_ops_of<sys_time<std::chrono::minutes>>::value;
    std::int64_t ticks = 0;
    BOOST_TEST((ticks_at({0, 333'333'333'333'333'333}, thirds, ticks) == tick_outcome::cut));
    BOOST_TEST(ticks == 0);
    BOOST_TEST((ticks_at({-1, 333'333'333'333'333'334}, thirds, ticks) == tick_outcome::cut));
    BOOST_TEST(ticks == -2);
    BOOST_TEST((ticks_at({-1, 0}, minutes, ticks) == tick_outcome::cut));
    BOOST_TEST(ticks == -1);
    BOOST_TEST((ticks_at({-61, 500}, minutes, ticks) == tick_outcome::cut));
    BOOST_TEST(ticks == -2);
    BOOST_TEST((ticks_at({-60, 0}, minutes, ticks) == tick_outcome::exact));
    BOOST_TEST(ticks == -1);
}

BOOST_AUTO_TEST_CASE(what_the_member_cannot_hold_is_beyond) {
    const tick_ops& nanoseconds = tick_ops_of<sys_time<std::chrono::nanoseconds>>::value;
    std::int64_t ticks = 0;
    BOOST_TEST((ticks_at({9'223'372'036, 854'775'807'000'000'000}, nanoseconds, ticks) == tick_outcome::exact));
    BOOST_TEST(ticks == INT64_MAX);
    BOOST_TEST((ticks_at({9'223'372'036, 854'775'808'000'000'000}, nanoseconds, ticks) == tick_outcome::beyond));
    BOOST_TEST((ticks_at({-9'223'372'037, 145'224'192'000'000'000}, nanoseconds, ticks) == tick_outcome::exact));
    BOOST_TEST(ticks == INT64_MIN);
    BOOST_TEST((ticks_at({-9'223'372'037, 145'224'191'000'000'000}, nanoseconds, ticks) == tick_outcome::beyond));
    BOOST_TEST((ticks_at({INT64_MAX, 0}, nanoseconds, ticks) == tick_outcome::beyond));
    BOOST_TEST((ticks_at({INT64_MIN, 0}, nanoseconds, ticks) == tick_outcome::beyond));
    instant at;
    BOOST_TEST(!instant_of(INT64_MAX, tick_ops_of<sys_time<std::chrono::weeks>>::value, at));
    BOOST_TEST(!instant_of(INT64_MIN, tick_ops_of<sys_time<std::chrono::weeks>>::value, at));
}

BOOST_AUTO_TEST_CASE(a_quotient_of_128_bits_is_the_same_bit_by_bit) {
    std::mt19937_64 random(3);
    std::int64_t wrong = 0;
    for (int i = 0; i < 100'000; ++i) {
        const std::uint64_t divisor = (random() >> (random() % 64)) | 1;
        const std::uint64_t quotient = random() >> (random() % 64);
        const std::uint64_t rest = random() % divisor;
        uint128 value = multiply(quotient, divisor);
        value.low += rest;
        value.high += value.low < rest;
        std::uint64_t found = 0;
        wrong += divide(value, divisor, found) != quotient || found != rest;
        wrong += divide_by_bits(value, divisor, found) != quotient || found != rest;
    }
    BOOST_TEST(wrong == 0);
}

BOOST_AUTO_TEST_CASE(a_number_is_scaled_exactly_or_not_at_all) {
    struct scaling {
        const char* number;
        std::uint64_t numerator;
        std::uint64_t denominator;
        scaled_outcome outcome;
        std::uint64_t scaled;
    };
    using enum scaled_outcome;
    const scaling scalings[] = {
        {"0", 7, 3, exact, 0},
        {"0e999999999999999999999", 1, 1, exact, 0},
        {"1e-999999999999999999999", 1, 1, inexact, 0},
        {"1e999999999999999999999", 1, 1, too_large, 0},
        {"18446744073709551615", 1, 1, exact, UINT64_MAX},
        {"18446744073709551616", 1, 1, too_large, 0},
        {"18446744073709551616", 1, 2, inexact, 0},
        {"1.8446744073709551615e19", 1, 1, exact, UINT64_MAX},
        {"0.1", 10, 1, exact, 1},
        {"0.1", 5, 1, inexact, 0},
        {"0.000000000000000001", 1'000'000'000'000'000'000, 1, exact, 1},
        {"1.50", 1, 60, inexact, 0},
        {"90", 1, 60, inexact, 0},
        {"120", 1, 60, exact, 2},
        {"100000000000000000000000000000", 1, 1'000'000'000'000'000'000, exact, 100'000'000'000},
        {"12345678901234567890123.0000", 1, 1, too_large, 0},
        {"1.2345678901234567890123", 1, 1, inexact, 0},
        {"2.5e-1", 4, 1, exact, 1},
    };
    for (const auto& [number, numerator, denominator, outcome, expected] : scalings) {
        std::uint64_t scaled = 0;
        BOOST_TEST((scale(exact_of(number), numerator, denominator, scaled) == outcome), number);
        if (outcome == exact) BOOST_TEST(scaled == expected, number);
    }
    BOOST_TEST(exact_of("-0.0").is_negative);
    BOOST_TEST((exact_of(0.1).digits == 1u && exact_of(0.1).exponent == -1));
}

BOOST_AUTO_TEST_SUITE_END()
