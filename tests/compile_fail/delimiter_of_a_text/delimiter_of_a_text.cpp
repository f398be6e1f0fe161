// SPDX-License-Identifier: BSL-1.0
// expected: mallow: a delimiter is one character, in single quotes
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <vector>

struct Item {
    std::vector<int> value;
};
BOOST_DESCRIBE_STRUCT(Item, (), (value))

struct ItemSchema : mallow::Schema<Item> {
#ifdef MALLOW_MISTAKE
    Delimited<Int> value {delimiter("|")};
#else
    Delimited<Int> value {delimiter('|')};
#endif
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (value))

int main() { return mallow::loads<ItemSchema>("{}").has_value(); }
