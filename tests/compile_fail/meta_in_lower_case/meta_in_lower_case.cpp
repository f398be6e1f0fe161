// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

// expected: mallow: a schema's options are called Meta, with a capital M alone

struct Item {
    int id{};
};
BOOST_DESCRIBE_STRUCT(Item, (), (id))

struct ItemSchema : mallow::Schema<Item> {
#ifdef MALLOW_MISTAKE
    static constexpr mallow::schema_meta meta{.unknown = mallow::unknown::exclude};
#else
    static constexpr mallow::schema_meta Meta{.strict = true};
#endif
    Int id {};
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (id))

auto load() { return mallow::loads<ItemSchema>(""); }
