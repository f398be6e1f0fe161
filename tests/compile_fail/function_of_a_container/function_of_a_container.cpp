// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <vector>

// expected: mallow: a function that is a validator takes bool, an integer, float, double, std::string_view or std::string

bool is_rising(const std::vector<int>& values) { return values.size() < 2 || values[0] < values[1]; }

struct Item {
    std::vector<int> sizes;
};
BOOST_DESCRIBE_STRUCT(Item, (), (sizes))

struct ItemSchema : mallow::Schema<Item> {
#ifdef MALLOW_MISTAKE
    List<Int> sizes {&is_rising};
#else
    List<Int> sizes {[](const std::vector<int>& values) { return is_rising(values); }};
#endif
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (sizes))

auto load() { return mallow::loads<ItemSchema>(""); }
