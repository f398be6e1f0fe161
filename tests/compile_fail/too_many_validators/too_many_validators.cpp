// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <string>

// expected: mallow: a field has room for 8 validators

struct Item {
    int id{};
    std::string name;
    double price{};
};
BOOST_DESCRIBE_STRUCT(Item, (), (id, name, price))

struct ItemSchema : mallow::Schema<Item> {
#ifdef MALLOW_MISTAKE
    Int id {Range{.min = 0}, Range{.min = 1}, Range{.min = 2}, Range{.min = 3}, Range{.min = 4}, Range{.min = 5}, Range{.min = 6}, Range{.min = 7}, Range{.min = 8}};
#else
    Int id {Range{.min = 0}, Range{.min = 1}, Range{.min = 2}, Range{.min = 3}, Range{.min = 4}, Range{.min = 5}, Range{.min = 6}, Range{.min = 7}};
#endif
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (id))

auto load() { return mallow::loads<ItemSchema>(""); }
