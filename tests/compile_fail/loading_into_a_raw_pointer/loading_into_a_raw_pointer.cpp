// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <string>

// expected: mallow: this member can be dumped but not loaded

struct Item {
    int id{};
    std::string name;
    double price{};
};
BOOST_DESCRIBE_STRUCT(Item, (), (id, name, price))

struct Shop {
    Item* best{};
};
BOOST_DESCRIBE_STRUCT(Shop, (), (best))

struct InnerSchema : mallow::Schema<Item> {
    Int id {};
};
BOOST_DESCRIBE_STRUCT(InnerSchema, (), (id))

struct ItemSchema : mallow::Schema<Shop> {
#ifdef MALLOW_MISTAKE
    Nested<InnerSchema> best {};
#else
    Nested<InnerSchema> best {dump_only};
#endif
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (best))

auto load() { return mallow::loads<ItemSchema>(""); }
