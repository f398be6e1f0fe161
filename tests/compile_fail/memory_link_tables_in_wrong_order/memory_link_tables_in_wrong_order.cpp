// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>
#include <mallow/memory.hpp>

#include <boost/describe.hpp>

#include <cstdint>
#include <string>

// expected: mallow: a many_to_many is made from its two tables, in the order of its members

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
#ifdef MALLOW_MISTAKE
    mem::many_to_many<&Item::tags, &Tag::items> tagging {tags, items};
#else
    mem::many_to_many<&Item::tags, &Tag::items> tagging {items, tags};
#endif
};

void use() { Shop shop; }
