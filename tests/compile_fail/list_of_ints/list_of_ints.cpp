// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <vector>

// expected: mallow: a List is of fields: List<Int>

struct Model {
    std::vector<int> sizes;
};
BOOST_DESCRIBE_STRUCT(Model, (), (sizes))

struct ItemSchema : mallow::Schema<Model> {
#ifdef MALLOW_MISTAKE
    List<int> sizes {};
#else
    List<Int> sizes {};
#endif
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (sizes))

auto load() { return mallow::loads<ItemSchema>(""); }
