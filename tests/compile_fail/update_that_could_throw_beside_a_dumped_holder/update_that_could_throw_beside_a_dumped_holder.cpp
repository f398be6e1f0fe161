// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <deque>
#include <optional>
#include <vector>

// expected: mallow: load_into commits by swaps that cannot throw

struct Part {
    int size{};
};
BOOST_DESCRIBE_STRUCT(Part, (), (size))

struct PartSchema : mallow::Schema<Part> {
    Int size {};
};
BOOST_DESCRIBE_STRUCT(PartSchema, (), (size))

struct Item {
    std::optional<Part> part;
#ifdef MALLOW_MISTAKE
    std::optional<std::deque<int>> sizes;
#else
    std::optional<std::vector<int>> sizes;
#endif
};
BOOST_DESCRIBE_STRUCT(Item, (), (part, sizes))

struct ItemSchema : mallow::Schema<Item> {
    Nested<PartSchema> part  {dump_only};
    List<Int>          sizes {};
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (part, sizes))

auto update(Item& item) { return mallow::loads_into<ItemSchema>(item, "{}"); }
