// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <string>

// expected: mallow: two fields of the schema have the same key

struct Item {
    int id{};
    std::string name;
    double price{};
};
BOOST_DESCRIBE_STRUCT(Item, (), (id, name, price))

struct ItemSchema : mallow::Schema<Item> {
    Int id {};
#ifdef MALLOW_MISTAKE
    Str name {data_key("id")};
#else
    Str name {data_key("title")};
#endif
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (id, name))

auto load() { return mallow::loads<ItemSchema>(""); }
