// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>
#include <mallow/memory.hpp>

#include <boost/describe.hpp>

#include <cstdint>
#include <string>

// expected: mallow: rows are linked by themselves or by pointers to them

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

using Items = mem::table<Item, mem::primary_key<&Item::id>>;
using Tags = mem::table<Tag, mem::primary_key<&Tag::id>>;

struct Shop {
    Items items;
    Tags tags;
    mem::many_to_many<&Item::tags, &Tag::items> tagging {items, tags};
};

#ifdef MALLOW_MISTAKE
auto link(Shop& shop) { return shop.tagging.link(1, 2); }
#else
auto link(Shop& shop) { return shop.tagging.link(shop.items.find(1), shop.tags.find(2)); }
#endif
