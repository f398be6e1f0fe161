// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <string>

// expected: mallow: the load_default does not fit the member

struct Item {
    int id{};
    std::string name;
    double price{};
};
BOOST_DESCRIBE_STRUCT(Item, (), (id, name, price))

struct ItemSchema : mallow::Schema<Item> {
#ifdef MALLOW_MISTAKE
    Int id {load_default(3000000000)};
#else
    Int id {load_default(2000000000)};
#endif
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (id))

auto load() { return mallow::loads<ItemSchema>(""); }
