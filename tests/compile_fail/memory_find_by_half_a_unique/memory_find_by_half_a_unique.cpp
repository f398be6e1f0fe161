// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>
#include <mallow/memory.hpp>

#include <boost/describe.hpp>

#include <cstdint>
#include <string>

// expected: mallow: find_by takes the primary key or a unique member, or all members of a unique

namespace mem = mallow::memory;

struct Tag {
    std::int64_t id{};
    std::string name;
    std::int64_t store_id{};
};

using Tags = mem::table<Tag, mem::primary_key<&Tag::id>, mem::unique<&Tag::store_id, &Tag::name>>;

#ifdef MALLOW_MISTAKE
auto find(const Tags& tags) { return tags.find_by<&Tag::name>("red"); }
#else
auto find(const Tags& tags) { return tags.find_by<&Tag::store_id, &Tag::name>(1, "red"); }
#endif
