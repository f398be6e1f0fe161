// SPDX-License-Identifier: BSL-1.0
// expected: mallow: text in a field's braces is a literal
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
    Str name {OneOf{std::string("a")}};
#else
    Str name {OneOf{"a"}};
#endif
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (name))
static_assert(mallow::well_formed<ItemSchema>);

int main() {}
