// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <cstddef>
#include <unordered_set>

// expected: mallow: a load would lose this container's comparator

std::size_t hashed(int value) { return static_cast<std::size_t>(value); }

struct Item {
#ifdef MALLOW_MISTAKE
    std::unordered_set<int, std::size_t (*)(int)> them{8, hashed};
#else
    std::unordered_set<int> them;
#endif
};
BOOST_DESCRIBE_STRUCT(Item, (), (them))

struct ItemSchema : mallow::Schema<Item> {
    List<Int> them {};
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (them))

auto load() { return mallow::loads<ItemSchema>(""); }
