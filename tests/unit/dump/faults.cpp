// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"
#include "seed.hpp"

#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <vector>

using mallow::errc;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

struct Node {
    int id{};
    Node* next{};
    std::shared_ptr<Node> shared;
    std::vector<const Node*> others;
    double weight{};
    float light{};
    std::string name;
    boost::json::object rest;
};
BOOST_DESCRIBE_STRUCT(Node, (), (id, next, shared, others, weight, light, name, rest))

struct NodeSchema : mallow::Schema<Node> {
    Int                      id     {};
    Nested<NodeSchema>       next   {dump_only, data_key("the/next")};
    Nested<NodeSchema>       shared {};
    List<Nested<NodeSchema>> others {dump_only};
};
BOOST_DESCRIBE_STRUCT(NodeSchema, (), (id, next, shared, others))

struct ChainSchema : mallow::Schema<Node> {
    Int                 id   {};
    Nested<ChainSchema> next {dump_only, data_key("the/next")};
};
BOOST_DESCRIBE_STRUCT(ChainSchema, (), (id, next))

struct ValuesSchema : mallow::Schema<Node> {
    Float weight {};
    Float light  {};
    Str   name   {};
    Extra rest   {};
};
BOOST_DESCRIBE_STRUCT(ValuesSchema, (), (weight, light, name, rest))

/// The seed's two sides, nesting each other: what its caution is about.
struct LoopItemSchema;
struct LoopStoreSchema : PlainStoreSchema {
    List<Nested<LoopItemSchema>> items {dump_only};
};
BOOST_DESCRIBE_STRUCT(LoopStoreSchema, (PlainStoreSchema), (items))

struct LoopItemSchema : PlainItemSchema {
    Nested<LoopStoreSchema> store {dump_only};
};
BOOST_DESCRIBE_STRUCT(LoopItemSchema, (PlainItemSchema), (store))

std::vector<Node> chain(std::size_t length) {
    std::vector<Node> nodes(length);
    for (std::size_t index = 0; index + 1 < length; ++index) nodes[index].next = &nodes[index + 1];
    return nodes;
}

