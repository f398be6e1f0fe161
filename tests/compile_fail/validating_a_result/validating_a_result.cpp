// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

// expected: mallow: this is a result, not the object in it

struct Item {
    int id{};
};
BOOST_DESCRIBE_STRUCT(Item, (), (id))

struct ItemSchema : mallow::Schema<Item> {
    Int id {};
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (id))

auto check(const mallow::result<Item>& item) {
#ifdef MALLOW_MISTAKE
    return mallow::validate<ItemSchema>(item);
#else
    return mallow::validate<ItemSchema>(*item);
#endif
}
