// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>
#include <mallow/memory.hpp>

#include <boost/describe.hpp>

#include <cstdint>
#include <string>

// expected: mallow: unique names a member, or several that are unique together

namespace mem = mallow::memory;

struct Tag {
    std::int64_t id{};
    std::string name;
    std::int64_t store_id{};
};

#ifdef MALLOW_MISTAKE
using Tags = mem::table<Tag, mem::primary_key<&Tag::id>, mem::unique<>>;
#else
using Tags = mem::table<Tag, mem::primary_key<&Tag::id>, mem::unique<&Tag::name>>;
#endif

void use() { Tags tags; }
