// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <cstdint>
#include <optional>

using mallow::errc;

namespace {

struct Limits {
    int           low{};
    int           high{};
    int           both{};
    int           open{};
    double        real{};
    double        open_real{};
    std::int64_t  exact{};
    std::uint64_t natural{};
    std::int64_t  halves{};
    std::optional<int> maybe{};
    int           worded{};
    float         single{};
    bool operator==(const Limits&) const = default;
};
BOOST_DESCRIBE_STRUCT(Limits, (), (low, high, both, open, real, open_real, exact, natural, halves, maybe, worded, single))

struct LimitsSchema : mallow::Schema<Limits> {
    Int   low       {Range{.min = 1}};
    Int   high      {Range{.max = -1}};
    Int   both      {Range{.min = 1, .max = 10}};
    Int   open      {Range{.min = 1, .max = 10, .min_inclusive = false, .max_inclusive = false}};
    Float real      {Range{.min = 0, .max = 0.5}};
    Float open_real {Range{.min = 0.0, .min_inclusive = false}};
    Int   exact     {Range{.min = 9007199254740993, .max = 9007199254740995}};
    Int   natural   {Range{.min = 9223372036854775808u, .max = 18446744073709551614u}};
    Int   halves    {Range{.min = 0.5, .max = 2.5}};
    Int   maybe     {Range{.max = 5, .max_inclusive = false}};
    Int   worded    {Range{.min = 1, .max = 3, .error = "{input} is not from {min} to {max}."}};
    Float single    {Range{.max = 0.5}};
};
BOOST_DESCRIBE_STRUCT(LimitsSchema, (), (low, high, both, open, real, open_real, exact, natural, halves, maybe, worded, single))

const char* const inside[] = {
    R"({"low":1})",        R"({"low":2147483647})", R"({"high":-1})",       R"({"both":1})",      R"({"both":10})",
    R"({"open":2})",       R"({"open":9})",         R"({"real":0})",        R"({"real":-0.0})",   R"({"real":0.5})",
    R"({"open_real":5e-324})", R"({"exact":9007199254740993})", R"({"exact":"9007199254740995"})",
    R"({"natural":9223372036854775808})", R"({"natural":18446744073709551614})", R"({"halves":1})", R"({"halves":2})",
    R"({"maybe":4})",      R"({"maybe":null})",     R"({"single":0.5})",
};

struct outside {
    const char* input;
    const char* pointer;
    errc code;
    const char* message;
    const char* params;
    friend std::ostream& operator<<(std::ostream& out, const outside& each) { return out << each.input; }
};

const outside refused[] = {
    {R"({"low":0})", "/low", errc::too_small, "Must be greater than or equal to 1.", R"({"min":1})"},
    {R"({"high":0})", "/high", errc::too_large, "Must be less than or equal to -1.", R"({"max":-1})"},
    {R"({"both":0})", "/both", errc::too_small,
     "Must be greater than or equal to 1 and less than or equal to 10.", R"({"min":1,"max":10})"},
    {R"({"both":11})", "/both", errc::too_large,
     "Must be greater than or equal to 1 and less than or equal to 10.", R"({"min":1,"max":10})"},
    {R"({"open":1})", "/open", errc::too_small, "Must be greater than 1 and less than 10.", R"({"min":1,"max":10})"},
    {R"({"open":10})", "/open", errc::too_large, "Must be greater than 1 and less than 10.", R"({"min":1,"max":10})"},
    {R"({"real":0.5000000000000001})", "/real", errc::too_large,
     "Must be greater than or equal to 0 and less than or equal to 0.5.", R"({"min":0,"max":0.5})"},
    {R"({"real":-5e-324})", "/real", errc::too_small,
     "Must be greater than or equal to 0 and less than or equal to 0.5.", R"({"min":0,"max":0.5})"},
    {R"({"open_real":0})", "/open_real", errc::too_small, "Must be greater than 0.0.", R"({"min":0.0})"},
    {R"({"exact":9007199254740992})", "/exact", errc::too_small,
     "Must be greater than or equal to 9007199254740993 and less than or equal to 9007199254740995.",
     R"({"min":9007199254740993,"max":9007199254740995})"},
    {R"({"exact":9007199254740996})", "/exact", errc::too_large,
     "Must be greater than or equal to 9007199254740993 and less than or equal to 9007199254740995.",
     R"({"min":9007199254740993,"max":9007199254740995})"},
    {R"({"natural":9223372036854775807})", "/natural", errc::too_small,
     "Must be greater than or equal to 9223372036854775808 and less than or equal to 18446744073709551614.",
     R"({"min":9223372036854775808,"max":18446744073709551614})"},
    {R"({"natural":18446744073709551615})", "/natural", errc::too_large,
     "Must be greater than or equal to 9223372036854775808 and less than or equal to 18446744073709551614.",
     R"({"min":9223372036854775808,"max":18446744073709551614})"},
    {R"({"halves":0})", "/halves", errc::too_small,
     "Must be greater than or equal to 0.5 and less than or equal to 2.5.", R"({"min":0.5,"max":2.5})"},
    {R"({"halves":3})", "/halves", errc::too_large,
     "Must be greater than or equal to 0.5 and less than or equal to 2.5.", R"({"min":0.5,"max":2.5})"},
    {R"({"maybe":5})", "/maybe", errc::too_large, "Must be less than 5.", R"({"max":5})"},
    {R"({"worded":7})", "/worded", errc::too_large, "7 is not from 1 to 3.", R"({"min":1,"max":3})"},
};

struct Single {
    float value{};
};
BOOST_DESCRIBE_STRUCT(Single, (), (value))

struct SingleSchema : mallow::Schema<Single> {
    Float value {Range{.min = -1e-7F, .max = 0.1F}, Equal{0.1F}.with_error("{input} is not {other}.")};
};
BOOST_DESCRIBE_STRUCT(SingleSchema, (), (value))

/// Bounds that a float holds only roughly.
struct RoughSchema : mallow::Schema<Single> {
    Float value {Range{.min = 0.1, .max = 0.7}, OneOf{0.1, 0.3, 0.7}};
};
BOOST_DESCRIBE_STRUCT(RoughSchema, (), (value))

struct Wide {
    double value{};
};
BOOST_DESCRIBE_STRUCT(Wide, (), (value))

/// Integers as bounds that neither holds.
struct WholeSchema : mallow::Schema<Single> {
    Float value {Range{.min = 16777217, .max = 16777219, .max_inclusive = false}};
};
BOOST_DESCRIBE_STRUCT(WholeSchema, (), (value))

struct WideWholeSchema : mallow::Schema<Wide> {
    Float value {Range{.min = 9007199254740993, .max = 18446744073709551615U}};
};
BOOST_DESCRIBE_STRUCT(WideWholeSchema, (), (value))

/// Bounds that are floats, of a double.
struct WideSchema : mallow::Schema<Wide> {
    Float value {Range{.min = 0.1F, .max = 0.7F}};
};
BOOST_DESCRIBE_STRUCT(WideSchema, (), (value))

}  // namespace

