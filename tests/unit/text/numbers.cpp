// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <bit>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <random>
#include <string>
#include <vector>

using mallow::errc;
using mallow::unknown;

namespace {

struct Number {
    double f{};
    std::int64_t i{};
    bool b{};
    std::string s;
    bool operator==(const Number&) const = default;
};
BOOST_DESCRIBE_STRUCT(Number, (), (f, i, b, s))

struct NumberSchema : mallow::Schema<Number> {
    Float f {};
    Int   i {};
    Bool  b {};
    Str   s {};
};
BOOST_DESCRIBE_STRUCT(NumberSchema, (), (f, i, b, s))

const char* const no_numbers[] = {
    "01", "00", "-01", "-00", "+1", "+0", ".5", "-.5", "1.", "-1.", "1.e5", "0.", "1e", "1E", "1e+", "1e-", "1.5e", "-", "--1", "-+1",
    "1..2", "1.2.3", "1e5.5", "1e5e5", "0x10", "0b1", "0o7", "1_000", "1,5", "1f", "1L", "1u", "1d", "e5", "-e5", ".e5", "1 .5",
    "1. 5", "1 e5", "- 1", "1e 5", "2.e3", "2.e+3", "0.e1", "0e", "-0e+", "1a", "1-", "1+1", "NaN", "-NaN", "Infinity", "-inf", "１",
    "1.０", "∞", "٣", "1\xC2\xA0", "$1", "1%", "(1)", "1\\u0030", "1'000",
};

const char* const numbers[] = {
    "0", "-0", "0.0", "-0.0", "0e0", "0E+0", "0e-0", "0.0e5", "1", "-1", "10", "1.0", "1.5", "-1.5", "1e0", "1E0", "1e+0", "1e-0", "1e5",
    "1e00005", "1e+00005", "1e-00005", "123456789", "123456789012345678", "1234567890123456789", "12345678901234567890",
    "123456789012345678901234567890", "0.1", "0.01", "0.001", "0.1234567890123456789", "123456.789e-3", "1e22", "1e23", "1e-22", "1e-23",
    "9007199254740991", "9007199254740992", "9007199254740993", "9007199254740995", "2.2250738585072011e-308", "2.2250738585072012e-308",
    "2.2250738585072014e-308", "4.9406564584124654e-324", "2.4703282292062328e-324", "1.7976931348623157e308", "1.7976931348623158e308",
    "8.41e21", "9.5e-9", "5e-324", "1e-323", "7.2057594037927933e16", "1.448997445238699", "0.30000000000000004", "17.99", "100.0",
    "0.000000000000000000000000000000000000000000000000000000000000000000000000000000000001",
    "100000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000.5",
    "9007199254740992.99999999999999999999999999999999999999999999999999999",
    "0.500000000000000166533453693773481063544750213623046875", "3.518437208883201171875e13", "62.5364939768271845828",
    "8.10109172351e-10", "1.50000000000000011102230246251565", "6929495644600919.5", "3.7455744005952583e15", "1e-400", "-1e-400",
    "1e-2147483649", "1e-99999999999999999999", "0e99999999999999999999", "-0e99999999999999999999", "0.0000e99999999999999999999",
    "17976931348623157000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
    "00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
    "00000000000000000000000000000000000000000000000000000000000",
};

const char* const too_large[] = {"1e309", "-1e309", "1e400", "1.7976931348623159e308", "1e2147483648", "1e99999999999999999999",
                                 "-1e99999999999999999999", "1000e306", "0.001e312"};

std::string in(const char* key, const std::string& token) { return std::string("{\"") + key + "\":" + token + "}"; }

std::uint64_t bits_of(double number) { return std::bit_cast<std::uint64_t>(number); }

double loaded(const std::string& json) {
    const auto result = mallow::loads<NumberSchema>(test::exact_copy(json).view());
    BOOST_TEST_REQUIRE(result.has_value(), json);
    return result->f;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(text_numbers)

BOOST_DATA_TEST_CASE(follow_the_grammar_exactly, no_numbers) {
    for (const char* const key : {"f", "i", "b", "s", "junk"})
        test::rejects<NumberSchema>(in(key, sample), {{"", errc::syntax}}, {.unknown = unknown::exclude}, test::sources::text_only);
}

BOOST_DATA_TEST_CASE(are_read_to_the_nearest_double, numbers) {
    const double expected = std::strtod(sample, nullptr);
    BOOST_TEST(bits_of(loaded(in("f", sample))) == bits_of(expected));
    BOOST_TEST(bits_of(loaded(in("f", '"' + std::string(sample) + '"'))) == bits_of(expected));
    test::accepts<NumberSchema>(in("f", sample), Number{.f = expected, .s = {}});
    BOOST_TEST(mallow::loads<NumberSchema>(in("junk", sample), {.unknown = unknown::exclude}).has_value());
}

BOOST_DATA_TEST_CASE(are_too_large_beyond_doubles, too_large) {
    test::rejects<NumberSchema>(in("f", sample), {{"/f", errc::number_too_large}});
    test::rejects<NumberSchema>(in("f", '"' + std::string(sample) + '"'), {{"/f", errc::number_too_large}});
    BOOST_TEST(mallow::loads<NumberSchema>(in("junk", sample), {.unknown = unknown::exclude}).has_value());
}

BOOST_AUTO_TEST_CASE(may_have_a_million_digits) {
    const std::string zeros(1'000'000, '0');
    BOOST_TEST(loaded(in("f", "0." + zeros + "1")) == 0.0);
    BOOST_TEST(loaded(in("f", "1" + zeros + "e-1000000")) == 1.0);
    BOOST_TEST(loaded(in("f", "0." + zeros + "1e1000001")) == 1.0);
    BOOST_TEST(loaded(in("f", "1." + zeros + "1")) == 1.0);
    test::accepts<NumberSchema>(in("i", "1" + zeros + "e-1000000"), Number{.i = 1, .s = {}}, test::sources::text_only);
    test::accepts<NumberSchema>(in("i", "42." + zeros), Number{.i = 42, .s = {}});
    test::rejects<NumberSchema>(in("i", "42." + zeros + "1"), {{"/i", errc::invalid_integer}}, test::sources::text_only);
    test::rejects<NumberSchema>(in("i", "1" + zeros), {{"/i", errc::number_too_large}});
    test::rejects<NumberSchema>(in("i", "-1" + zeros), {{"/i", errc::number_too_small}});
    test::rejects<NumberSchema>(in("f", "1" + zeros), {{"/f", errc::number_too_large}});
}

// The halfway points between neighbours, and their surroundings, are where readers with too few digits go wrong.
BOOST_AUTO_TEST_CASE(of_random_bits_are_read_exactly_at_any_precision) {
    std::mt19937_64 random(7);
    for (int round = 0; round < 3000; ++round) {
        const double number = std::bit_cast<double>(random());
        if (!std::isfinite(number)) continue;
        for (const int precision : {5, 15, 16, 17, 18, 19, 25, 40}) {
            char token[80];
            const auto written = std::to_chars(token, token + sizeof token, number, std::chars_format::scientific, precision);
            const std::string text(token, written.ptr);
            const double expected = std::strtod(text.c_str(), nullptr);
            if (!std::isfinite(expected)) continue;
            const double got = loaded(in("f", text));
            if (bits_of(got) != bits_of(expected)) BOOST_ERROR(text << " is read as " << got << " instead of " << expected);
        }
    }
    BOOST_TEST(true);
}

BOOST_AUTO_TEST_CASE(of_random_digits_are_read_exactly) {
    std::mt19937_64 random(11);
    const auto below = [&](std::uint64_t limit) { return random() % limit; };
    for (int round = 0; round < 20'000; ++round) {
        std::string text = std::to_string(below(10));
        if (text != "0")
            for (auto digits = below(25); digits--;) text += static_cast<char>('0' + below(10));
        if (below(3)) {
            text += '.';
            for (auto digits = 1 + below(25); digits--;) text += static_cast<char>('0' + below(10));
        }
        if (below(2)) text += "e" + std::to_string(static_cast<int>(below(40)) - 20);
        const double got = loaded(in("f", text)), expected = std::strtod(text.c_str(), nullptr);
        if (bits_of(got) != bits_of(expected)) BOOST_ERROR(text << " is read as " << got << " instead of " << expected);
    }
    BOOST_TEST(true);
}

BOOST_AUTO_TEST_CASE(of_random_integers_are_read_exactly) {
    std::mt19937_64 random(13);
    for (int round = 0; round < 20'000; ++round) {
        const auto number = static_cast<std::int64_t>(random() >> random() % 64) * (random() % 2 ? 1 : -1);
        const auto result = mallow::loads<NumberSchema>(in("i", std::to_string(number)));
        if (!result || result->i != number) BOOST_ERROR(number << " is read wrong");
    }
    BOOST_TEST(true);
}

BOOST_AUTO_TEST_SUITE_END()
