// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"
#include "load/overlap.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <memory>
#include <optional>
#include <string>
#include <vector>

using mallow::detail::lies_inside;

namespace {

struct Part {
    std::string name;
};
BOOST_DESCRIBE_STRUCT(Part, (), (name))

struct Item {
    std::string name;
    std::optional<std::string> label;
    std::vector<Part> parts;
    std::shared_ptr<Item> twin;
    boost::json::object rest;
};
BOOST_DESCRIBE_STRUCT(Item, (), (name, label, parts, twin, rest))

struct PartSchema : mallow::Schema<Part> {
    Str name {};
};
BOOST_DESCRIBE_STRUCT(PartSchema, (), (name))

struct ItemSchema : mallow::Schema<Item> {
    Str                      name  {};
    Str                      label {};
    List<Nested<PartSchema>> parts {};
    Nested<ItemSchema>       twin  {};
    Extra                    rest  {};
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (name, label, parts, twin, rest))

bool is_inside(const Item& item, const void* sought) {
    return lies_inside(mallow::detail::root_of<ItemSchema>(), &item, sought);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(src_overlap)

BOOST_AUTO_TEST_CASE(finds_what_an_object_holds) {
    const std::string text(100, ' ');
    Item item{text, text, {{"a"}, {text}}, std::make_shared<Item>(), {{"a", {text, {{"b", text}}}}}};
    item.twin->name = text;
    BOOST_TEST(is_inside(item, &item.name));
    BOOST_TEST(is_inside(item, item.name.data() + 99));
    BOOST_TEST(is_inside(item, item.label->data()));
    BOOST_TEST(is_inside(item, item.parts[0].name.data()));
    BOOST_TEST(is_inside(item, item.parts[1].name.data()));
    BOOST_TEST(is_inside(item, item.twin->name.data()));
    BOOST_TEST(is_inside(item, &item.rest));
    BOOST_TEST(is_inside(item, &item.rest.at("a")));
    BOOST_TEST(is_inside(item, item.rest.at("a").at(0).as_string().data()));
    BOOST_TEST(is_inside(item, &item.rest.at("a").at(1).at("b")));
}

BOOST_AUTO_TEST_CASE(finds_nothing_elsewhere) {
    const std::string text(100, ' ');
    const boost::json::value tree{{"a", text}};
    Item item{text, std::nullopt, {}, std::make_shared<Item>(), {}};
    item.twin->twin = item.twin;
    BOOST_TEST(!is_inside(item, text.data()));
    BOOST_TEST(!is_inside(item, &tree));
    BOOST_TEST(!is_inside(item, &tree.at("a")));
    item.twin->twin.reset();
}

BOOST_AUTO_TEST_SUITE_END()
