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

using Tagging = mem::many_to_many<&Item::tags, &Tag::items>;

#ifdef MALLOW_MISTAKE
auto link(Tagging& tagging, const Item& item, const Tag& tag) { return tagging.link(tag, item); }
#else
auto link(Tagging& tagging, const Item& item, const Tag& tag) { return tagging.link(item, tag); }
#endif
