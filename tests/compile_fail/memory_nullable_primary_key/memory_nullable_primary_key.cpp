// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>
#include <mallow/memory.hpp>

#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <string>

// expected: mallow: a primary key is never empty

namespace mem = mallow::memory;

struct Item {
#ifdef MALLOW_MISTAKE
    std::optional<int> id;
#else
    int id{};
#endif
};
using Items = mem::table<Item, mem::primary_key<&Item::id>>;

void use() { Items items; }
