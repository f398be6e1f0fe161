// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

// expected: mallow: a validator returns a bool

struct Item {
    int value{};
};
BOOST_DESCRIBE_STRUCT(Item, (), (value))

struct ItemSchema : mallow::Schema<Item> {
#ifdef MALLOW_MISTAKE
    Int value {[](int) {}};
#else
    Int value {[](int given) { return given != 1; }};
#endif
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (value))

auto load() { return mallow::loads<ItemSchema>(""); }
