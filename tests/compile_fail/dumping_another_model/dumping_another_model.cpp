// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>
#include <boost/json/value.hpp>

// expected: mallow: this is not what the schema dumps

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
    return mallow::try_dump<ItemSchema>(item.id);
#else
    return mallow::try_dump<ItemSchema>(item);
#endif
}
