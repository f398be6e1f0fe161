// SPDX-License-Identifier: BSL-1.0
// expected: mallow: choices are numbers, booleans and literals
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <string>
#include <vector>

struct Item {
    std::string value;
};
BOOST_DESCRIBE_STRUCT(Item, (), (value))

struct ItemSchema : mallow::Schema<Item> {
#ifdef MALLOW_MISTAKE
    Str value {OneOf{std::vector<const char*>{"S", "M"}}};
#else
    Str value {OneOf{"S", "M"}};
#endif
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (value))

int main() { return mallow::loads<ItemSchema>("{}").has_value(); }
