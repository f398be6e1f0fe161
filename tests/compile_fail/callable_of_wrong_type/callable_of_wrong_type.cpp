// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <string>

// expected: mallow: a callable must take what the field loads

struct Item {
    int id{};
    std::string name;
    double price{};
};
BOOST_DESCRIBE_STRUCT(Item, (), (id, name, price))

struct ItemSchema : mallow::Schema<Item> {
#ifdef MALLOW_MISTAKE
    Str name {[](int) { return true; }};
#else
    Str name {[](std::string_view) { return true; }};
#endif
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (name))

auto load() { return mallow::loads<ItemSchema>(""); }
