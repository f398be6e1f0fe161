// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>
#include <mallow/memory.hpp>

#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <string>

// expected: mallow: a table has exactly one primary_key<&Item::id>

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
using Items = mem::table<Item, mem::primary_key<&Item::id>, mem::primary_key<&Item::name>>;
#else
using Items = mem::table<Item, mem::primary_key<&Item::id>, mem::unique<&Item::name>>;
#endif

void use() { Items items; }
