// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>
#include <mallow/memory.hpp>

#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <string>

// expected: mallow: offset and limit come last; order before them

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
using Items = mem::table<Item, mem::primary_key<&Item::id>, mem::unique<&Item::name>, mem::belongs_to<&Item::store_id, &Item::store, &Store::items>>;

#ifdef MALLOW_MISTAKE
auto find(const Store& store) { return store.items.offset(3).order_by<&Item::id>(); }
#else
auto find(const Store& store) { return store.items.order_by<&Item::id>().offset(3); }
#endif
