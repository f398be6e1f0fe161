// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

// expected: mallow: a dump_only field has no aliases

struct Item {
    int id{};
};
BOOST_DESCRIBE_STRUCT(Item, (), (id))

struct ItemSchema : mallow::Schema<Item> {
#ifdef MALLOW_MISTAKE
    Int id {dump_only, aliases("number")};
#else
    Int id {aliases("number")};
#endif
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (id))

auto load() { return mallow::loads<ItemSchema>(""); }
