// SPDX-License-Identifier: BSL-1.0
#include <mallow/all.hpp>
#include <mallow/memory.hpp>

#include <boost/describe.hpp>

#include <chrono>
#include <cstdint>
#include <string>

namespace {

struct Item {
    std::int64_t id{};
    std::string name;
    std::chrono::year_month_day since{};
};
BOOST_DESCRIBE_STRUCT(Item, (), (id, name, since))

struct ItemSchema : mallow::Schema<Item> {
    Int  id    {};
    Str  name  {required, Length{.max = 80}};
    Date since {};
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (id, name, since))

using items = mallow::memory::table<Item, mallow::memory::primary_key<&Item::id>, mallow::memory::unique<&Item::name>>;

}  // namespace

bool goes_round(const std::string& text) {
    const auto item = mallow::loads<ItemSchema>(text);
    return item.has_value() && mallow::dumps<ItemSchema>(*item) == text && mallow::validate<ItemSchema>(*item).empty();
}

static_assert(sizeof(items) > 0);
