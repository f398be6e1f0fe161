// SPDX-License-Identifier: BSL-1.0
// expected: mallow: Meta.exclude names a field that the schema does not inherit
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <cstdint>

struct Item {
    std::int64_t id{};
    std::int64_t price{};
};
BOOST_DESCRIBE_STRUCT(Item, (), (id, price))

struct ItemSchema : mallow::Schema<Item> {
    Int id    {};
    Int price {};
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (id, price))

struct ShortSchema : ItemSchema {
#ifdef MALLOW_MISTAKE
    static constexpr mallow::schema_meta Meta{.exclude = {"prise"}};
#else
    static constexpr mallow::schema_meta Meta{.exclude = {"price"}};
#endif
};
BOOST_DESCRIBE_STRUCT(ShortSchema, (ItemSchema), ())

int main() { return mallow::loads<ShortSchema>("{}").has_value(); }
