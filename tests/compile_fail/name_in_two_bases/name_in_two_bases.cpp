// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <string>

// expected: mallow: two bases of the schema declare a field of the same name

struct Item {
    int id{};
    std::string name;
    double price{};
};
BOOST_DESCRIBE_STRUCT(Item, (), (id, name, price))

struct Left : mallow::Schema<Item> {
    Int id {};
};
BOOST_DESCRIBE_STRUCT(Left, (), (id))

struct Right : mallow::Schema<Item> {
    Int id {};
};
BOOST_DESCRIBE_STRUCT(Right, (), (id))

struct ItemSchema : Left, Right {
#ifndef MALLOW_MISTAKE
    mallow::Int id {};
#endif
};
#ifdef MALLOW_MISTAKE
BOOST_DESCRIBE_STRUCT(ItemSchema, (Left, Right), ())
#else
BOOST_DESCRIBE_STRUCT(ItemSchema, (Left, Right), (id))
#endif

auto load() { return mallow::loads<ItemSchema>(""); }
