// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <string>

// expected: mallow: an alias is the key of a field already, or the alias of one

struct Item {
    int id{};
    std::string name;
};
BOOST_DESCRIBE_STRUCT(Item, (), (id, name))

struct PlainItemSchema : mallow::Schema<Item> {
    Int id {aliases("number")};
};
BOOST_DESCRIBE_STRUCT(PlainItemSchema, (), (id))

struct ItemSchema : PlainItemSchema {
#ifdef MALLOW_MISTAKE
    Str name {aliases("title", "number")};
#else
    Str name {aliases("title", "label")};
#endif
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (PlainItemSchema), (name))

auto load() { return mallow::loads<ItemSchema>(""); }
