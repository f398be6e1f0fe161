// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

// expected: mallow: this is not what the schema dumps

struct Item {
    int id{};
};
BOOST_DESCRIBE_STRUCT(Item, (), (id))

struct ItemSchema : mallow::Schema<Item> {
    Int id {};
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (id))

struct Handle {
    Item item;
#ifdef MALLOW_MISTAKE
    operator Item() const { return item; }
#else
    operator const Item&() const { return item; }
#endif
};

auto dump(const Handle& handle) { return mallow::dumps<ItemSchema>(handle); }
