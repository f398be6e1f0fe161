// SPDX-License-Identifier: BSL-1.0
// expected: mallow: Meta is a schema_meta
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

struct Item {
    int value{};
};
BOOST_DESCRIBE_STRUCT(Item, (), (value))

struct ItemSchema : mallow::Schema<Item> {
#ifdef MALLOW_MISTAKE
    Int value {};
    static const mallow::schema_meta Meta;
#else
    Int value {};
    static constexpr mallow::schema_meta Meta{.strict = true};
#endif
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (value))

int main() { return mallow::loads<ItemSchema>("{}").has_value(); }
