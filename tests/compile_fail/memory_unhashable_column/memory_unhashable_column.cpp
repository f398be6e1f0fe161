// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>
#include <mallow/memory.hpp>

#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <string>

// expected: mallow: an indexed member's type needs == and a std::hash

namespace mem = mallow::memory;

struct Point {
    int x{};
#ifndef MALLOW_MISTAKE
    friend std::size_t hash_value(const Point& point) { return static_cast<std::size_t>(point.x); }
#endif
    bool operator==(const Point&) const = default;
};
struct Item {
    Point at;
};
using Items = mem::table<Item, mem::primary_key<&Item::at>>;

void use() { Items items; }
