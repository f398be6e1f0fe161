// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <string>

// expected: mallow: this is a result, not the object in it

struct Item {
    int id{};
};
BOOST_DESCRIBE_STRUCT(Item, (), (id))

struct ItemSchema : mallow::Schema<Item> {
    Int id {};
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (id))

std::string dump(const mallow::result<Item>& item) {
#ifdef MALLOW_MISTAKE
    return mallow::dumps<ItemSchema>(item);
#else
    return mallow::dumps<ItemSchema>(*item);
#endif
}
