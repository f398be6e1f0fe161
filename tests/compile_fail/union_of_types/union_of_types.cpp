// SPDX-License-Identifier: BSL-1.0
// expected: mallow: the alternatives of a Union are schemas and fields
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <string>
#include <variant>

struct Item {
    std::variant<int, std::string> value;
};
BOOST_DESCRIBE_STRUCT(Item, (), (value))

struct ItemSchema : mallow::Schema<Item> {
#ifdef MALLOW_MISTAKE
    Union<int, std::string> value {};
#else
    Union<Int, Str> value {};
#endif
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (value))

int main() { return mallow::loads<ItemSchema>("{}").has_value(); }
