// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <memory>

// expected: mallow: what a load makes is deleted by delete, and this pointer has another deleter

void drop(int* pointer) { delete pointer; }

struct Item {
#ifdef MALLOW_MISTAKE
    std::unique_ptr<int, void (*)(int*)> them{nullptr, drop};
#else
    std::unique_ptr<int> them;
#endif
};
BOOST_DESCRIBE_STRUCT(Item, (), (them))

struct ItemSchema : mallow::Schema<Item> {
    Int them {};
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (them))

auto load() { return mallow::loads<ItemSchema>(""); }
