// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <cstdint>

// expected: mallow: an Int binds to an integer member of at most 64 bits
// standard: gnu++20

struct Item {
#ifdef MALLOW_MISTAKE
    __int128 id{};
#else
    std::int64_t id{};
#endif
};
BOOST_DESCRIBE_STRUCT(Item, (), (id))

struct ItemSchema : mallow::Schema<Item> {
    Int id {};
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (id))

auto load() { return mallow::loads<ItemSchema>(""); }
