// SPDX-License-Identifier: BSL-1.0
#include "machine/dispatch.hpp"
#include "numbers/format.hpp"
#include "numbers/parse.hpp"

#include "machine/dispatch.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <bit>
#include <cfenv>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <iterator>
#include <limits>
#include <ostream>
#include <random>
#include <string>
#include <vector>

#if defined(__SSE2__)
#include <xmmintrin.h>
#endif

using namespace mallow::detail;

namespace {

/// What `write` puts into a buffer of `number_room`, which it is seen not to leave.
template <typename Write>
std::string written(Write write) {
    std::string buffer(number_room + 1, '#');
    const char* const end = write(buffer.data());
    BOOST_TEST(buffer.back() == '#');
    return std::string(static_cast<const char*>(buffer.data()), end);
}

/// By both kinds of code, where there are both.
std::string text_of(double value) {
    const auto write = [value](char* out) { return format_double(out, value); };
    static_cast<void>(choose(code_paths::portable));
    const std::string plainly = written(write);
    static_cast<void>(choose(code_paths::avx2));
    const std::string text = written(write);
    if (text != plainly) BOOST_ERROR(plainly << " becomes " << text);
    return text;
}

std::string text_of(float value) {
    return written([value](char* out) { return format_float(out, value); });
}

template <typename Integer>
std::string text_of(Integer value) {
    return written([value](char* out) { return format_integer(out, value); });
}

/// The shortest digits by the standard library, laid out as Python does.
template <typename Float>
std::string expected_text(Float value) {
    char buffer[64];
    const auto result = std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::scientific);
    std::string digits(buffer, result.ptr);
    std::string text;
    if (digits.front() == '-') {
        text = "-";
        digits.erase(0, 1);
    }
    const std::size_t mark = digits.find('e');
    const std::string exponent = digits.substr(mark);
    const int point = std::atoi(exponent.c_str() + 1);
    digits.erase(mark);
    if (digits.size() > 1) digits.erase(1, 1);
    if (point < -4 || point >= 16) {
        text += digits.substr(0, 1);
        if (digits.size() > 1) text += "." + digits.substr(1);
        return text + exponent;
    }
    if (point < 0) return text + "0." + std::string(static_cast<std::size_t>(-point - 1), '0') + digits;
    const auto whole = static_cast<std::size_t>(point) + 1;
    if (digits.size() <= whole) digits.append(whole + 1 - digits.size(), '0');
    return text + digits.substr(0, whole) + "." + digits.substr(whole);
}

struct double_row {
    const char* name;
    double value;
    const char* text;
};

std::ostream& operator<<(std::ostream& out, const double_row& row) { return out << row.name; }

const double_row doubles[] = {
    {"zero", 0.0, "0.0"},
    {"negative_zero", -0.0, "-0.0"},
    {"integral", 20.0, "20.0"},
    {"negative", -17.99, "-17.99"},
    {"one_hundredth", 0.01, "0.01"},
    {"tenths_and_a_zero", 17.50, "17.5"},
    {"six_digits_and_cents", 999999.99, "999999.99"},
    {"seven_digits_and_cents", 1000000.01, "1000000.01"},
    {"last_of_the_hundredths", 9999999999999.99, "9999999999999.99"},
    {"no_hundredths_any_more", 10000000000000.02, "10000000000000.02"},
    {"a_third", 1.0 / 3, "0.3333333333333333"},
    {"seventeen_digits", 0.1 + 0.2, "0.30000000000000004"},
    {"seventeen_digits_before_and_behind", 123456789.01234567, "123456789.01234567"},
    {"last_in_fixed_form_downwards", 0.0001, "0.0001"},
    {"first_in_exponent_form_downwards", 0.00001, "1e-05"},
    {"last_in_fixed_form", 9999999999999998.0, "9999999999999998.0"},
    {"first_in_exponent_form", 1e16, "1e+16"},
    {"three_digits_of_exponent", 1.5e300, "1.5e+300"},
    {"three_digits_of_negative_exponent", -1.25e-100, "-1.25e-100"},
    {"reads_back_from_below_a_power_of_ten", 1e23, "1e+23"},
    {"power_of_two_with_a_nearer_neighbour", 9007199254740992.0, "9007199254740992.0"},
    {"smallest_power_of_two_that_needs_both_radii", 0x1p-1022, "2.2250738585072014e-308"},
    {"tie_between_two_shortest", 1125899906842624.25, "1125899906842624.2"},
    {"other_tie_between_two_shortest", 1125899906842624.75, "1125899906842624.8"},
    {"largest", std::numeric_limits<double>::max(), "1.7976931348623157e+308"},
    {"longest", -2.2250738585072014e-308, "-2.2250738585072014e-308"},
    {"largest_subnormal", 0x0.fffffffffffffp-1022, "2.225073858507201e-308"},
    {"smallest", 5e-324, "5e-324"},
};

