// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <string>

// expected: mallow: a Range cannot apply

struct Item {
    int id{};
    std::string name;
    double price{};
};
BOOST_DESCRIBE_STRUCT(Item, (), (id, name, price))

struct ItemSchema : mallow::Schema<Item> {
#ifdef MALLOW_MISTAKE
    Str name {Range{.min = 1}};
#else
    Str name {Length{.min = 1}};
#endif
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (name))

auto load() { return mallow::loads<ItemSchema>(""); }
