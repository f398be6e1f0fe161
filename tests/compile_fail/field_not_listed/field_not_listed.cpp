// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <string>

// expected: mallow: a field or base of the schema is missing from its BOOST_DESCRIBE_STRUCT

struct Item {
    int id{};
    std::string name;
    double price{};
};
BOOST_DESCRIBE_STRUCT(Item, (), (id, name, price))

struct ItemSchema : mallow::Schema<Item> {
    Int id   {};
    Str name {};
};
#ifdef MALLOW_MISTAKE
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (id))
#else
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (id, name))
#endif

auto load() { return mallow::loads<ItemSchema>(""); }