template <typename Float>
void check(Float value) {
    const std::string text = text_of(value);
    if (text != expected_text(value)) BOOST_ERROR(text << " instead of " << expected_text(value));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(src_numbers_format)

BOOST_DATA_TEST_CASE(lays_doubles_out_as_python_does, boost::unit_test::data::make(doubles), row) {
    BOOST_TEST(text_of(row.value) == row.text);
}

BOOST_AUTO_TEST_CASE(writes_nothing_that_is_not_finite) {
    for (const double value : {std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity(),
                               std::numeric_limits<double>::quiet_NaN(), std::bit_cast<double>(0x7FF0'0000'0000'0001)}) {
        char buffer[number_room];
        static_cast<void>(choose(code_paths::portable));
        BOOST_TEST(!format_double(buffer, value));
        static_cast<void>(choose(code_paths::avx2));
        BOOST_TEST(!format_double(buffer, value));
        BOOST_TEST(!format_float(buffer, static_cast<float>(value)));
    }
}

BOOST_AUTO_TEST_CASE(puts_the_point_behind_each_digit) {
    // Of 1 to 17 digits, some of them with zeros at the end, worth 10^-8 to 10^20.
    const std::string digits = "12345678901234567";
    for (std::size_t count = 1; count <= digits.size(); ++count)
        for (int exponent = -25; exponent <= 4; ++exponent) {
            const std::string number = digits.substr(0, count) + "e" + std::to_string(exponent);
            check(std::strtod(number.c_str(), nullptr));
            check(std::strtod(("9" + number).c_str(), nullptr));
        }
}

BOOST_AUTO_TEST_CASE(writes_the_shortest_digits_of_random_doubles) {
    std::mt19937_64 random(1);
    for (int round = 0; round < 100'000; ++round) {
        const auto bits = random();
        if (const auto any = std::bit_cast<double>(bits); std::isfinite(any)) check(any);
        check(static_cast<double>(bits >> 11) * 0x1p-53);
        check(std::ldexp(static_cast<double>(bits >> 11), static_cast<int>(random() % 100) - 60));
        check(static_cast<double>(bits % 100'000'000'000'000'000) / 1000);
        check(static_cast<double>(bits >> (random() % 64)));
        check(std::bit_cast<double>(bits >> (12 + random() % 52)));  // subnormal
    }
}

BOOST_AUTO_TEST_CASE(writes_hundredths_and_their_neighbours) {
    std::mt19937_64 random(2);
    for (int round = 0; round < 100'000; ++round) {
        const auto hundredths = random() % 2'000'000'000'000'000 >> (random() % 50);
        const double value = static_cast<double>(hundredths) / 100;
        check(value);
        check(std::nextafter(value, 0.0));
        check(std::nextafter(value, 1e300));
    }
}

BOOST_AUTO_TEST_CASE(writes_powers_of_two_and_of_ten_and_their_neighbours) {
    for (int exponent = -1074; exponent <= 1023; ++exponent) {
        const double power = std::ldexp(1.0, exponent);
        check(power);
        check(std::nextafter(power, 0.0));
        check(std::nextafter(power, 1e300));
    }
    for (int exponent = -323; exponent <= 308; ++exponent) {
        const double power = std::strtod(("1e" + std::to_string(exponent)).c_str(), nullptr);
        check(power);
        check(std::nextafter(power, 0.0));
        check(std::nextafter(power, 1e300));
    }
}

BOOST_AUTO_TEST_CASE(writes_the_shortest_digits_of_floats) {
    BOOST_TEST(text_of(0.1F) == "0.1");
    BOOST_TEST(text_of(16777216.0F) == "16777216.0");
    BOOST_TEST(text_of(3.4028235e38F) == "3.4028235e+38");
    BOOST_TEST(text_of(1e-45F) == "1e-45");
    BOOST_TEST(text_of(-0.0F) == "-0.0");
    for (std::uint32_t bits = 0; bits < 0x7F80'0000; bits += 7'919) {
        check(std::bit_cast<float>(bits));
    }
}

/// Runs something in an environment that an application may set, and puts back what was set before.
template <typename Action>
void in_other_environment([[maybe_unused]] unsigned control, int rounding, Action action) {
    std::fenv_t before;
    std::fegetenv(&before);
    std::fesetround(rounding);
#if defined(__SSE2__)
    _mm_setcsr(_mm_getcsr() | control);
#endif
    action();
    std::fesetenv(&before);
}

BOOST_AUTO_TEST_CASE(writes_and_reads_subnormal_numbers_though_they_are_flushed_to_zero) {
    constexpr unsigned flush_to_zero = 0x8000, denormals_are_zeros = 0x0040;
    using limits = std::numeric_limits<double>;
    const double numbers[] = {limits::denorm_min(), -limits::denorm_min(), 1.234e-310, limits::min(), 0.0, -0.0, 17.99, 1e300};
    const float floats[] = {std::numeric_limits<float>::denorm_min(), 1e-40F, std::numeric_limits<float>::min(), 0.0F, 0.1F};
    std::vector<std::string> written, expected;
    std::vector<std::uint64_t> read;
    const auto write = [&](std::vector<std::string>& out) {
        for (const double number : numbers) out.push_back(text_of(number));
        for (const float number : floats) out.push_back(text_of(number));
    };
    write(expected);
    BOOST_TEST(expected[0] == "5e-324");
    for (const code_paths paths : {code_paths::avx2, code_paths::portable}) {
        if (!choose(paths)) continue;
        in_other_environment(flush_to_zero | denormals_are_zeros, FE_TONEAREST, [&] {
            write(written);
            for (const std::string& text : expected) {
                double number = 1;
                parse_double(text, number);
                read.push_back(std::bit_cast<std::uint64_t>(number));
            }
        });
        BOOST_TEST(written == expected, boost::test_tools::per_element());
        for (std::size_t i = 0; i < std::size(numbers); ++i) BOOST_TEST(read[i] == std::bit_cast<std::uint64_t>(numbers[i]));
        written.clear();
        read.clear();
    }
    if (!choose(code_paths::avx2)) choose(code_paths::portable);
}

BOOST_AUTO_TEST_CASE(writes_zeros_and_prices_whatever_the_rounding_is) {
    for (const int rounding : {FE_DOWNWARD, FE_UPWARD, FE_TOWARDZERO}) {
        std::string zero, minus_zero, price;
        in_other_environment(0, rounding, [&] {
            zero = text_of(0.0);
            minus_zero = text_of(-0.0);
            price = text_of(17.5);
        });
        BOOST_TEST(zero == "0.0");
        BOOST_TEST(minus_zero == "-0.0");
        BOOST_TEST(price == "17.5");
    }
}

BOOST_AUTO_TEST_CASE(writes_integers) {
    BOOST_TEST(text_of(std::numeric_limits<std::int64_t>::min()) == "-9223372036854775808");
    BOOST_TEST(text_of(std::int64_t{-1}) == "-1");
    BOOST_TEST(text_of(std::int64_t{0}) == "0");
    BOOST_TEST(text_of(std::numeric_limits<std::uint64_t>::max()) == "18446744073709551615");
    std::uint64_t power = 1;
    for (int digits = 1; digits < 20; ++digits, power *= 10) {
        for (const std::uint64_t value : {power - 1, power, power + 1, power * 9}) {
            BOOST_TEST(text_of(value) == std::to_string(value));
        }
    }
    std::mt19937_64 random(3);
    for (int round = 0; round < 100'000; ++round) {
        const auto value = static_cast<std::int64_t>(random()) >> (random() % 64);
        if (text_of(value) != std::to_string(value)) BOOST_ERROR(value);
    }
}

BOOST_AUTO_TEST_SUITE_END()
