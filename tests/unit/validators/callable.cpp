// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

using mallow::errc;

namespace {

struct Span {
    int from{};
    int to{};
    bool operator==(const Span&) const = default;
};
BOOST_DESCRIBE_STRUCT(Span, (), (from, to))

struct Subject {
    int                        even{};
    double                     price{};
    std::string                name;
    bool                       agreed{};
    std::vector<int>           rising;
    Span                       span;
    std::optional<int>         maybe;
    std::optional<std::string> words;
    std::vector<Span>          spans;
    std::uint64_t              natural{};
    int                        twice{};
    bool operator==(const Subject&) const = default;
};
BOOST_DESCRIBE_STRUCT(Subject, (), (even, price, name, agreed, rising, span, maybe, words, spans, natural, twice))

struct SpanSchema : mallow::Schema<Span> {
    Int from {};
    Int to   {};
};
BOOST_DESCRIBE_STRUCT(SpanSchema, (), (from, to))

struct is_even {
    constexpr bool operator()(std::int64_t value) const { return value % 2 == 0; }
};

struct SubjectSchema : mallow::Schema<Subject> {
    Int   even   {is_even{}};
    Float price  {[](double value) -> const char* { return value < 100 ? nullptr : "Too dear."; }};
    Str   name   {[](std::string_view value) -> std::string_view {
                      return value.starts_with("x") ? "No x, please." : std::string_view();
                  }};
    Bool  agreed {[](bool value) { return value; }};
    List<Int> rising {[](const std::vector<int>& value) -> std::optional<std::string> {
        for (std::size_t index = 1; index < value.size(); ++index)
            if (value[index] <= value[index - 1]) return "Falls at " + std::to_string(index) + ".";
        return std::nullopt;
    }};
    Nested<SpanSchema> span {[](const Span& value) { return value.from <= value.to; }};
    Int   maybe  {[](std::int64_t value) { return value > 0; }};
    Str   words  {[](const std::string_view& value) { return value != "bad"; }};
    List<Nested<SpanSchema>> spans {Nested<SpanSchema>{[](const Span& value) { return value.from <= value.to; }}};
    Int   natural {[](std::uint64_t value) { return value > 1; }};
    Int   twice  {[](std::int64_t value) -> const char* { return value > 10 ? "" : "Above 10, please."; },
                  Range{.min = 5}, [](std::int64_t value) { return value % 2 == 0; }};
};
BOOST_DESCRIBE_STRUCT(SubjectSchema, (),
                      (even, price, name, agreed, rising, span, maybe, words, spans, natural, twice))

bool is_sku(std::string_view text) { return text.size() == 3; }
bool is_short(std::string text) { return text.size() < 9; }
const char* is_cheap(double price) noexcept { return price < 100 ? nullptr : "Too dear."; }
std::string_view is_odd(int number) { return number % 2 ? "" : "Even."; }
std::string is_small(unsigned long long number) { return number < 10 ? "" : std::to_string(number) + " is large."; }
std::optional<std::string> is_lower(const std::string& text) {
    if (text == "x" || text.empty()) return std::nullopt;
    return text + " is no x.";
}
bool is_yes(bool said) { return said; }

struct Judged {
    std::string                sku;
    std::string                name;
    double                     price{};
    int                        odd{1};
    std::uint64_t              small{};
    std::optional<std::string> lower;
    bool                       yes{true};
    std::vector<int>           odds;
    bool operator==(const Judged&) const = default;
};
BOOST_DESCRIBE_STRUCT(Judged, (), (sku, name, price, odd, small, lower, yes, odds))

struct JudgedSchema : mallow::Schema<Judged> {
    Str       sku   {&is_sku};
    Str       name  {is_short, is_sku};
    Float     price {is_cheap};
    Int       odd   {is_odd};
    Int       small {is_small};
    Str       lower {is_lower};
    Bool      yes   {is_yes};
    List<Int> odds  {Int{is_odd}};
};
BOOST_DESCRIBE_STRUCT(JudgedSchema, (), (sku, name, price, odd, small, lower, yes, odds))

struct verdict {
    const char* input;
    const char* pointer;
    const char* message;
    friend std::ostream& operator<<(std::ostream& out, const verdict& each) { return out << each.input; }
};

const verdict refused[] = {
    {R"({"even":3})",                      "/even",    "Invalid value."},
    {R"({"price":100})",                   "/price",   "Too dear."},
    {R"({"name":"\u0078y"})",              "/name",    "No x, please."},
    {R"({"agreed":false})",                "/agreed",  "Invalid value."},
    {R"({"rising":[1,2,2]})",              "/rising",  "Falls at 2."},
    {R"({"span":{"from":2,"to":1}})",      "/span",    "Invalid value."},
    {R"({"maybe":0})",                     "/maybe",   "Invalid value."},
    {R"({"words":"bad"})",                 "/words",   "Invalid value."},
    {R"({"spans":[{"to":1},{"from":1}]})", "/spans/1", "Invalid value."},
    {R"({"natural":1})",                   "/natural", "Invalid value."},
};

const verdict refused_by_functions[] = {
    {R"({"sku":"ab"})",                   "/sku",    "Invalid value."},
    {R"({"price":100})",                  "/price",  "Too dear."},
    {R"({"odd":2})",                      "/odd",    "Even."},
    {R"({"small":18446744073709551615})", "/small",  "18446744073709551615 is large."},
    {R"({"lower":"y"})",                  "/lower",  "y is no x."},
    {R"({"yes":false})",                  "/yes",    "Invalid value."},
    {R"({"odds":[1,2]})",                 "/odds/1", "Even."},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(validators_callable)

BOOST_DATA_TEST_CASE(may_be_a_free_function, refused_by_functions) {
    test::rejects<JudgedSchema>(sample.input, {{sample.pointer, errc::custom}});
    BOOST_TEST(test::message_of<JudgedSchema>(sample.input) == sample.message);
}

BOOST_AUTO_TEST_CASE(may_be_several_free_functions) {
    test::accepts<JudgedSchema>(R"({"sku":"abc","name":"abc","price":99,"odd":3,"small":9,"lower":"x","yes":true,"odds":[1,3]})",
                                Judged{"abc", "abc", 99, 3, 9, "x", true, {1, 3}});
    test::rejects<JudgedSchema>(R"({"name":"123456789"})", {{"/name", errc::custom}, {"/name", errc::custom}});
}

BOOST_DATA_TEST_CASE(refuses_with_its_own_message, refused) {
    test::rejects<SubjectSchema>(sample.input, {{sample.pointer, errc::custom}});
    BOOST_TEST(test::message_of<SubjectSchema>(sample.input) == sample.message);
}

BOOST_AUTO_TEST_CASE(accepts_with_true_null_or_nothing) {
    test::accepts<SubjectSchema>(
        R"({"even":4,"price":99,"name":"a","agreed":true,"rising":[1,2],"span":{"from":1,"to":2},"maybe":null,)"
        R"("words":"good","spans":[{}],"natural":18446744073709551615,"twice":12})",
        Subject{4, 99, "a", true, {1, 2}, {1, 2}, std::nullopt, "good", {{}}, UINT64_MAX, 12});
}

BOOST_AUTO_TEST_CASE(is_asked_with_every_other_validator_in_order) {
    test::rejects<SubjectSchema>(R"({"twice":3})",
                                 {{"/twice", errc::custom}, {"/twice", errc::too_small}, {"/twice", errc::custom}});
    BOOST_TEST(test::messages_of<SubjectSchema>(R"({"twice":3})") ==
               test::tree_of(R"({"twice":["Above 10, please.","Must be greater than or equal to 5.","Invalid value."]})"));
}

BOOST_AUTO_TEST_CASE(is_not_asked_about_what_did_not_load) {
    test::rejects<SubjectSchema>(R"({"even":"x","span":{"from":"x"},"rising":[2,"x"]})",
                                 {{"/even", errc::invalid_integer}, {"/span/from", errc::invalid_integer},
                                  {"/rising/1", errc::invalid_integer}});
}

BOOST_AUTO_TEST_CASE(puts_an_objects_own_message_beside_its_fields) {
    BOOST_TEST(test::messages_of<SubjectSchema>(R"({"span":{"from":2,"to":1}})") ==
               test::tree_of(R"({"span":["Invalid value."]})"));
}

BOOST_AUTO_TEST_SUITE_END()
