// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <string>

// expected: mallow: ContainsOnly or ContainsNoneOf cannot apply

struct Item {
    int id{};
    std::string name;
    double price{};
};
BOOST_DESCRIBE_STRUCT(Item, (), (id, name, price))

struct ItemSchema : mallow::Schema<Item> {
#ifdef MALLOW_MISTAKE
    Str name {ContainsOnly{"a"}};
#else
    Str name {OneOf{"a"}};
#endif
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (name))

auto load() { return mallow::loads<ItemSchema>(""); }
