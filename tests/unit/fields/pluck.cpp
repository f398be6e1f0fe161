// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

using mallow::errc;

namespace {

struct Owner {
    std::int64_t id{};
    std::string  name{"nobody"};
    std::int64_t size() const { return static_cast<std::int64_t>(name.size()); }

    friend bool operator==(const Owner&, const Owner&) = default;
};
BOOST_DESCRIBE_STRUCT(Owner, (), (id, name, size))

struct OwnerSchema : mallow::Schema<Owner> {
    Int id   {required, Range{.min = 1}, error_message(errc::invalid_integer, "No id.")};
    Str name {data_key("fullName"), Length{.min = 2}};
    Int size {dump_only};
};
BOOST_DESCRIBE_STRUCT(OwnerSchema, (), (id, name, size))

struct Item {
    Owner                        owner;
    std::optional<Owner>         maybe;
    std::vector<Owner>           all;
    std::map<std::string, Owner> named;
    Owner                        full;

    friend bool operator==(const Item&, const Item&) = default;
};
BOOST_DESCRIBE_STRUCT(Item, (), (owner, maybe, all, named, full))

struct ItemSchema : mallow::Schema<Item> {
    Pluck<OwnerSchema, "id">         owner {};
    Pluck<OwnerSchema, "name">       maybe {};
    List<Pluck<OwnerSchema, "id">>   all   {};
    Dict<Pluck<OwnerSchema, "name">> named {};
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (owner, maybe, all, named))

struct RuledSchema : mallow::Schema<Item> {
    Pluck<OwnerSchema, "id">   owner {required, allow_none, [](const Owner& held) { return held.id != 13; }};
    Pluck<OwnerSchema, "size"> full  {dump_only};
};
BOOST_DESCRIBE_STRUCT(RuledSchema, (), (owner, full))

struct LooseSchema : mallow::Schema<> {
    Pluck<OwnerSchema, "id"> owner {};
};
BOOST_DESCRIBE_STRUCT(LooseSchema, (), (owner))

// only and exclude on what is nested

struct ChosenSchema : mallow::Schema<Item> {
    Nested<OwnerSchema>       owner {only("id")};
    Nested<OwnerSchema>       maybe {exclude("id", "size"), unknown_keys(mallow::unknown::exclude)};
    List<Nested<OwnerSchema>> all   {only("name")};
    Dict<Nested<OwnerSchema>> named {Nested<OwnerSchema>{only()}};
    Nested<OwnerSchema>       full  {};
};
BOOST_DESCRIBE_STRUCT(ChosenSchema, (), (owner, maybe, all, named, full))

struct LooselyChosenSchema : mallow::Schema<> {
    Nested<OwnerSchema> owner {exclude("size", "name")};
};
BOOST_DESCRIBE_STRUCT(LooselyChosenSchema, (), (owner))

struct Node {
    std::int64_t      id{};
    std::vector<Node> children;
    friend bool operator==(const Node&, const Node&) = default;
};
BOOST_DESCRIBE_STRUCT(Node, (), (id, children))

struct NodeSchema : mallow::Schema<Node> {
    Int                      id       {};
    List<Nested<NodeSchema>> children {exclude("children")};
};
BOOST_DESCRIBE_STRUCT(NodeSchema, (), (id, children))

Item owned_by(std::int64_t id) {
    Item item;
    item.owner.id = id;
    return item;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(fields_pluck)

BOOST_AUTO_TEST_CASE(stands_for_one_field_of_the_model) {
    Item item = owned_by(1);
    item.maybe = Owner{0, "Ada"};
    item.all = {{2, "nobody"}, {3, "nobody"}};
    item.named = {{"k", {0, "Eve"}}};
    const std::string_view json = R"({"owner":1,"maybe":"Ada","all":[2,3],"named":{"k":"Eve"}})";
    test::accepts<ItemSchema>(json, item);
    test::dumps_as<ItemSchema>(item, json);
    test::accepts<ItemSchema>(R"({"owner":"1"})", owned_by(1));
    test::accepts<ItemSchema>(R"({"owner":1,"owner":2})", owned_by(2), test::sources::text_only);
    test::accepts<ItemSchema>(R"({"maybe":null})", Item());
}

BOOST_AUTO_TEST_CASE(errors_stand_at_the_fields_own_place) {
    test::rejects<ItemSchema>(R"({"owner":0,"maybe":"A","all":[1,"x",null],"named":{"k":1}})",
                              {{"/owner", errc::too_small},
                               {"/maybe", errc::too_short},
                               {"/all/1", errc::invalid_integer},
                               {"/all/2", errc::null},
                               {"/named/k", errc::invalid_string}});
    test::rejects<ItemSchema>(R"({"owner":{"id":1}})", {{"/owner", errc::invalid_integer}});
    BOOST_TEST(test::message_of<ItemSchema>(R"({"owner":"x"})") == "No id.");
    test::rejects<ItemSchema>(R"({"owner":1.5})", {{"/owner", errc::invalid_integer}}, {.strict = true});
    BOOST_TEST((test::summary(mallow::validate<ItemSchema>(Item())) == test::expected_errors{{"/owner", errc::too_small}}));
}

BOOST_AUTO_TEST_CASE(has_options_and_rules_of_its_own) {
    test::rejects<RuledSchema>("{}", {{"/owner", errc::required}});
    test::rejects<RuledSchema>(R"({"owner":13})", {{"/owner", errc::custom}});
    test::accepts<RuledSchema>(R"({"owner":null})", Item());
    test::dumps_as<RuledSchema>(owned_by(4), R"({"owner":4,"full":6})");
}

BOOST_AUTO_TEST_CASE(a_patch_replaces) {
    Item item = owned_by(1);
    item.owner.name = "Ada";
    const auto touched = mallow::loads_into<ItemSchema>(item, R"({"owner":2})");
    BOOST_TEST_REQUIRE(touched.has_value());
    BOOST_TEST((*touched == mallow::field_set<ItemSchema>{"owner"}));
    BOOST_TEST((item == owned_by(2)));
    BOOST_TEST(!mallow::loads_into<ItemSchema>(item, R"({"owner":3,"maybe":1})").has_value());
    BOOST_TEST((item == owned_by(2)));
}

BOOST_AUTO_TEST_CASE(is_the_same_in_a_document) {
    using boost::json::object;
    test::accepts<LooseSchema>(R"({"owner":"7"})", object{{"owner", {{"id", 7}}}});
    test::rejects<LooseSchema>(R"({"owner":0})", {{"/owner", errc::too_small}});
    test::dumps_as<LooseSchema>(object{{"owner", {{"name", "x"}, {"id", 7}}}}, R"({"owner":7})");
    BOOST_TEST((test::summary(mallow::validate<LooseSchema>(object{{"owner", {{"id", 0}}}})) == test::expected_errors{{"/owner", errc::too_small}}));
}

BOOST_AUTO_TEST_CASE(only_and_exclude_choose_fields_of_what_is_nested) {
    Item item = owned_by(1);
    item.maybe = Owner{0, "Ada"};
    item.all = {{0, "Eve"}};
    item.named = {{"k", {}}};
    item.full = {5, "Bob"};
    const std::string_view json =
        R"({"owner":{"id":1},"maybe":{"fullName":"Ada","id":"x"},"all":[{"fullName":"Eve"}],"named":{"k":{}},"full":{"id":5,"fullName":"Bob"}})";
    test::accepts<ChosenSchema>(json, item);
    test::dumps_as<ChosenSchema>(
        item, R"({"owner":{"id":1},"maybe":{"fullName":"Ada"},"all":[{"fullName":"Eve"}],"named":{"k":{}},"full":{"id":5,"fullName":"Bob","size":3}})");
    test::rejects<ChosenSchema>(R"({"owner":{"fullName":"x"},"all":[{"id":1}],"named":{"k":{"id":1}}})",
                                {{"/owner/fullName", errc::unknown_field},
                                 {"/owner/id", errc::required},
                                 {"/all/0/id", errc::unknown_field},
                                 {"/named/k/id", errc::unknown_field}});
}

BOOST_AUTO_TEST_CASE(calls_select_among_what_is_chosen) {
    using chosen = mallow::field_set<ChosenSchema>;
    BOOST_TEST((chosen{"owner", "maybe"}.size() == 2u));
    BOOST_CHECK_THROW((void)chosen{"owner.name"}, std::invalid_argument);
    BOOST_TEST((mallow::fields<ChosenSchema, "owner.id", "all.name">().size() == 2u));
    test::dumps_as<ChosenSchema>(owned_by(1), R"({"owner":{"id":1},"full":{"fullName":"nobody"}})", {.only = chosen{"owner", "full.name"}});
    Item item = owned_by(1);
    const auto touched = mallow::loads_into<ChosenSchema>(item, R"({"owner":{"id":3}})");
    BOOST_TEST_REQUIRE(touched.has_value());
    BOOST_TEST((*touched == chosen{"owner.id"}));
    BOOST_TEST((item == owned_by(3)));
}

BOOST_AUTO_TEST_CASE(a_schema_may_nest_a_part_of_itself) {
    test::accepts<NodeSchema>(R"({"id":1,"children":[{"id":2}]})", Node{1, {{2, {}}}});
    test::rejects<NodeSchema>(R"({"children":[{"children":[]}]})", {{"/children/0/children", errc::unknown_field}});
    test::dumps_as<NodeSchema>(Node{1, {{2, {{3, {}}}}}}, R"({"id":1,"children":[{"id":2}]})");
}

BOOST_AUTO_TEST_CASE(documents_choose_too) {
    using boost::json::object;
    test::accepts<LooselyChosenSchema>(R"({"owner":{"id":1}})", object{{"owner", {{"id", 1}}}});
    test::rejects<LooselyChosenSchema>(R"({"owner":{"id":1,"fullName":"x"}})", {{"/owner/fullName", errc::unknown_field}});
}

BOOST_AUTO_TEST_SUITE_END()
