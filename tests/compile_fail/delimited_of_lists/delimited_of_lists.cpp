// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <vector>

// expected: mallow: a Delimited is of scalars

struct Model {
#ifdef MALLOW_MISTAKE
    std::vector<std::vector<int>> value;
#else
    std::vector<int> value;
#endif
};
BOOST_DESCRIBE_STRUCT(Model, (), (value))

struct ItemSchema : mallow::Schema<Model> {
#ifdef MALLOW_MISTAKE
    Delimited<List<Int>> value {};
#else
    Delimited<Int> value {};
#endif
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (value))

auto load() { return mallow::loads<ItemSchema>(""); }
