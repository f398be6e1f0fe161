// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <string>
#include <string_view>
#include <utility>

// expected: mallow: the views would outlive this temporary

struct Item {
    std::string_view value{};
};
BOOST_DESCRIBE_STRUCT(Item, (), (value))

struct ItemSchema : mallow::Schema<Item> {
    Str value {};
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (value))

std::string body();

auto load() {
    std::string text = body();
#ifdef MALLOW_MISTAKE
    return mallow::loads_view<ItemSchema>(std::move(text)).has_value();
#else
    return mallow::loads_view<ItemSchema>(text).has_value();
#endif
}
