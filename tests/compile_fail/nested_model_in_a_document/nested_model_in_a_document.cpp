// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>
#include <boost/json/object.hpp>

// expected: mallow: a schema has only fields as members

struct Item {
    int id{};
};
BOOST_DESCRIBE_STRUCT(Item, (), (id))

struct ItemSchema : mallow::Schema<Item> {
    Int id {};
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (id))

struct Order {
    Item item;
};
BOOST_DESCRIBE_STRUCT(Order, (), (item))

struct OrderSchema : mallow::Schema<> {
#ifdef MALLOW_MISTAKE
    Nested<Item> item {};
#else
    Nested<ItemSchema> item {};
#endif
};
BOOST_DESCRIBE_STRUCT(OrderSchema, (), (item))

auto load() { return mallow::loads<OrderSchema>(""); }
