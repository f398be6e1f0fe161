// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <string>

// expected: mallow: use loads_into for text

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

void update(Item& item, const std::string& body) {
#ifdef MALLOW_MISTAKE
    (void)mallow::load_into<ItemSchema>(item, body);
#else
    (void)mallow::loads_into<ItemSchema>(item, body);
#endif
}
