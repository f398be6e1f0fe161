// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <string>

// expected: mallow: a callable must take what the field loads

bool is_even(int value) { return value % 2 == 0; }
bool is_even_text(const std::string& value) { return value.size() % 2 == 0; }

struct Item {
    std::string name;
};
BOOST_DESCRIBE_STRUCT(Item, (), (name))

struct ItemSchema : mallow::Schema<Item> {
#ifdef MALLOW_MISTAKE
    Str name {is_even};
#else
    Str name {is_even_text};
#endif
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (name))

auto load() { return mallow::loads<ItemSchema>(""); }
