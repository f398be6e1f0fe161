// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>
#include <mallow/memory.hpp>

#include <boost/describe.hpp>

#include <cstdint>
#include <string>

// expected: mallow: order_by takes orderings of the rows' own model

namespace mem = mallow::memory;

struct Tag;
struct Item {
    std::int64_t id{};
    std::string name;
    mem::dynamic<Tag> tags;
};
struct Tag {
    std::int64_t id{};
    std::string name;
    mem::dynamic<Item> items;
};

BOOST_DESCRIBE_STRUCT(Item, (), (id, name))

using Items = mem::table<Item, mem::primary_key<&Item::id>>;
using Tags = mem::table<Tag, mem::primary_key<&Tag::id>>;

#ifdef MALLOW_MISTAKE
auto find(const Items& items) { return items.order_by("name"); }
#else
auto find(const Items& items) { return items.order_by(mem::column_by_name<Item>("name")); }
#endif
