// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <string>

// expected: mallow: a Nested binds to a member of its schema

struct Item {
    int id{};
    std::string name;
    double price{};
};
BOOST_DESCRIBE_STRUCT(Item, (), (id, name, price))

struct Shop {
    Item item;
    int other{};
};
BOOST_DESCRIBE_STRUCT(Shop, (), (item, other))

struct InnerSchema : mallow::Schema<Item> {
    Int id {};
};
BOOST_DESCRIBE_STRUCT(InnerSchema, (), (id))

struct ItemSchema : mallow::Schema<Shop> {
#ifdef MALLOW_MISTAKE
    Nested<InnerSchema> item {attribute("other")};
#else
    Nested<InnerSchema> item {};
#endif
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (item))

auto load() { return mallow::loads<ItemSchema>(""); }
