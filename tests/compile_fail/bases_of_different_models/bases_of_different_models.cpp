// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <string>

// expected: mallow: the schema's bases load different models

struct Item {
    int id{};
    std::string name;
    double price{};
};
BOOST_DESCRIBE_STRUCT(Item, (), (id, name, price))

struct Other {
    int size{};
};
BOOST_DESCRIBE_STRUCT(Other, (), (size))

struct Left : mallow::Schema<Item> {
    Int id {};
};
BOOST_DESCRIBE_STRUCT(Left, (), (id))

struct Right : mallow::Schema<Other> {
    Int size {};
};
BOOST_DESCRIBE_STRUCT(Right, (), (size))

struct Both : Item, Other {};
BOOST_DESCRIBE_STRUCT(Both, (Item, Other), ())

#ifdef MALLOW_MISTAKE
struct ItemSchema : Left, Right {};
#else
struct ItemSchema : Left, Right, mallow::Schema<Both> {};
#endif
BOOST_DESCRIBE_STRUCT(ItemSchema, (Left, Right), ())

auto load() { return mallow::loads<ItemSchema>(""); }
