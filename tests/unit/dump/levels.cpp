// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <memory>
#include <string>
#include <vector>

using mallow::errc;

namespace {

struct Tree {
    std::unique_ptr<Tree> only;
    std::vector<Tree>     many;
    std::vector<int>      numbers;
    boost::json::object   rest;
};
BOOST_DESCRIBE_STRUCT(Tree, (), (only, many, numbers, rest))

struct TreeSchema : mallow::Schema<Tree> {
    static constexpr mallow::schema_meta Meta{.unknown = mallow::unknown::include};
    Nested<TreeSchema>       only    {};
    List<Nested<TreeSchema>> many    {};
    List<Int>                numbers {};
    Extra                    rest    {};
};
BOOST_DESCRIBE_STRUCT(TreeSchema, (), (only, many, numbers, rest))

struct Loose : mallow::Schema<> {
    static constexpr mallow::schema_meta Meta{.unknown = mallow::unknown::include};
    Nested<Loose>       only    {};
    List<Nested<Loose>> many    {};
    List<Int>           numbers {};
};
BOOST_DESCRIBE_STRUCT(Loose, (), (only, many, numbers))

/// `count` times what comes before and after, around what is in the middle.
std::string around(int count, std::string_view before, std::string_view middle, std::string_view after) {
    std::string json;
    for (int index = 0; index < count; ++index) json += before;
    json += middle;
    for (int index = 0; index < count; ++index) json += after;
    return json;
}

// Each has 64 levels.
const std::string deepest[] = {
    around(63, R"({"only":)", "{}", "}"),
    around(63, R"({"only":)", R"({"numbers":[],"many": [ ]})", "}"),
    around(62, R"({"only":)", R"({"numbers":[1]})", "}"),
    around(31, R"({"many":[)", R"({"only":{}})", "]}"),
    around(31, R"({"many":[)", R"({"numbers":[1]})", "]}"),
    around(62, R"({"only":)", R"({"extra":[]})", "}"),
    around(61, R"({"only":)", R"({"extra":{"a":{}}})", "}"),
    around(1, R"({"extra":)", around(62, "[", "[]", "]"), "}"),
};

// Each has 65.
const std::string too_deep[] = {
    around(64, R"({"only":)", "{}", "}"),
    around(63, R"({"only":)", R"({"numbers":[1]})", "}"),
    around(63, R"({"only":)", R"({"many":[{}]})", "}"),
    around(63, R"({"only":)", R"({"extra":[]})", "}"),
    around(63, R"({"only":)", R"({"extra":{}})", "}"),
    around(63, R"({"only":)", R"({"many":[)", "}"),
};

template <class Schema>
void comes_back(const std::string& json) {
    const auto loaded = mallow::loads<Schema>(json);
    BOOST_TEST_REQUIRE(loaded.has_value(), test::render(loaded.error()));
    const auto from_value = mallow::load<Schema>(test::tree_of(json));
    BOOST_TEST_REQUIRE(from_value.has_value(), test::render(from_value.error()));
    BOOST_TEST(mallow::validate<Schema>(*loaded).empty());
    const auto text = mallow::try_dumps<Schema>(*loaded);
    BOOST_TEST_REQUIRE(text.has_value(), test::render(text.error()));
    BOOST_TEST(test::same(test::tree_of(*text), mallow::dump<Schema>(*from_value)));
    const auto again = mallow::loads<Schema>(*text);
    BOOST_TEST_REQUIRE(again.has_value(), test::render(again.error()));
    BOOST_TEST(mallow::dumps<Schema>(*again) == *text);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(dump_levels)

BOOST_DATA_TEST_CASE(are_as_many_as_a_load_takes, deepest) {
    comes_back<TreeSchema>(sample);
    comes_back<Loose>(sample);
}

BOOST_DATA_TEST_CASE(are_limited_in_a_load, too_deep) {
    test::rejects<TreeSchema>(sample, {{"", errc::too_deep}}, {}, test::sources::text_only);
    test::rejects<Loose>(sample, {{"", errc::too_deep}}, {}, test::sources::text_only);
}

BOOST_AUTO_TEST_CASE(of_an_empty_list_are_none) {
    Tree tree;
    test::dumps_as<TreeSchema>(tree, R"({"only":null,"many":[],"numbers":[]})", {.max_depth = 1});
    tree.numbers = {1};
    test::refuses_dump<TreeSchema>(tree, {{"/numbers", errc::too_deep}}, {.max_depth = 1});
    test::accepts<Loose>(R"({"numbers":[]})", boost::json::object{{"numbers", boost::json::array{}}}, {.max_depth = 1});
    test::rejects<Loose>(R"({"numbers":[1]})", {{"", errc::too_deep}}, {.max_depth = 1});
    test::rejects<TreeSchema>(R"({"numbers":[,]})", {{"", errc::too_deep}}, {.max_depth = 1}, test::sources::text_only);
    BOOST_TEST(mallow::loads<TreeSchema>(R"({"numbers":[],"many":[],"numbers":[1]})", {.max_depth = 1}).error().is_malformed());
}

BOOST_AUTO_TEST_SUITE_END()
