// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>
#include <mallow/memory.hpp>

#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <string>

// expected: mallow: belongs_to's third member is a dynamic of the table's model

namespace mem = mallow::memory;

struct Store;
struct Item {
    std::int64_t id{};
    std::string name;
    std::int64_t store_id{};
    const Store* store{};
};
struct Store {
    std::int64_t id{};
    std::string name;
#ifdef MALLOW_MISTAKE
    mem::dynamic<Store> items;
#else
    mem::dynamic<Item> items;
#endif
};

using Stores = mem::table<Store, mem::primary_key<&Store::id>>;

using Items = mem::table<Item, mem::primary_key<&Item::id>, mem::belongs_to<&Item::store_id, &Item::store, &Store::items>>;

void use() {
    Stores stores;
    Items items{stores};
}
