// SPDX-License-Identifier: BSL-1.0
#include "numbers/by_library.hpp"
#include "numbers/parse.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <bit>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <ostream>
#include <random>
#include <string>
#include <vector>

using namespace mallow::detail;

namespace {

const std::string many_zeros(100'000, '0');

/// A copy without anything behind it, so that sanitizers see what is read.
struct exact_copy {
    std::vector<char> characters;
    explicit exact_copy(std::string_view text) : characters(text.begin(), text.end()) { characters.shrink_to_fit(); }
    operator std::string_view() const { return {characters.data(), characters.size()}; }
};

struct integer_row {
    std::string text;
    integer_outcome outcome;
    std::uint64_t magnitude = 0;
    bool negative = false;
};

std::ostream& operator<<(std::ostream& out, const integer_row& row) { return out << row.text.substr(0, 40); }

const integer_row integers[] = {
    {"0", integer_outcome::exact, 0},
    {"-0", integer_outcome::exact, 0},
    {"42", integer_outcome::exact, 42},
    {"-42", integer_outcome::exact, 42, true},
    {"42.0", integer_outcome::exact, 42},
    {"1e2", integer_outcome::exact, 100},
    {"1.5E+1", integer_outcome::exact, 15},
    {"1500e-2", integer_outcome::exact, 15},
    {"-0.00012e5", integer_outcome::exact, 12, true},
    {"-0.0e-7", integer_outcome::exact, 0},
    {"0e99999999999999999999", integer_outcome::exact, 0},
    {"9007199254740993.0", integer_outcome::exact, 9007199254740993},
    {"18446744073709551615", integer_outcome::exact, 18446744073709551615U},
    {"-18446744073709551615.000", integer_outcome::exact, 18446744073709551615U, true},
    {"1844674407370955161.5e1", integer_outcome::exact, 18446744073709551615U},
    {"0." + many_zeros + "1e100001", integer_outcome::exact, 1},
    {"1" + many_zeros + "e-100000", integer_outcome::exact, 1},
    {"18446744073709551616", integer_outcome::too_large},
    {"-18446744073709551616", integer_outcome::too_small, 0, true},
    {"1e20", integer_outcome::too_large},
    {"1e99999999999999999999", integer_outcome::too_large},
    {"-1" + many_zeros, integer_outcome::too_small, 0, true},
    {"0.5", integer_outcome::fraction},
    {"-1e-1", integer_outcome::fraction, 0, true},
    {"1e-99999999999999999999", integer_outcome::fraction},
    {"123456789012345678901234567890.5", integer_outcome::fraction},
    {"42." + many_zeros + "1", integer_outcome::fraction},
};

struct double_row {
    std::string text;
    double value;
};

std::ostream& operator<<(std::ostream& out, const double_row& row) { return out << row.text.substr(0, 40); }

const double_row doubles[] = {
    {"0", 0.0},
    {"-0", -0.0},
    {"-0.0e5", -0.0},
    {"17.99", 17.99},
    {"1e23", 1e23},
    {"9007199254740993", 9007199254740992.0},
    {"9007199254740993.00000000000000000000000001", 9007199254740994.0},
    {"9007199254740992.99999999999999999999999999", 9007199254740992.0},
    {"0.30000000000000004", 0.30000000000000004},
    {"0.00012345678901234567", 0.00012345678901234567},
    {"2.2250738585072011e-308", 2.225073858507201e-308},
    {"4.9e-324", 5e-324},
    {"2.4703282292062328e-324", 5e-324},
    {"2.4703282292062327e-324", 0.0},
    {"-1e-400", -0.0},
    {"-1e-99999999999999999999", -0.0},
    {"0e99999999999999999999", 0.0},
    {"1.7976931348623158e308", std::numeric_limits<double>::max()},
    {"0." + many_zeros + "1", 0.0},
    {"0." + many_zeros + "1e100001", 1.0},
    {"1" + many_zeros + "e-100000", 1.0},
    {"-3." + many_zeros + "1", -3.0},
};

bool same(double left, double right) {
    return std::bit_cast<std::uint64_t>(left) == std::bit_cast<std::uint64_t>(right);
}

float by_c_library(const std::string& text, float) { return std::strtof(text.c_str(), nullptr); }
double by_c_library(const std::string& text, double) { return std::strtod(text.c_str(), nullptr); }

/// Compares with the C library; by it the engine reads, too, where the C++ library's from_chars reads no floats.
template <typename Float>
void check(std::string_view text) {
    const Float expected = by_c_library(std::string(text), Float{});
    if (!std::isfinite(expected)) return;
    const exact_copy copy(text);
    Float value = 42;
    bool parsed = false;
    if constexpr (sizeof(Float) == sizeof(double)) {
        parsed = parse_double(copy, value);
    } else {
        parsed = parse_float(copy, value);
    }
    if (!parsed || !same(value, expected)) BOOST_ERROR(text << " read as " << value);
    value = 42;
    parsed = read_by_strtod(copy, value);
    if (!same(value, expected == 0 ? 42 : expected) || parsed != (expected != 0))
        BOOST_ERROR(text << " read as " << value << " by strtod");
}

void check_both(std::string_view text) {
    check<double>(text);
    check<float>(text);
}

std::string printed(const char* layout, int digits, double value) {
    char buffer[128];
    const int size = std::snprintf(buffer, sizeof buffer, layout, digits, value);
    return {buffer, static_cast<std::size_t>(size)};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(src_numbers_parse)

BOOST_DATA_TEST_CASE(takes_integers_exactly, boost::unit_test::data::make(integers), row) {
    const parsed_integer parsed = parse_integer(exact_copy(row.text));
    BOOST_TEST((parsed.outcome == row.outcome));
    BOOST_TEST(parsed.negative == row.negative);
    if (row.outcome == integer_outcome::exact) BOOST_TEST(parsed.magnitude == row.magnitude);
}

BOOST_AUTO_TEST_CASE(tells_the_integer_a_double_is) {
    const auto is = [](double value, integer_outcome outcome, std::uint64_t magnitude = 0, bool negative = false) {
        const parsed_integer integer = integer_of(value);
        return integer.outcome == outcome &&
               (outcome != integer_outcome::exact || (integer.magnitude == magnitude && integer.negative == negative));
    };
    BOOST_TEST(is(-0.0, integer_outcome::exact, 0));
    BOOST_TEST(is(-3.0, integer_outcome::exact, 3, true));
    BOOST_TEST(is(0x1p63, integer_outcome::exact, std::uint64_t{1} << 63));
    BOOST_TEST(is(0.5, integer_outcome::fraction));
    BOOST_TEST(is(0x1p64, integer_outcome::too_large));
    BOOST_TEST(is(-0x1p64, integer_outcome::too_small));
    BOOST_TEST(is(std::numeric_limits<double>::infinity(), integer_outcome::too_large));
    BOOST_TEST(is(-std::numeric_limits<double>::infinity(), integer_outcome::too_small));
    BOOST_TEST(is(std::numeric_limits<double>::quiet_NaN(), integer_outcome::fraction));
}

BOOST_AUTO_TEST_CASE(reads_integers_that_strings_spell) {
    parsed_integer integer;
    BOOST_TEST(spelled_integer(" +5 ", integer));
    BOOST_TEST(integer.magnitude == 5U);
    BOOST_TEST(spelled_integer("\t-0042\r\n", integer));
    BOOST_TEST((integer.negative && integer.magnitude == 42));
    BOOST_TEST(spelled_integer("-0", integer));
    BOOST_TEST(!integer.negative);
    BOOST_TEST(spelled_integer("18446744073709551616", integer));
    BOOST_TEST((integer.outcome == integer_outcome::too_large));
    BOOST_TEST(spelled_integer("-1" + many_zeros, integer));
    BOOST_TEST((integer.outcome == integer_outcome::too_small));
    for (const char* text : {"", " ", "+", "-", "--1", "+-1", "- 1", "1 2", "4_2", "1.0", "1e2", "0x1",
                             "\xC2\xA0"
                             "1",
                             "\xD9\xA1"}) {
        BOOST_TEST(!spelled_integer(text, integer), text);
    }
}

BOOST_AUTO_TEST_CASE(finds_the_number_that_a_string_spells) {
    BOOST_TEST(spelled_number(" 17.50\n") == "17.50");
    BOOST_TEST(spelled_number("-0") == "-0");
    BOOST_TEST(spelled_number("1E+5") == "1E+5");
    for (const char* text :
         {"", " ", "+1.5", ".5", "1.", "007", "-", "1e", "1e+", "1.e5", "1 2", "nan", "inf", "0x1", "1_0"}) {
        BOOST_TEST(spelled_number(text) == "", text);
    }
}

BOOST_DATA_TEST_CASE(reads_the_nearest_double, boost::unit_test::data::make(doubles), row) {
    double value = 42;
    BOOST_TEST(parse_double(exact_copy(row.text), value));
    BOOST_TEST(same(value, row.value), row.text.substr(0, 40) << " read as " << value);
}

BOOST_DATA_TEST_CASE(reads_the_same_by_strtod, boost::unit_test::data::make(doubles), row) {
    double value = 42;
    BOOST_TEST(read_by_strtod(exact_copy(row.text), value) == (row.value != 0));
    BOOST_TEST(same(value, row.value == 0 ? 42 : row.value), row.text.substr(0, 40) << " read as " << value);
}

BOOST_AUTO_TEST_CASE(reads_many_digits_by_strtod) {
    // Half way from 1 to the next double, by 53 digits; beyond it by one more, wherever that stands.
    const std::string half = printed("%.*f", 53, 0x1p-53).replace(0, 1, "1");
    double value = 42;
    BOOST_TEST((read_by_strtod(half, value) && value == 1));
    BOOST_TEST((read_by_strtod(half + many_zeros + "1", value) && value == 1 + 0x1p-52));
    BOOST_TEST((read_by_strtod("-" + half + many_zeros + "1e0", value) && value == -1 - 0x1p-52));
    BOOST_TEST((read_by_strtod(half + many_zeros, value) && value == 1));
    BOOST_TEST((read_by_strtod("1" + half.substr(2) + many_zeros + "1e-100054", value) && value == 1 + 0x1p-52));
    float single = 42;
    BOOST_TEST((read_by_strtod("1.000000059604644776", single) && single == 1.0F + 0x1p-23F));
}

BOOST_AUTO_TEST_CASE(leaves_alone_what_is_beyond_by_strtod) {
    double value = 42;
    for (const std::string& text : {std::string("1.7976931348623159e308"), std::string("-1e400"), "1" + many_zeros,
                                    std::string("1e99999999999999999999"), std::string("1e-99999999999999999999"),
                                    std::string("0"), std::string("-0.0e5"), std::string("2.4703282292062327e-324")}) {
        BOOST_TEST(!read_by_strtod(text, value), text.substr(0, 40));
        BOOST_TEST(value == 42);
    }
    float single = 42;
    BOOST_TEST(!read_by_strtod("3.4028236e38", single));
    BOOST_TEST(!read_by_strtod("1e-60", single));
    BOOST_TEST(single == 42);
}

BOOST_AUTO_TEST_CASE(refuses_what_is_beyond_the_largest) {
    double value = 0;
    for (const std::string& text : {std::string("1.7976931348623159e308"), std::string("1e309"), std::string("-1e400"),
                                    std::string("1e99999999999999999999"), "1" + many_zeros, "0.1e1" + many_zeros}) {
        BOOST_TEST(!parse_double(text, value), text.substr(0, 40));
    }
    float single = 0;
    BOOST_TEST(!parse_float("3.4028236e38", single));
    BOOST_TEST(!parse_float("1e39", single));
    BOOST_TEST(parse_float("3.4028235e38", single));
    BOOST_TEST(parse_float("1e-60", single));
    BOOST_TEST(single == 0.0F);
}

BOOST_AUTO_TEST_CASE(rounds_once_to_a_float) {
    // By way of a double this becomes a tie, and then the even neighbour.
    float value = 0;
    BOOST_TEST(parse_float("1.000000059604644776", value));
    BOOST_TEST(value == 1.0F + 0x1p-23F);
}

BOOST_AUTO_TEST_CASE(agrees_with_the_standard_library) {
    std::mt19937_64 random(1);
    for (int round = 0; round < 20'000; ++round) {
        const auto any = std::bit_cast<double>(random());
        if (!std::isfinite(any)) continue;
        const double usual = std::ldexp(static_cast<double>(random() >> 11), static_cast<int>(random() % 140) - 100);
        for (const int digits : {5, 16, 17, 18, 19, 20, 40}) {
            check_both(printed("%.*g", digits, any));
            check_both(printed("%.*g", digits, usual));
        }
        check_both(printed("%.*f", static_cast<int>(random() % 30), usual));
        check_both(std::to_string(random()) + "." + std::to_string(random()) + "e" +
                   std::to_string(static_cast<int>(random() % 700) - 360));
    }
}

BOOST_AUTO_TEST_CASE(rounds_ties_to_even) {
    std::mt19937_64 random(2);
    for (int round = 0; round < 20'000; ++round) {
        // Half way between two doubles of 54 bits, and next to it.
        const std::string tie = std::to_string(((random() >> 10) | (std::uint64_t{1} << 53)) | 1);
        check_both(tie);
        check_both(tie + ".0");
        check_both(tie + "0e-1");
        check_both(tie + ".0000000000000000000000001");
        check_both(tie + ".5");
    }
}

BOOST_AUTO_TEST_CASE(reads_a_double_from_the_front_and_says_where_it_ends) {
    struct front {
        std::string_view text;
        double value;
        std::size_t size;
    };
    for (const auto& [text, expected, size] : {front{"17.99,", 17.99, 5}, front{"-0]", -0.0, 2}, front{"0.30000000000000004", 0.30000000000000004, 19},
                                               front{"9007199254740993}", 9007199254740992.0, 16}, front{"5e-324 ", 5e-324, 6},
                                               front{"1E+2,", 100, 4}, front{"12345678901234567890123,", 12345678901234567890123.0, 23}}) {
        double value = 1;
        const char* const stop = read_double(text.data(), text.data() + text.size(), value);
        BOOST_TEST_CONTEXT(text) {
            BOOST_TEST_REQUIRE(stop != nullptr);
            BOOST_TEST(static_cast<std::size_t>(stop - text.data()) == size);
            BOOST_TEST(std::bit_cast<std::uint64_t>(value) == std::bit_cast<std::uint64_t>(expected));
        }
    }
}

BOOST_AUTO_TEST_CASE(reads_no_double_from_what_is_none) {
    for (const std::string_view text : {"", "-", "x", "01", "1.", "1.x", ".5", "1e", "1e+", "-.5", "+1", "1e400", "-1e400"}) {
        double value = 1;
        BOOST_TEST_CONTEXT(text) {
            BOOST_TEST(read_double(text.data(), text.data() + text.size(), value) == nullptr);
            BOOST_TEST(value == 1);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
