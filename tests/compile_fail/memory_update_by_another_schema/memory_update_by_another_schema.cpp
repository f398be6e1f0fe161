// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>
#include <mallow/memory.hpp>

#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <string>

// expected: mallow: this schema describes another model than the table's

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
BOOST_DESCRIBE_STRUCT(Item, (), (id, name, store_id, store))
BOOST_DESCRIBE_STRUCT(Store, (), (id, name, items))

struct ItemSchema : mallow::Schema<Item> {
    Str name {};
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (name))

struct StoreSchema : mallow::Schema<Store> {
    Str name {};
};
BOOST_DESCRIBE_STRUCT(StoreSchema, (), (name))

using Stores = mem::table<Store, mem::primary_key<&Store::id>>;
using Items = mem::table<Item, mem::primary_key<&Item::id>, mem::unique<&Item::name>, mem::belongs_to<&Item::store_id, &Item::store, &Store::items>>;

#ifdef MALLOW_MISTAKE
auto change(Items& items) { return items.update<StoreSchema>(1, "{}"); }
#else
auto change(Items& items) { return items.update<ItemSchema>(1, "{}"); }
#endif
