// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <string>

// expected: mallow: describe the schema after its definition

struct Item {
    int id{};
    std::string name;
    double price{};
};
BOOST_DESCRIBE_STRUCT(Item, (), (id, name, price))

struct ItemSchema : mallow::Schema<Item> {
    Int id {};
};
#ifndef MALLOW_MISTAKE
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (id))
#endif

auto load() { return mallow::loads<ItemSchema>(""); }
