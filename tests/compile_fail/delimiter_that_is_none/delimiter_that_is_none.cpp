// SPDX-License-Identifier: BSL-1.0
// expected: mallow: a delimiter is a character that can stand in a text
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <vector>

struct Item {
    std::vector<int> value;
};
BOOST_DESCRIBE_STRUCT(Item, (), (value))

struct ItemSchema : mallow::Schema<Item> {
#ifdef MALLOW_MISTAKE
    Delimited<Int> value {delimiter('\0')};
#else
    Delimited<Int> value {delimiter('|')};
#endif
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (value))

int main() { return mallow::loads<ItemSchema>("{}").has_value(); }
