// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>
#include <mallow/memory.hpp>

#include <boost/describe.hpp>

#include <cstdint>
#include <string>

// expected: mallow: primary_key and unique name a data member of the table's own model

namespace mem = mallow::memory;

struct Tag {
    std::int64_t id{};
    std::string name;
    std::int64_t store_id{};
};
struct Store {
    std::int64_t id{};
};

#ifdef MALLOW_MISTAKE
using Tags = mem::table<Tag, mem::primary_key<&Tag::id>, mem::unique<&Store::id, &Tag::name>>;
#else
using Tags = mem::table<Tag, mem::primary_key<&Tag::id>, mem::unique<&Tag::store_id, &Tag::name>>;
#endif

void use() { Tags tags; }
