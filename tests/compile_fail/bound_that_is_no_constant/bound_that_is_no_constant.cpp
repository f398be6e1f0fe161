// SPDX-License-Identifier: BSL-1.0
// expected: mallow: what stands in a field's braces must be a constant
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <string>

struct Item {
    std::string name;
};
BOOST_DESCRIBE_STRUCT(Item, (), (name))

[[maybe_unused]] static int limit = 5;

struct ItemSchema : mallow::Schema<Item> {
#ifdef MALLOW_MISTAKE
    Str name {Length{.min = limit}};
#else
    Str name {Length{.min = 5}};
#endif
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (name))
static_assert(mallow::well_formed<ItemSchema>);

int main() {}
