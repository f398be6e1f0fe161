// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>
#include <mallow/memory.hpp>

#include <boost/describe.hpp>

#include <cstdint>
#include <string>

// expected: mallow: the primary key is unique by itself

namespace mem = mallow::memory;

struct Tag {
    std::int64_t id{};
    std::string name;
    std::int64_t store_id{};
};

#ifdef MALLOW_MISTAKE
using Tags = mem::table<Tag, mem::unique<&Tag::name, &Tag::id>, mem::primary_key<&Tag::id>>;
#else
using Tags = mem::table<Tag, mem::unique<&Tag::name, &Tag::store_id>, mem::primary_key<&Tag::id>>;
#endif

void use() { Tags tags; }
