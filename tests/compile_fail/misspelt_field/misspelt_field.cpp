// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <string>

// expected: mallow: the schema has no field of this name

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
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (id, name))

mallow::field_set<ItemSchema> names() {
#ifdef MALLOW_MISTAKE
    return mallow::fields<ItemSchema, "id", "nmae">();
#else
    return mallow::fields<ItemSchema, "id", "name">();
#endif
}