std::string down(std::size_t levels) {
    std::string pointer;
    while (levels--) pointer += "/the~1next";
    return pointer;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(dump_faults)

BOOST_AUTO_TEST_CASE(what_is_not_finite) {
    for (const double number : {infinity, -infinity, not_a_number}) {
        Node node;
        node.weight = number;
        test::refuses_dump<ValuesSchema>(node, {{"/weight", errc::not_finite}});
        node.weight = 1;
        node.light = static_cast<float>(number);
        test::refuses_dump<ValuesSchema>(node, {{"/light", errc::not_finite}});
        node.light = 1;
        node.rest = {{"a", boost::json::array{1, number}}};
        test::refuses_dump<ValuesSchema>(node, {{"/a/1", errc::not_finite}});
    }
    test::refuses_dump<mallow::many<PlainItemSchema>>(std::vector<Item>{{}, {1, "a", not_a_number}}, {{"/1/price", errc::not_finite}});
}

BOOST_AUTO_TEST_CASE(what_is_not_utf8) {
    Node node;
    node.name = "caf\xE9";
    test::refuses_dump<ValuesSchema>(node, {{"/name", errc::invalid_utf8}});
    node.name = "";
    node.rest = {{"a", boost::json::object{{"b", "\xC0\x80"}}}};
    test::refuses_dump<ValuesSchema>(node, {{"/a/b", errc::invalid_utf8}});
}

BOOST_AUTO_TEST_CASE(a_key_that_is_not_utf8) {
    Node node;
    node.rest = {{"\xFF", 1}};
    BOOST_TEST(mallow::try_dumps<ValuesSchema>(node).has_error());
    BOOST_TEST(mallow::try_dump<ValuesSchema>(node).has_error());
}

BOOST_AUTO_TEST_CASE(an_object_that_contains_itself) {
    Node self;
    self.next = &self;
    test::refuses_dump<NodeSchema>(self, {{"/the~1next", errc::cycle}});
    Node a, b;
    a.next = &b;
    b.next = &a;
    test::refuses_dump<NodeSchema>(a, {{"/the~1next/the~1next", errc::cycle}});
    b.next = nullptr;
    b.others = {nullptr, &b};
    test::refuses_dump<NodeSchema>(a, {{"/the~1next/others/1", errc::cycle}});
    auto shared = std::make_shared<Node>();
    shared->shared = shared;
    test::refuses_dump<NodeSchema>(*shared, {{"/shared", errc::cycle}});
    shared->shared.reset();
    BOOST_TEST(mallow::try_dumps<NodeSchema>(self).error()[0].message() == "The object contains itself.");
}

BOOST_AUTO_TEST_CASE(a_store_whose_items_point_back) {
    Store store{1, "My Store", {Item{1, "Chair", 17.99}, Item{2, "Table", 20}}};
    for (Item& each : store.items) each.store = &store;
    test::refuses_dump<LoopStoreSchema>(store, {{"/items/0/store", errc::cycle}});
    const auto around = mallow::try_dumps<LoopItemSchema>(store.items[1]).error();
    BOOST_TEST_REQUIRE(!around.empty());
    BOOST_TEST((test::summary(around)[0] == test::expected_error{"/store/items/0/store", errc::cycle}), test::render(around));
    test::dumps_as<ItemSchema>(store.items[0], R"({"id":1,"name":"Chair","price":17.99,"store":{"id":1,"name":"My Store"}})");
    test::dumps_as<LoopStoreSchema>(store, R"({"id":1,"items":[{"name":"Chair"},{"name":"Table"}]})",
                                    {.only = mallow::field_set<LoopStoreSchema>{"id", "items.name"}});
}

BOOST_AUTO_TEST_CASE(an_object_met_twice_is_no_cycle) {
    Node leaf, root;
    leaf.id = 1;
    root.next = &leaf;
    root.others = {&leaf, &leaf};
    const std::string inner = R"({"id":1,"the/next":null,"shared":null,"others":[]})";
    test::dumps_as<NodeSchema>(root, R"({"id":0,"the/next":)" + inner + R"(,"shared":null,"others":[)" + inner + "," + inner + "]}");
}

BOOST_AUTO_TEST_CASE(what_is_too_deep) {
    std::vector<Node> nodes = chain(64);
    BOOST_TEST(mallow::try_dumps<ChainSchema>(nodes[0]).has_value());
    BOOST_TEST(mallow::try_dump<ChainSchema>(nodes[0]).has_value());
    nodes = chain(65);
    test::refuses_dump<ChainSchema>(nodes[0], {{down(64), errc::too_deep}});
    test::refuses_dump<ChainSchema>(nodes[0], {{down(3), errc::too_deep}}, {.max_depth = 3});
    BOOST_TEST(mallow::try_dumps<ChainSchema>(nodes[0]).error()[0].message() == "Nested too deeply.");
    nodes = chain(200);
    BOOST_TEST(mallow::try_dumps<ChainSchema>(nodes[0], {.max_depth = 200}).has_value());
    test::refuses_dump<ChainSchema>(nodes[0], {{down(199), errc::too_deep}}, {.max_depth = 199});
}

BOOST_AUTO_TEST_CASE(leave_the_buffer_empty) {
    std::string buffer = "before";
    BOOST_TEST(!mallow::try_dumps_to<PlainItemSchema>(buffer, Item{1, "a", not_a_number}).has_value());
    BOOST_TEST(buffer.find("before") == std::string::npos);
    BOOST_TEST(mallow::try_dumps_to<PlainItemSchema>(buffer, Item{1, "a", 1}).has_value());
    BOOST_TEST(buffer == R"({"id":1,"name":"a","price":1.0})");
}

BOOST_AUTO_TEST_CASE(are_carried_by_the_exception) {
    try {
        (void)mallow::dumps<PlainItemSchema>(Item{1, "\xFF", 1});
        BOOST_ERROR("nothing thrown");
    } catch (const mallow::validation_exception& caught) {
        BOOST_TEST((test::summary(caught.error()) == test::expected_errors{{"/name", errc::invalid_utf8}}));
        BOOST_TEST(caught.error()[0].message() == "Not valid UTF-8.");
        BOOST_TEST(caught.error()[0].line() == 0u);
    }
}

BOOST_AUTO_TEST_SUITE_END()
