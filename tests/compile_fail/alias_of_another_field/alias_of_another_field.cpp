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

struct ItemSchema : mallow::Schema<Item> {
    Int id   {};
#ifdef MALLOW_MISTAKE
    Str name {aliases("title", "id")};
#else
    Str name {aliases("title", "ID")};
#endif
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (id, name))

auto load() { return mallow::loads<ItemSchema>(""); }
