// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <string>
#include <vector>

// expected: mallow: dumping many<Schema> takes a range of the schema

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

std::string dump() {
#ifdef MALLOW_MISTAKE
    return mallow::dumps<mallow::many<ItemSchema>>(std::vector<int>{});
#else
    return mallow::dumps<mallow::many<ItemSchema>>(std::vector<Item>{});
#endif
}
