// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <string>

// expected: mallow: the schema names no model

struct Item {
    int id{};
    std::string name;
    double price{};
};
BOOST_DESCRIBE_STRUCT(Item, (), (id, name, price))

struct ItemSchema
#ifndef MALLOW_MISTAKE
    : mallow::Schema<Item>
#endif
{
    mallow::Int id {};
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (id))

auto load() { return mallow::loads<ItemSchema>(""); }
