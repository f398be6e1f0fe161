// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

// expected: mallow: many<Schema> is a list of objects, and many<many<Schema>> nothing

struct Model {
    int value{};
};
BOOST_DESCRIBE_STRUCT(Model, (), (value))

struct ItemSchema : mallow::Schema<Model> {
    Int value {};
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (value))

#ifdef MALLOW_MISTAKE
auto load() { return mallow::loads<mallow::many<mallow::many<ItemSchema>>>("[[]]"); }
#else
auto load() { return mallow::loads<mallow::many<ItemSchema>>("[]"); }
#endif
