// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <cmath>
#include <limits>

using mallow::errc;

namespace {

struct Reading {
    double v{};
    float f{};
    // Bit for bit, but for the payload of a NaN.
    bool operator==(const Reading& other) const { return same(v, other.v) && same(f, other.f); }
    static bool same(double left, double right) {
        return std::isnan(left) ? std::isnan(right) : left == right && std::signbit(left) == std::signbit(right);
    }
};
BOOST_DESCRIBE_STRUCT(Reading, (), (v, f))

struct ReadingSchema : mallow::Schema<Reading> {
    Float v {};
    Float f {};
};
BOOST_DESCRIBE_STRUCT(ReadingSchema, (), (v, f))

struct StrictSchema : mallow::Schema<Reading> {
    Float v {strict};
};
BOOST_DESCRIBE_STRUCT(StrictSchema, (), (v))

struct NanSchema : mallow::Schema<Reading> {
    Float v {allow_nan};
    Float f {allow_nan};
};
BOOST_DESCRIBE_STRUCT(NanSchema, (), (v, f))

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

using loads_to = test::row<double>;
using fails_with = test::row<errc>;

const loads_to numbers[] = {
    {"zero",                    R"({"v":0})",                              0.0},
    {"zero decimal",            R"({"v":0.0})",                            0.0},
    {"negative zero",           R"({"v":-0.0})",                           -0.0},
    {"negative zero integer",   R"({"v":-0})",                             -0.0},
    {"integer",                 R"({"v":17})",                             17.0},
    {"decimal",                 R"({"v":17.5})",                           17.5},
    {"negative",                R"({"v":-0.5})",                           -0.5},
    {"exponent",                R"({"v":1e2})",                            100.0},
    {"negative exponent",       R"({"v":1E-2})",                           0.01},
    {"odd beyond 2 to the 53",  R"({"v":9007199254740993})",               9007199254740992.0},
    {"largest uint64",          R"({"v":18446744073709551615})",           18446744073709551616.0},
    {"beyond 64 bits",          R"({"v":123456789012345678901234567890})", 1.2345678901234568e+29},
    {"underflow",               R"({"v":1e-400})",                         0.0},
    {"negative underflow",      R"({"v":-1e-400})",                        -0.0},
    {"smallest",                R"({"v":5e-324})",                         5e-324},
    {"largest",                 R"({"v":1.7976931348623157e308})",         1.7976931348623157e308},
    {"string",                  R"({"v":"17.50"})",                        17.5},
    {"string, trimmed",         R"({"v":" 17.5 "})",                       17.5},
    {"string, all white space", R"({"v":"\t\n\r\f 17.5 \t\n\r\f"})",       17.5},
    {"string, exponent",        R"({"v":"1e3"})",                          1000.0},
    {"string, integer",         R"({"v":"-3"})",                           -3.0},
    {"string, negative zero",   R"({"v":"-0"})",                           -0.0},
    {"string, escaped digit",   R"({"v":"\u0031.5"})",                     1.5},
};

const fails_with refused[] = {
    {"true",                    R"({"v":true})",        errc::invalid_number},
    {"false",                   R"({"v":false})",       errc::invalid_number},
    {"array",                   R"({"v":[]})",          errc::invalid_number},
    {"object",                  R"({"v":{}})",          errc::invalid_number},
    {"null",                    R"({"v":null})",        errc::null},
    {"empty string",            R"({"v":""})",          errc::invalid_number},
    {"blank string",            R"({"v":" "})",         errc::invalid_number},
    {"word",                    R"({"v":"abc"})",       errc::invalid_number},
    {"plus sign",               R"({"v":"+1.5"})",      errc::invalid_number},
    {"no digit before the dot", R"({"v":".5"})",        errc::invalid_number},
    {"no digit after the dot",  R"({"v":"1."})",        errc::invalid_number},
    {"zeros before",            R"({"v":"007"})",       errc::invalid_number},
    {"exponent without digits", R"({"v":"1e"})",        errc::invalid_number},
    {"underscore",              R"({"v":"1_0"})",       errc::invalid_number},
    {"hexadecimal",             R"({"v":"0x10"})",      errc::invalid_number},
    {"comma",                   R"({"v":"17,5"})",      errc::invalid_number},
    {"letters after",           R"({"v":"1.5kg"})",     errc::invalid_number},
    {"NUL after",               R"({"v":"1.5\u0000"})", errc::invalid_number},
    {"space inside",            R"({"v":"1 .5"})",      errc::invalid_number},
    {"two numbers",             R"({"v":"1 2"})",       errc::invalid_number},
    {"nan",                     R"({"v":"nan"})",       errc::not_finite},
    {"NaN",                     R"({"v":"NaN"})",       errc::not_finite},
    {"inf",                     R"({"v":"inf"})",       errc::not_finite},
    {"Infinity",                R"({"v":"Infinity"})",  errc::not_finite},
    {"-Infinity",               R"({"v":"-Infinity"})", errc::not_finite},
    {"overflow",                R"({"v":1e400})",       errc::number_too_large},
    {"negative overflow",       R"({"v":-1e400})",      errc::number_too_large},
    {"overflow in a string",    R"({"v":"1e400"})",     errc::number_too_large},
    {"just too large",          R"({"v":1.7976931348623159e308})", errc::number_too_large},
};

const fails_with refused_when_strict[] = {
    {"string",                  R"({"v":"17.5"})",      errc::invalid_number},
    {"true",                    R"({"v":true})",        errc::invalid_number},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(fields_float)

BOOST_DATA_TEST_CASE(loads_numbers_and_strings_of_numbers, numbers) {
    test::accepts<ReadingSchema>(sample.input, Reading{.v = sample.expected});
}

BOOST_DATA_TEST_CASE(refuses_anything_else, refused) {
    test::rejects<ReadingSchema>(sample.input, {{"/v", sample.expected}});
}

BOOST_DATA_TEST_CASE(takes_numbers_alone_when_strict, refused_when_strict) {
    test::rejects<StrictSchema>(sample.input, {{"/v", sample.expected}});
    test::accepts<StrictSchema>(R"({"v":17})", Reading{.v = 17});
}

BOOST_AUTO_TEST_CASE(allow_nan_lets_special_values_in_as_strings) {
    test::accepts<NanSchema>(R"({"v":"NaN"})", Reading{.v = not_a_number});
    test::accepts<NanSchema>(R"({"v":"Infinity"})", Reading{.v = infinity});
    test::accepts<NanSchema>(R"({"v":"-Infinity"})", Reading{.v = -infinity});
    test::accepts<NanSchema>(R"({"f":"Infinity"})", Reading{.f = std::numeric_limits<float>::infinity()});
    test::rejects<NanSchema>(R"({"v":1e400})", {{"/v", errc::number_too_large}});
    test::rejects<NanSchema>(R"({"v":"nano"})", {{"/v", errc::invalid_number}});
}

BOOST_AUTO_TEST_CASE(refuses_what_is_not_finite_in_a_value) {
    const auto code_of = [](double number) {
        const auto result = mallow::load<ReadingSchema>(boost::json::value{{"v", number}});
        BOOST_TEST_REQUIRE(result.error().size() == 1u);
        return result.error()[0].code();
    };
    BOOST_TEST((code_of(infinity) == errc::number_too_large));
    BOOST_TEST((code_of(-infinity) == errc::number_too_large));
    BOOST_TEST((code_of(not_a_number) == errc::not_finite));
}

BOOST_AUTO_TEST_CASE(checks_the_range_of_a_float) {
    test::accepts<ReadingSchema>(R"({"f":3.4028234e38})", Reading{.f = 3.4028234e38f});
    test::accepts<ReadingSchema>(R"({"f":-3.4028234e38})", Reading{.f = -3.4028234e38f});
    test::accepts<ReadingSchema>(R"({"f":0.1})", Reading{.f = 0.1f});
    test::accepts<ReadingSchema>(R"({"f":1e-60})", Reading{.f = 0.0f});
    test::rejects<ReadingSchema>(R"({"f":3.5e38})", {{"/f", errc::number_too_large}});
    test::rejects<ReadingSchema>(R"({"f":-3.5e38})", {{"/f", errc::number_too_large}});
    test::rejects<ReadingSchema>(R"({"f":"3.5e38"})", {{"/f", errc::number_too_large}});
}

BOOST_AUTO_TEST_CASE(dumps_a_float_in_its_own_shortest_digits) {
    test::dumps_as<ReadingSchema>(Reading{.v = 0.1, .f = 0.1f}, R"({"v":0.1,"f":0.1})", test::sinks::text_only);
    test::dumps_as<ReadingSchema>(Reading{.v = 20, .f = 20}, R"({"v":20.0,"f":20.0})");
    test::dumps_as<ReadingSchema>(Reading{.v = -0.0, .f = -0.0f}, R"({"v":-0.0,"f":-0.0})");
}

BOOST_AUTO_TEST_SUITE_END()
