// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>
#include <mallow/memory.hpp>

#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <string>

// expected: mallow: primary_key and unique name a data member of the table's own model

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

#ifdef MALLOW_MISTAKE
using Items = mem::table<Item, mem::primary_key<&Store::id>>;
#else
using Items = mem::table<Item, mem::primary_key<&Item::id>>;
#endif

void use() { Items items; }
