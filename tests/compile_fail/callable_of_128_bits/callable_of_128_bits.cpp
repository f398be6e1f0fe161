// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <cstdint>

// expected: mallow: a callable must take what the field loads
// standard: gnu++20

struct Item {
    std::uint64_t id{};
};
BOOST_DESCRIBE_STRUCT(Item, (), (id))

struct ItemSchema : mallow::Schema<Item> {
#ifdef MALLOW_MISTAKE
    Int id {[](unsigned __int128 id) { return id > 0; }};
#else
    Int id {[](std::uint64_t id) { return id > 0; }};
#endif
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (id))

auto load() { return mallow::loads<ItemSchema>(""); }
