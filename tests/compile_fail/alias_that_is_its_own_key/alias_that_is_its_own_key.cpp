// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <string>

// expected: mallow: an alias is the key of a field already, or the alias of one

struct Item {
    std::string full_name;
};
BOOST_DESCRIBE_STRUCT(Item, (), (full_name))

struct ItemSchema : mallow::Schema<Item> {
    static constexpr mallow::schema_meta Meta{.naming = mallow::naming::camel};
#ifdef MALLOW_MISTAKE
    Str full_name {aliases("name", "fullName")};
#else
    Str full_name {aliases("name", "full_name")};
#endif
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (full_name))

auto load() { return mallow::loads<ItemSchema>(""); }
