// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <vector>

// expected: mallow: a List binds to a standard sequence, set or std::array member

struct Model {
#ifdef MALLOW_MISTAKE
    int value{};
#else
    std::vector<int> value;
#endif
};
BOOST_DESCRIBE_STRUCT(Model, (), (value))

struct ItemSchema : mallow::Schema<Model> {
#ifdef MALLOW_MISTAKE
    Delimited<Int> value {};
#else
    Delimited<Int> value {};
#endif
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (value))

auto load() { return mallow::loads<ItemSchema>(""); }
