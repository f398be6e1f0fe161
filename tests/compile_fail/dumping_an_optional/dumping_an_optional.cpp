// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <optional>
#include <string>

// expected: mallow: this is a pointer or std::optional, not the object

struct Item {
    int id{};
};
BOOST_DESCRIBE_STRUCT(Item, (), (id))

struct ItemSchema : mallow::Schema<Item> {
    Int id {};
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (id))

void dump(std::string& buffer, const std::optional<Item>& item) {
#ifdef MALLOW_MISTAKE
    return mallow::dumps_to<ItemSchema>(buffer, item);
#else
    return mallow::dumps_to<ItemSchema>(buffer, *item);
#endif
}