BOOST_AUTO_TEST_SUITE(validators_range)

BOOST_DATA_TEST_CASE(accepts_what_lies_inside, inside) {
    BOOST_TEST(mallow::loads<LimitsSchema>(sample).has_value());
    BOOST_TEST(mallow::load<LimitsSchema>(test::tree_of(sample)).has_value());
}

BOOST_DATA_TEST_CASE(refuses_what_lies_outside, refused) {
    test::rejects<LimitsSchema>(sample.input, {{sample.pointer, sample.code}});
    const auto errors = mallow::loads<LimitsSchema>(sample.input).error();
    BOOST_TEST_REQUIRE(errors.size() == 1u);
    BOOST_TEST(errors[0].message() == sample.message);
    BOOST_TEST(boost::json::value(errors[0].params()) == test::tree_of(sample.params));
}

BOOST_AUTO_TEST_CASE(is_not_asked_about_what_does_not_fit_the_member) {
    test::rejects<LimitsSchema>(R"({"low":-2147483649,"both":"x","real":1e400})",
                                {{"/low", errc::number_too_small}, {"/both", errc::invalid_integer},
                                 {"/real", errc::number_too_large}});
}

BOOST_AUTO_TEST_CASE(bounds_hold_as_they_are_printed) {
    for (const char* const text : {R"({"value":0.1})", R"({"value":0.7})", R"({"value":0.3})"}) {
        BOOST_TEST(mallow::loads<RoughSchema>(text).has_value(), text);
        BOOST_TEST(mallow::loads<WideSchema>(text).has_value(), text);
    }
    test::rejects<RoughSchema>(R"({"value":0.0999999})", {{"/value", errc::too_small}, {"/value", errc::not_one_of}});
    test::rejects<RoughSchema>(R"({"value":0.7000001})", {{"/value", errc::too_large}, {"/value", errc::not_one_of}});
    test::rejects<WideSchema>(R"({"value":0.09999999999999999})", {{"/value", errc::too_small}});
    test::rejects<WideSchema>(R"({"value":0.7000000000000001})", {{"/value", errc::too_large}});
}

BOOST_AUTO_TEST_CASE(bounds_hold_as_the_member_holds_them) {
    for (const char* const text : {R"({"value":16777217})", R"({"value":16777216})", R"({"value":16777218})"})
        BOOST_TEST(mallow::loads<WholeSchema>(text).has_value(), text);
    test::rejects<WholeSchema>(R"({"value":16777215})", {{"/value", errc::too_small}});
    test::rejects<WholeSchema>(R"({"value":16777219})", {{"/value", errc::too_large}});
    for (const char* const text : {R"({"value":9007199254740993})", R"({"value":18446744073709551615})"})
        BOOST_TEST(mallow::loads<WideWholeSchema>(text).has_value(), text);
    test::rejects<WideWholeSchema>(R"({"value":9007199254740991})", {{"/value", errc::too_small}});
    test::rejects<WideWholeSchema>(R"({"value":18446744073709555712})", {{"/value", errc::too_large}}, test::sources::text_only);
}

BOOST_AUTO_TEST_CASE(prints_a_float_as_it_was_declared) {
    BOOST_TEST(mallow::loads<SingleSchema>(R"({"value":0.1})").has_value());
    const auto errors = mallow::loads<SingleSchema>(R"({"value":0.3})").error();
    BOOST_TEST_REQUIRE(errors.size() == 2u);
    BOOST_TEST(errors[0].message() == "Must be greater than or equal to -1e-07 and less than or equal to 0.1.");
    BOOST_TEST((errors[0].params() == boost::json::object{{"min", -1e-7}, {"max", 0.1}}));
    BOOST_TEST(errors[1].message() == "0.3 is not 0.1.");
    BOOST_TEST((errors[1].params() == boost::json::object{{"other", 0.1}}));
}

BOOST_AUTO_TEST_SUITE_END()
