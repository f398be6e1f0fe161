// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <functional>
#include <set>

// expected: mallow: a load would lose this container's comparator

bool falls(int left, int right) { return left > right; }

struct Item {
#ifdef MALLOW_MISTAKE
    std::set<int, bool (*)(int, int)> them{falls};
#else
    std::set<int, std::greater<>> them;
#endif
};
BOOST_DESCRIBE_STRUCT(Item, (), (them))

struct ItemSchema : mallow::Schema<Item> {
    List<Int> them {};
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (them))

auto load() { return mallow::loads<ItemSchema>(""); }
