// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>
#include <boost/json/value.hpp>

// expected: mallow: many<Schema> takes a range

struct Item {
    int id{};
};
BOOST_DESCRIBE_STRUCT(Item, (), (id))

struct ItemSchema : mallow::Schema<Item> {
    Int id {};
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (id))

auto dump(const Item& item) {
#ifdef MALLOW_MISTAKE
    return mallow::dump<mallow::many<ItemSchema>>(item);
#else
    return mallow::dump<ItemSchema>(item);
#endif
}
