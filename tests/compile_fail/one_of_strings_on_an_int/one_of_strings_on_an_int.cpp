// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <string>

// expected: mallow: Equal, OneOf or NoneOf cannot apply

struct Item {
    int id{};
    std::string name;
    double price{};
};
BOOST_DESCRIBE_STRUCT(Item, (), (id, name, price))

struct ItemSchema : mallow::Schema<Item> {
#ifdef MALLOW_MISTAKE
    Int id {OneOf{"a", "b"}};
#else
    Int id {OneOf{1, 2}};
#endif
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (id))

auto load() { return mallow::loads<ItemSchema>(""); }
