// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>
#include <mallow/memory.hpp>

#include <boost/describe.hpp>

#include <cstdint>
#include <string>

// expected: mallow: column_by_name reads the members of a described model

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

BOOST_DESCRIBE_STRUCT(Item, (), (id, name))

#ifdef MALLOW_MISTAKE
auto order() { return mem::column_by_name<Tag>("name"); }
#else
auto order() { return mem::column_by_name<Item>("name"); }
#endif
