// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>
#include <mallow/memory.hpp>

#include <boost/describe.hpp>

#include <cstdint>
#include <string>

// expected: mallow: by names a member whose values < puts in an order

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

#ifdef MALLOW_MISTAKE
const auto order = mem::by<&Item::tags>;
#else
const auto order = mem::by<&Item::name>;
#endif
