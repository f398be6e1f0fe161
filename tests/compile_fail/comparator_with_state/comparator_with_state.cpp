// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <set>

// expected: mallow: a load would lose this container's comparator

struct Order {
    bool falling = false;
    bool operator()(int left, int right) const { return falling ? left > right : left < right; }
};

struct Item {
#ifdef MALLOW_MISTAKE
    std::set<int, Order> them;
#else
    std::set<int> them;
#endif
};
BOOST_DESCRIBE_STRUCT(Item, (), (them))

struct ItemSchema : mallow::Schema<Item> {
    List<Int> them {};
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (them))

auto load() { return mallow::loads<ItemSchema>(""); }
