// SPDX-License-Identifier: BSL-1.0
#include "formats/decimal.hpp"

#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <limits>
#include <sstream>
#include <string>
#include <string_view>

using namespace mallow::detail;
using mallow::rounding;

namespace {

struct recorded {
    std::string_view number;
    int places;
    const char* expected;  // without a rounding, then with each, in the order of the enum
};

constexpr recorded cases[] = {
#include "decimal_cases.inl"
};

constexpr rounding modes[] = {rounding::half_even, rounding::half_up, rounding::half_down, rounding::up,
                              rounding::down,      rounding::ceiling, rounding::floor};

std::string outcome_of(std::string_view number, int places, const rounding* how) {
    std::int64_t units = 0;
    switch (read_decimal(number, places, how, units)) {
        case decimal_outcome::exact: return std::to_string(units);
        case decimal_outcome::too_precise: return "precise";
        case decimal_outcome::too_large: return "large";
        case decimal_outcome::too_small: return "small";
    }
    return {};
}

std::string plain(std::string_view number, std::size_t most = 1000) {
    std::string out = "before";
    switch (plain_decimal(number, most, out)) {
        case decimal_outcome::exact: return out;
        case decimal_outcome::too_precise: return "precise";
        case decimal_outcome::too_large: return "large";
        case decimal_outcome::too_small: return "small";
    }
    return {};
}

std::string written(std::int64_t units, int places, int least) {
    char text[decimal_room];
    return std::string(text, write_decimal(text, units, places, least));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(src_decimal)

BOOST_AUTO_TEST_CASE(reads_and_rounds_as_python_does) {
    for (const recorded& each : cases) {
        std::istringstream expected(each.expected);
        std::string told;
        expected >> told;
        BOOST_TEST(outcome_of(each.number, each.places, nullptr) == told, each.number << " to " << each.places << " places");
        for (const rounding how : modes) {
            expected >> told;
            BOOST_TEST(outcome_of(each.number, each.places, &how) == told,
                       each.number << " to " << each.places << " places, rounded by " << static_cast<int>(how));
        }
    }
}

BOOST_AUTO_TEST_CASE(takes_no_exponent_for_another) {
    BOOST_TEST(outcome_of("1e99999999999999999999", 2, nullptr) == "large");
    BOOST_TEST(outcome_of("-1e99999999999999999999", 2, nullptr) == "small");
    BOOST_TEST(outcome_of("1e-99999999999999999999", 2, nullptr) == "precise");
    BOOST_TEST(outcome_of("0e99999999999999999999", 2, nullptr) == "0");
    BOOST_TEST(outcome_of("1" + std::string(5000, '0') + "e-5000", 2, nullptr) == "100");
    BOOST_TEST(outcome_of("0." + std::string(5000, '0') + "1e5001", 2, nullptr) == "100");
}

BOOST_AUTO_TEST_CASE(writes_a_number_plainly) {
    const std::string_view cases[][2] = {
        {"0", "0"},           {"-0.0e5", "0"},       {"1", "1"},          {"1.50", "1.5"},       {"100", "100"},      {"1e2", "100"},
        {"1.0e-1", "0.1"},    {"-12.340", "-12.34"}, {"1234e-2", "12.34"}, {"1.234e2", "123.4"}, {"0.00120", "0.0012"}, {"120e-5", "0.0012"},
        {"1e-3", "0.001"},    {"-5E+1", "-50"},      {"9007199254740993.10", "9007199254740993.1"}};
    for (const auto& [number, expected] : cases) BOOST_TEST(plain(number) == expected, number);
    BOOST_TEST(plain("1e3", 3) == "large");
    BOOST_TEST(plain("-1e3", 3) == "small");
    BOOST_TEST(plain("1e2", 3) == "100");
    BOOST_TEST(plain("1e-3", 3) == "0.001");
    BOOST_TEST(plain("1e-4", 3) == "precise");
    BOOST_TEST(plain("1e999999999999999999999") == "large");
}

BOOST_AUTO_TEST_CASE(writes_units_with_a_point) {
    BOOST_TEST(written(1799, 2, 2) == "17.99");
    BOOST_TEST(written(1790, 2, 2) == "17.90");
    BOOST_TEST(written(1790, 2, 1) == "17.9");
    BOOST_TEST(written(2000, 2, 1) == "20.0");
    BOOST_TEST(written(2000, 2, 0) == "20");
    BOOST_TEST(written(-5, 2, 2) == "-0.05");
    BOOST_TEST(written(0, 2, 2) == "0.00");
    BOOST_TEST(written(0, 0, 0) == "0");
    BOOST_TEST(written(7, 0, 0) == "7");
    BOOST_TEST(written(1, 18, 18) == "0.000000000000000001");
    BOOST_TEST(written(std::numeric_limits<std::int64_t>::min(), 18, 18) == "-9.223372036854775808");
    BOOST_TEST(written(std::numeric_limits<std::int64_t>::min(), 2, 2) == "-92233720368547758.08");
    BOOST_TEST(written(std::numeric_limits<std::int64_t>::max(), 0, 0) == "9223372036854775807");
}

BOOST_AUTO_TEST_CASE(compares_digits) {
    BOOST_TEST(compare_decimals("1", "1.0") == 0);
    BOOST_TEST(compare_decimals("0", "-0.00") == 0);
    BOOST_TEST(compare_decimals("9", "10") < 0);
    BOOST_TEST(compare_decimals("-9", "-10") > 0);
    BOOST_TEST(compare_decimals("0.1", "0.09") > 0);
    BOOST_TEST(compare_decimals("0.10", "0.1000") == 0);
    BOOST_TEST(compare_decimals("-0.1", "0") < 0);
    BOOST_TEST(compare_decimals("12.34", "12.339999999999999999999") > 0);
}

BOOST_AUTO_TEST_CASE(knows_multiples) {
    BOOST_TEST(is_multiple("17.95", "0.05"));
    BOOST_TEST(!is_multiple("17.99", "0.05"));
    BOOST_TEST(is_multiple("-17.95", "0.05"));
    BOOST_TEST(is_multiple("0", "0.05"));
    BOOST_TEST(is_multiple("12", "6"));
    BOOST_TEST(!is_multiple("12.5", "6"));
    BOOST_TEST(is_multiple("12.5", "0.000000000000000001"));
    BOOST_TEST(is_multiple("999999999999999999999999999999", "3"));
    BOOST_TEST(!is_multiple("999999999999999999999999999998", "3"));
    BOOST_TEST(is_multiple("3000000000000000000000", "3000000000000000000"));
}

BOOST_AUTO_TEST_SUITE_END()
