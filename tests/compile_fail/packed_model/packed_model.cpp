// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <cstdint>

// expected: mallow: a member must stand at its type's alignment, and in a packed model it does not

#ifdef MALLOW_MISTAKE
#pragma pack(push, 4)
#endif
struct Item {
    std::int32_t id{};
    double price{};
};
#ifdef MALLOW_MISTAKE
#pragma pack(pop)
#endif
BOOST_DESCRIBE_STRUCT(Item, (), (id, price))

struct ItemSchema : mallow::Schema<Item> {
    Int id {};
    Float price {};
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (id, price))

auto load() { return mallow::loads<ItemSchema>(""); }
