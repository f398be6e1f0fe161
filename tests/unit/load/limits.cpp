// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"
#include "seed.hpp"

#include <memory>
#include <string>
#include <vector>

using mallow::errc;
using mallow::unknown;

namespace {

struct Node {
    std::unique_ptr<Node> child;
    bool operator==(const Node& other) const { return child && other.child ? *child == *other.child : !child && !other.child; }
};
BOOST_DESCRIBE_STRUCT(Node, (), (child))

struct NodeSchema : mallow::Schema<Node> {
    Nested<NodeSchema> child {};
};
BOOST_DESCRIBE_STRUCT(NodeSchema, (), (child))

std::string repeated(std::string_view text, std::size_t count) {
    std::string result;
    while (count--) result += text;
    return result;
}

/// `levels` objects, each in the one before.
std::string nested(std::size_t levels) { return repeated(R"({"child":)", levels - 1) + "{}" + std::string(levels - 1, '}'); }

std::string skipped(std::size_t levels) {
    return R"({"junk":)" + std::string(levels - 1, '[') + std::string(levels - 1, ']') + "}";
}

Node node(std::size_t levels) {
    Node result;
    while (--levels) {
        auto child = std::make_unique<Node>(std::move(result));
        result = Node{std::move(child)};
    }
    return result;
}

std::string bad_items(std::size_t count) {
    std::string json;
    for (std::size_t index = 0; index < count; ++index) json += (index ? "," : "[") + std::string(R"({"price":"x"})");
    return json + "]";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(load_limits)

BOOST_AUTO_TEST_CASE(sixty_four_levels_are_enough_by_default) {
    test::accepts<NodeSchema>(nested(64), node(64));
    test::rejects<NodeSchema>(nested(65), {{"", errc::too_deep}});
    test::accepts<NodeSchema>(skipped(64), Node{}, {.unknown = unknown::exclude});
    test::rejects<NodeSchema>(skipped(65), {{"", errc::too_deep}}, {.unknown = unknown::exclude});
}

BOOST_AUTO_TEST_CASE(the_limit_can_be_moved) {
    test::accepts<NodeSchema>(nested(1), node(1), {.max_depth = 1});
    test::rejects<NodeSchema>(nested(2), {{"", errc::too_deep}}, {.max_depth = 1});
    test::accepts<NodeSchema>(nested(200), node(200), {.max_depth = 200});
    test::rejects<NodeSchema>(nested(201), {{"", errc::too_deep}}, {.max_depth = 200});
}

BOOST_AUTO_TEST_CASE(too_deep_is_malformed_and_replaces_all_else) {
    const auto errors = mallow::loads<NodeSchema>(R"({"x":1,"child":5,"child":)" + nested(64) + "}").error();
    BOOST_TEST_REQUIRE(errors.size() == 1u);
    BOOST_TEST(errors.is_malformed());
    BOOST_TEST(errors[0].message() == "Nested too deeply.");
    BOOST_TEST(boost::json::value(errors.messages()) == test::tree_of(R"({"_schema":["Nested too deeply."]})"));
}

BOOST_AUTO_TEST_CASE(a_million_brackets_do_not_overflow_the_stack) {
    for (const char* const open : {"[", "{\"child\":", "{\"junk\":", "[[{\"a\":"}) {
        const std::string json = repeated(open, 1'000'000);
        test::rejects<NodeSchema>(json, {{"", errc::too_deep}}, {.unknown = unknown::exclude}, test::sources::text_only);
        test::rejects<mallow::many<NodeSchema>>(json, {{"", errc::too_deep}}, {.unknown = unknown::exclude},
                                                test::sources::text_only);
    }
}

BOOST_AUTO_TEST_CASE(a_hundred_errors_are_kept_by_default) {
    const mallow::load_options options{.partial = true};
    const auto errors = [&](std::size_t count) { return mallow::loads<mallow::many<ItemSchema>>(bad_items(count), options).error(); };
    BOOST_TEST(errors(99).size() == 99u);
    BOOST_TEST(!errors(100).truncated());
    BOOST_TEST(errors(100).size() == 100u);
    BOOST_TEST(errors(101).truncated());
    BOOST_TEST(errors(101).size() == 100u);
    BOOST_TEST(errors(101)[99].pointer() == "/99/price");
}

BOOST_AUTO_TEST_CASE(max_errors_says_how_many) {
    const std::string json = bad_items(5);
    const auto options = [](std::size_t count) { return mallow::load_options{.partial = true, .max_errors = count}; };
    test::rejects<mallow::many<ItemSchema>>(json, {{"/0/price", errc::invalid_number}}, options(1));
    test::rejects<mallow::many<ItemSchema>>(json, {{"/0/price", errc::invalid_number}, {"/1/price", errc::invalid_number}},
                                            options(2));
    BOOST_TEST(mallow::loads<mallow::many<ItemSchema>>(json, options(4)).error().truncated());
    BOOST_TEST(!mallow::loads<mallow::many<ItemSchema>>(json, options(5)).error().truncated());
    BOOST_TEST(mallow::loads<mallow::many<ItemSchema>>(bad_items(1000), options(1'000'000)).error().size() == 1000u);
}

BOOST_AUTO_TEST_CASE(beyond_the_limit_a_syntax_error_still_replaces_all) {
    test::rejects<mallow::many<ItemSchema>>(bad_items(5) + "x", {{"", errc::syntax}}, {.partial = true, .max_errors = 2},
                                            test::sources::text_only);
    std::string broken = bad_items(5);
    broken.insert(broken.size() - 2, ",");
    test::rejects<mallow::many<ItemSchema>>(broken, {{"", errc::syntax}}, {.partial = true, .max_errors = 2},
                                            test::sources::text_only);
    broken = bad_items(5);
    broken.back() = ',';
    test::rejects<mallow::many<ItemSchema>>(broken + repeated("[", 100), {{"", errc::too_deep}},
                                            {.partial = true, .max_errors = 2}, test::sources::text_only);
}

BOOST_AUTO_TEST_CASE(errors_of_a_discarded_key_do_not_count) {
    std::string json = "{";
    for (int index = 0; index < 10; ++index) json += R"("price":"x",)";
    const auto errors = mallow::loads<ItemUpdateSchema>(json + R"("name":1})", {.max_errors = 2}).error();
    BOOST_TEST((test::summary(errors) == test::expected_errors{{"/price", errc::invalid_number}, {"/name", errc::invalid_string}}));
    BOOST_TEST(!errors.truncated());
}

BOOST_AUTO_TEST_SUITE_END()
