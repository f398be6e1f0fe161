// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>
#include <mallow/memory.hpp>

#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <string>

// expected: mallow: filter_by compares a member with a value of its own type

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
auto find(const Store& store) { return store.items.filter_by<&Item::id>(1.5); }
#else
auto find(const Store& store) { return store.items.filter_by<&Item::id>(1); }
#endif
