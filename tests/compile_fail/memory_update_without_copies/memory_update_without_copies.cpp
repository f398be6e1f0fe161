// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>
#include <mallow/memory.hpp>

#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <string>

// expected: mallow: a table changes a copy of a row and moves it back

namespace mem = mallow::memory;

struct Item {
    int id{};
    std::string name;
    Item() = default;
    Item(Item&&) = default;
    Item& operator=(Item&&) = default;
#ifndef MALLOW_MISTAKE
    Item(const Item&) = default;
#endif
};
using Items = mem::table<Item, mem::primary_key<&Item::id>>;

auto change(Items& items) {
    return items.update(1, [](Item& item) { item.name = "x"; });
}
