// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>
#include <mallow/memory.hpp>

#include <boost/describe.hpp>

#include <cstdint>
#include <string>

// expected: mallow: a unique of several members names each of them once

namespace mem = mallow::memory;

struct Tag {
    std::int64_t id{};
    std::string name;
    std::int64_t store_id{};
};

#ifdef MALLOW_MISTAKE
using Tags = mem::table<Tag, mem::primary_key<&Tag::id>, mem::unique<&Tag::name, &Tag::name>>;
#else
using Tags = mem::table<Tag, mem::primary_key<&Tag::id>, mem::unique<&Tag::store_id, &Tag::name>>;
#endif

void use() { Tags tags; }
