// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <cstdlib>
#include <memory>

// expected: mallow: what a load makes is deleted by delete, and this pointer has another deleter

struct Free {
    void operator()(int* pointer) const { std::free(pointer); }
};

struct Item {
#ifdef MALLOW_MISTAKE
    std::unique_ptr<int, Free> them;
#else
    std::shared_ptr<int> them;
#endif
};
BOOST_DESCRIBE_STRUCT(Item, (), (them))

struct ItemSchema : mallow::Schema<Item> {
    Int them {};
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (them))

auto load() { return mallow::loads<ItemSchema>(""); }
