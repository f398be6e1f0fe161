// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

// expected: mallow: Meta is a schema_meta

struct Item {
    int id{};
};
BOOST_DESCRIBE_STRUCT(Item, (), (id))

struct ItemSchema : mallow::Schema<Item> {
#ifdef MALLOW_MISTAKE
    static constexpr auto Meta = mallow::unknown::exclude;
#else
    static constexpr mallow::schema_meta Meta{.unknown = mallow::unknown::exclude};
#endif
    Int id {};
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (id))

auto load() { return mallow::loads<ItemSchema>(""); }
