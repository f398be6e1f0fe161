// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <cstdint>

using mallow::errc;

namespace {

struct Counter {
    std::int64_t v{};
    bool operator==(const Counter&) const = default;
};
BOOST_DESCRIBE_STRUCT(Counter, (), (v))

struct CounterSchema : mallow::Schema<Counter> {
    Int v {required};
};
BOOST_DESCRIBE_STRUCT(CounterSchema, (), (v))

struct StrictSchema : mallow::Schema<Counter> {
    Int v {strict};
};
BOOST_DESCRIBE_STRUCT(StrictSchema, (), (v))

using loads_to = test::row<std::int64_t>;
using fails_with = test::row<errc>;

const loads_to integers[] = {
    {"zero",                       R"({"v":0})",                        0},
    {"negative zero",              R"({"v":-0})",                       0},
    {"positive",                   R"({"v":42})",                       42},
    {"negative",                   R"({"v":-7})",                       -7},
    {"largest",                    R"({"v":9223372036854775807})",      INT64_MAX},
    {"smallest",                   R"({"v":-9223372036854775808})",     INT64_MIN},
    {"integral decimal",           R"({"v":42.0})",                     42},
    {"integral decimal, zeros",    R"({"v":42.000000})",                42},
    {"negative integral decimal",  R"({"v":-42.0})",                    -42},
    {"exponent",                   R"({"v":1e2})",                      100},
    {"capital exponent",           R"({"v":1E2})",                      100},
    {"signed exponent",            R"({"v":1e+2})",                     100},
    {"negative exponent",          R"({"v":1000e-2})",                  10},
    {"fraction made whole",        R"({"v":1.5e1})",                    15},
    {"zero to any power",          R"({"v":0e400})",                    0},
    {"zero to a negative power",   R"({"v":0e-400})",                   0},
    {"2 to the 53rd",              R"({"v":9007199254740992.0})",       9007199254740992},
    {"eighteen zeros",             R"({"v":1e18})",                     1000000000000000000},
    {"white space around",         "{ \"v\" :\t\r\n 42 }",              42},
    {"string",                     R"({"v":"42"})",                     42},
    {"string with a minus",        R"({"v":"-7"})",                     -7},
    {"string with a plus, spaces", R"({"v":" +5 "})",                   5},
    {"string, all white space",    R"({"v":"\t\n\r\f 42 \t\n\r\f"})",   42},
    {"string, vertical tab",       R"({"v":"\u000b42\u000b"})",         42},
    {"string with zeros before",   R"({"v":"007"})",                    7},
    {"string, negative zero",      R"({"v":"-0"})",                     0},
    {"string, escaped digit",      R"({"v":"\u00342"})",                42},
    {"string, largest",            R"({"v":"9223372036854775807"})",    INT64_MAX},
    {"string, smallest",           R"({"v":"-9223372036854775808"})",   INT64_MIN},
    {"string, many zeros before",  R"({"v":"000000000000000000000000000000000000000000042"})", 42},
};

const loads_to only_in_text[] = {
    {"2 to the 53rd and one",      R"({"v":9007199254740993.0})",       9007199254740993},
    {"largest, decimal",           R"({"v":9223372036854775807.0})",    INT64_MAX},
    {"smallest, decimal",          R"({"v":-9223372036854775808.0})",   INT64_MIN},
    {"largest, exponent",          R"({"v":922337203685477580.7e1})",   INT64_MAX},
    {"largest, many zeros",        R"({"v":9223372036854775807000e-3})", INT64_MAX},
};

const fails_with refused[] = {
    {"fraction",                   R"({"v":1.9})",                      errc::invalid_integer},
    {"negative fraction",          R"({"v":-0.5})",                     errc::invalid_integer},
    {"small fraction",             R"({"v":1e-1})",                     errc::invalid_integer},
    {"fraction of a large number", R"({"v":4503599627370495.5})",       errc::invalid_integer},
    {"true",                       R"({"v":true})",                     errc::invalid_integer},
    {"false",                      R"({"v":false})",                    errc::invalid_integer},
    {"array",                      R"({"v":[]})",                       errc::invalid_integer},
    {"array of one",               R"({"v":[1]})",                      errc::invalid_integer},
    {"object",                     R"({"v":{}})",                       errc::invalid_integer},
    {"null",                       R"({"v":null})",                     errc::null},
    {"empty string",               R"({"v":""})",                       errc::invalid_integer},
    {"blank string",               R"({"v":"  "})",                     errc::invalid_integer},
    {"word",                       R"({"v":"x"})",                      errc::invalid_integer},
    {"string of a decimal",        R"({"v":"1.0"})",                    errc::invalid_integer},
    {"string with an exponent",    R"({"v":"1e2"})",                    errc::invalid_integer},
    {"string with an underscore",  R"({"v":"4_2"})",                    errc::invalid_integer},
    {"hexadecimal string",         R"({"v":"0x10"})",                   errc::invalid_integer},
    {"Unicode digits",             R"({"v":"１２"})",                    errc::invalid_integer},
    {"no-break space",             R"({"v":"\u00a042"})",               errc::invalid_integer},
    {"sign alone",                 R"({"v":"+"})",                      errc::invalid_integer},
    {"minus alone",                R"({"v":"-"})",                      errc::invalid_integer},
    {"two signs",                  R"({"v":"+-5"})",                    errc::invalid_integer},
    {"space after the sign",       R"({"v":"- 5"})",                    errc::invalid_integer},
    {"space inside",               R"({"v":"1 2"})",                    errc::invalid_integer},
    {"NUL after",                  R"({"v":"42\u0000"})",               errc::invalid_integer},
    {"letters after",              R"({"v":"42a"})",                    errc::invalid_integer},
    {"one too large",              R"({"v":9223372036854775808})",      errc::number_too_large},
    {"beyond 64 bits",             R"({"v":100000000000000000000000})", errc::number_too_large},
    {"too large, exponent",        R"({"v":1e19})",                     errc::number_too_large},
    {"too small, exponent",        R"({"v":-1e19})",                    errc::number_too_small},
    {"beyond doubles",             R"({"v":1e400})",                    errc::number_too_large},
    {"below doubles",              R"({"v":-1e400})",                   errc::number_too_small},
    {"string one too large",       R"({"v":"9223372036854775808"})",    errc::number_too_large},
    {"string one too small",       R"({"v":"-9223372036854775809"})",   errc::number_too_small},
    {"string far too large",       R"({"v":"99999999999999999999999999"})", errc::number_too_large},
    {"string far too small",       R"({"v":"-99999999999999999999999999"})", errc::number_too_small},
};

const fails_with refused_only_in_text[] = {
    {"one too small",              R"({"v":-9223372036854775809})",     errc::number_too_small},
    {"one too large, decimal",     R"({"v":9223372036854775808.0})",    errc::number_too_large},
    {"one too small, decimal",     R"({"v":-9223372036854775809.0})",   errc::number_too_small},
    {"fraction of the largest",    R"({"v":9223372036854775806.5})",    errc::invalid_integer},
    {"fraction beyond doubles",    R"({"v":9007199254740993.5})",       errc::invalid_integer},
    {"fraction below doubles",     R"({"v":1e-400})",                   errc::invalid_integer},
};

const fails_with refused_when_strict[] = {
    {"integral decimal",           R"({"v":42.0})",                     errc::invalid_integer},
    {"exponent",                   R"({"v":1e2})",                      errc::invalid_integer},
    {"string",                     R"({"v":"42"})",                     errc::invalid_integer},
    {"true",                       R"({"v":true})",                     errc::invalid_integer},
    {"beyond 64 bits",             R"({"v":9223372036854775808})",      errc::number_too_large},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(fields_int)

BOOST_DATA_TEST_CASE(loads_integers_and_what_stands_for_them, integers) {
    test::accepts<CounterSchema>(sample.input, Counter{sample.expected});
}

BOOST_DATA_TEST_CASE(reads_integral_decimals_exactly_from_text, only_in_text) {
    test::accepts<CounterSchema>(sample.input, Counter{sample.expected}, test::sources::text_only);
}

BOOST_DATA_TEST_CASE(refuses_anything_else, refused) {
    test::rejects<CounterSchema>(sample.input, {{"/v", sample.expected}});
}

BOOST_DATA_TEST_CASE(checks_the_range_exactly_in_text, refused_only_in_text) {
    test::rejects<CounterSchema>(sample.input, {{"/v", sample.expected}}, test::sources::text_only);
}

BOOST_DATA_TEST_CASE(takes_json_integers_alone_when_strict, refused_when_strict) {
    test::rejects<StrictSchema>(sample.input, {{"/v", sample.expected}});
    test::accepts<StrictSchema>(R"({"v":-42})", Counter{-42});
}

BOOST_AUTO_TEST_CASE(is_strict_when_the_call_or_the_schema_says_so) {
    test::rejects<CounterSchema>(R"({"v":"42"})", {{"/v", errc::invalid_integer}}, {.strict = true});
    test::accepts<CounterSchema>(R"({"v":"42"})", Counter{42}, {.strict = false});
}

BOOST_AUTO_TEST_SUITE_END()
