// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <vector>

// expected: mallow: an Extra binds to a boost::json::object member

struct Model {
    std::vector<int> rest;
};
BOOST_DESCRIBE_STRUCT(Model, (), (rest))

struct ItemSchema : mallow::Schema<Model> {
#ifdef MALLOW_MISTAKE
    Extra rest {};
#else
    List<Int> rest {};
#endif
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (rest))

auto load() { return mallow::loads<ItemSchema>(""); }
