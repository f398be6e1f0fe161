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

}  // namespace

BOOST_AUTO_TEST_SUITE(validators_callable)

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
