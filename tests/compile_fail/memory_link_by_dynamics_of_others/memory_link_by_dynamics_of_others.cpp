// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>
#include <mallow/memory.hpp>

#include <boost/describe.hpp>

#include <cstdint>
#include <string>

// expected: mallow: each dynamic of a many_to_many shows the model that the other is a member of

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
struct Store {
    std::int64_t id{};
    mem::dynamic<Item> items;
};

#ifdef MALLOW_MISTAKE
using Tagging = mem::many_to_many<&Item::tags, &Store::items>;
#else
using Tagging = mem::many_to_many<&Item::tags, &Tag::items>;
#endif

auto size(const Tagging& tagging) { return tagging.size(); }
