// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>
#include <mallow/memory.hpp>

#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <string>

// expected: mallow: belongs_to's second member is a pointer to the const model referred to

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
    mem::dynamic<Item> items;
};

using Stores = mem::table<Store, mem::primary_key<&Store::id>>;

#ifdef MALLOW_MISTAKE
using Items = mem::table<Item, mem::primary_key<&Item::id>, mem::belongs_to<&Item::store_id, &Item::name, &Store::items>>;
#else
using Items = mem::table<Item, mem::primary_key<&Item::id>, mem::belongs_to<&Item::store_id, &Item::store, &Store::items>>;
#endif

void use() {
    Stores stores;
    Items items{stores};
}
