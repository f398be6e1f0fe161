// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <string>

// expected: mallow: a field that is load_only and dump_only

struct Item {
    int id{};
    std::string name;
    double price{};
};
BOOST_DESCRIBE_STRUCT(Item, (), (id, name, price))

struct ItemSchema : mallow::Schema<Item> {
#ifdef MALLOW_MISTAKE
    Int id {load_only, dump_only};
#else
    Int id {load_only};
#endif
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (id))

auto load() { return mallow::loads<ItemSchema>(""); }
