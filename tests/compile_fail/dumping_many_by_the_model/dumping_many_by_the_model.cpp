// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <string>
#include <vector>

// expected: mallow: this names no schema

struct Item {
    int id{};
};
BOOST_DESCRIBE_STRUCT(Item, (), (id))

struct ItemSchema : mallow::Schema<Item> {
    Int id {};
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (id))

std::string dump(const std::vector<Item>& items) {
#ifdef MALLOW_MISTAKE
    return mallow::dumps<mallow::many<Item>>(items);
#else
    return mallow::dumps<mallow::many<ItemSchema>>(items);
#endif
}
