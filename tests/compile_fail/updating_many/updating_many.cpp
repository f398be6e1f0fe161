// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <string>
#include <vector>

// expected: mallow: load_into changes one object

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

void update(std::vector<Item>& items) {
#ifdef MALLOW_MISTAKE
    (void)mallow::loads_into<mallow::many<ItemSchema>>(items, "[]");
#else
    for (Item& each : items) (void)mallow::loads_into<ItemSchema>(each, "{}");
#endif
}
