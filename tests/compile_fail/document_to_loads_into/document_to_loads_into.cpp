// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>
#include <boost/json/value.hpp>

// expected: mallow: use load_into for a document

struct Item {
    int value{};
};
BOOST_DESCRIBE_STRUCT(Item, (), (value))

struct ItemSchema : mallow::Schema<Item> {
    Int value {};
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (value))

auto load(Item& item, const boost::json::value& tree) {
#ifdef MALLOW_MISTAKE
    return mallow::loads_into<ItemSchema>(item, tree);
#else
    return mallow::load_into<ItemSchema>(item, tree);
#endif
}
