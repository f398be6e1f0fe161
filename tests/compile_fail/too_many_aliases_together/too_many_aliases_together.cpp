// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

// expected: mallow: a field has room for 8 aliases

struct Item {
    int id{};
};
BOOST_DESCRIBE_STRUCT(Item, (), (id))

struct ItemSchema : mallow::Schema<Item> {
#ifdef MALLOW_MISTAKE
    Int id {aliases("a", "b", "c", "d", "e"), aliases("f", "g", "h", "i")};
#else
    Int id {aliases("a", "b", "c", "d", "e"), aliases("f", "g", "h")};
#endif
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (id))

auto load() { return mallow::loads<ItemSchema>(""); }
