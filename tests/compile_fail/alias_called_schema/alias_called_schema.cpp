// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

// expected: mallow: an alias is UTF-8, as JSON is, and not _schema

struct Item {
    int id{};
};
BOOST_DESCRIBE_STRUCT(Item, (), (id))

struct ItemSchema : mallow::Schema<Item> {
#ifdef MALLOW_MISTAKE
    Int id {aliases("number", "_schema")};
#else
    Int id {aliases("number", "schema")};
#endif
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (id))

auto load() { return mallow::loads<ItemSchema>(""); }
