// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <string>
#include <vector>

using mallow::errc;

namespace {

/// Members called like the words of a declaration, and like the verbs.
struct Words {
    int required{};
    std::string metadata;
    bool strict{};
    int load{};
    std::vector<int> list;
    int meta{};
    bool operator==(const Words&) const = default;
};
BOOST_DESCRIBE_STRUCT(Words, (), (required, metadata, strict, load, list, meta))

struct WordsSchema : mallow::Schema<Words> {
    Int       required {mallow::required, data_key("dump_only")};
    Str       metadata {mallow::required, mallow::metadata{.title = "Metadata"}};
    Bool      strict   {mallow::strict};
    Int       load     {};
    List<Int> list     {};
    Int       meta     {};
};
BOOST_DESCRIBE_STRUCT(WordsSchema, (), (required, metadata, strict, load, list, meta))

struct Inner {
    int x{};
    boost::json::object rest;
    bool operator==(const Inner& other) const { return x == other.x && test::same(rest, other.rest); }
};
BOOST_DESCRIBE_STRUCT(Inner, (), (x, rest))

struct Outer {
    Inner inner;
    std::vector<Inner> list;
    bool operator==(const Outer&) const = default;
};
BOOST_DESCRIBE_STRUCT(Outer, (), (inner, list))

struct InnerSchema : mallow::Schema<Inner> {
    Int   x    {};
    Extra rest {};
};
BOOST_DESCRIBE_STRUCT(InnerSchema, (), (x, rest))

struct OuterSchema : mallow::Schema<Outer> {
    Nested<InnerSchema>       inner {unknown_keys(unknown::include)};
    List<Nested<InnerSchema>> list  {Nested<InnerSchema>{unknown_keys(unknown::include)}};
};
BOOST_DESCRIBE_STRUCT(OuterSchema, (), (inner, list))

// The vocabulary lives in mallow too, for a schema built outside of one.
struct PlainWordsSchema : mallow::Schema<Words> {
    mallow::Int load {mallow::required, mallow::Range{.min = 1}, mallow::error_message(mallow::errc::required, "Load what?")};
    mallow::List<mallow::Int> list {mallow::Int{mallow::allow_none}, mallow::Length{.max = 1}, mallow::data_key("l"),
                                    mallow::attribute("list")};
};
BOOST_DESCRIBE_STRUCT(PlainWordsSchema, (), (load, list))

}  // namespace

BOOST_AUTO_TEST_SUITE(schema_names)

BOOST_AUTO_TEST_CASE(fields_may_be_called_like_words) {
    test::accepts<WordsSchema>(R"({"dump_only":1,"metadata":"m","strict":true,"load":2,"list":[3],"meta":4})", Words{1, "m", true, 2, {3}, 4});
    test::rejects<WordsSchema>(R"({"strict":1})", {{"/strict", errc::invalid_boolean}, {"/dump_only", errc::required}, {"/metadata", errc::required}});
    test::dumps_as<WordsSchema>(Words{1, "m", true, 2, {3}, 4}, R"({"dump_only":1,"metadata":"m","strict":true,"load":2,"list":[3],"meta":4})");
}

BOOST_AUTO_TEST_CASE(words_are_in_mallow_too) {
    test::accepts<PlainWordsSchema>(R"({"load":1,"l":[null]})", Words{.load = 1, .list = {0}});
    BOOST_TEST(test::message_of<PlainWordsSchema>("{}") == "Load what?");
}

BOOST_AUTO_TEST_CASE(a_nested_field_may_include) {
    test::accepts<OuterSchema>(R"({"inner":{"x":1,"a":[2]},"list":[{"b":null}]})",
                               Outer{{1, {{"a", boost::json::array{2}}}}, {{0, {{"b", nullptr}}}}});
    test::rejects<OuterSchema>(R"({"a":1,"inner":{"a":1}})", {{"/a", errc::unknown_field}});
}

BOOST_AUTO_TEST_SUITE_END()
