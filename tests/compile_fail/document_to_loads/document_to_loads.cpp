// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>
#include <boost/json/value.hpp>

// expected: mallow: use load for a document

struct Item {
    int value{};
};
BOOST_DESCRIBE_STRUCT(Item, (), (value))

struct ItemSchema : mallow::Schema<Item> {
    Int value {};
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (value))

auto load(const boost::json::value& tree) {
#ifdef MALLOW_MISTAKE
    return mallow::loads<ItemSchema>(tree);
#else
    return mallow::load<ItemSchema>(tree);
#endif
}
