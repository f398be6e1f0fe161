// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <string>

// expected: mallow: Meta says unknown::include, but the schema cannot keep unknown keys

struct Item {
    int id{};
    std::string name;
    double price{};
};
BOOST_DESCRIBE_STRUCT(Item, (), (id, name, price))

struct ItemSchema : mallow::Schema<Item> {
#ifdef MALLOW_MISTAKE
    static constexpr mallow::schema_meta Meta{.unknown = mallow::unknown::include};
#else
    static constexpr mallow::schema_meta Meta{.unknown = mallow::unknown::exclude};
#endif
    Int id {};
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (id))

auto load() { return mallow::loads<ItemSchema>(""); }
