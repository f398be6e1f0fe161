// SPDX-License-Identifier: BSL-1.0
// expected: mallow: the callable of computed returns nothing
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

struct Item {
    int value{};
};
BOOST_DESCRIBE_STRUCT(Item, (), (value))

struct ItemSchema : mallow::Schema<Item> {
#ifdef MALLOW_MISTAKE
    Int value {computed([](const Item&) {})};
#else
    Int value {computed([](const Item&) { return 1; })};
#endif
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (value))

int main() { return mallow::loads<ItemSchema>("{}").has_value(); }
