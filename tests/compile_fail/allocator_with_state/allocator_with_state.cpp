// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <memory_resource>
#include <vector>

// expected: mallow: a load would lose this container's allocator

struct Item {
#ifdef MALLOW_MISTAKE
    std::pmr::vector<int> them;
#else
    std::vector<int> them;
#endif
};
BOOST_DESCRIBE_STRUCT(Item, (), (them))

struct ItemSchema : mallow::Schema<Item> {
    List<Int> them {};
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (them))

auto load() { return mallow::loads<ItemSchema>(""); }
