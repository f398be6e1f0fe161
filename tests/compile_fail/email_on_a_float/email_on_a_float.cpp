// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <string>

// expected: mallow: Email, URL and IP cannot apply

struct Item {
    int id{};
    std::string name;
    double price{};
};
BOOST_DESCRIBE_STRUCT(Item, (), (id, name, price))

struct ItemSchema : mallow::Schema<Item> {
#ifdef MALLOW_MISTAKE
    Float price {Email{}};
#else
    Float price {Range{.min = 0}};
#endif
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (price))

auto load() { return mallow::loads<ItemSchema>(""); }
