// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <string>

// expected: mallow: a default of text is a literal

struct Item {
    std::string value{};
};
BOOST_DESCRIBE_STRUCT(Item, (), (value))

struct ItemSchema : mallow::Schema<Item> {
#ifdef MALLOW_MISTAKE
    Str value {load_default(std::string("abc"))};
#else
    Str value {load_default("abc")};
#endif
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (value))

auto load() { return mallow::loads<ItemSchema>(""); }
