// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <cstdint>

// expected: mallow: a member must stand at its type's alignment, and in a packed model it does not

// Every offset is right, yet an array of these has members at odd places.
#ifdef MALLOW_MISTAKE
#pragma pack(push, 1)
#endif
struct Item {
    double price{};
    bool sold{};
};
#ifdef MALLOW_MISTAKE
#pragma pack(pop)
#endif
BOOST_DESCRIBE_STRUCT(Item, (), (price, sold))

struct ItemSchema : mallow::Schema<Item> {
    Float price {dump_only};
    Bool sold {dump_only};
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (price, sold))

auto dump(const Item& item) { return mallow::dumps<ItemSchema>(item); }
