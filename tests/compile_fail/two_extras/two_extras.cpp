// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>
#include <boost/json/object.hpp>

// expected: mallow: a schema keeps unknown keys in one Extra

struct Model {
    boost::json::object rest;
    boost::json::object others;
};
BOOST_DESCRIBE_STRUCT(Model, (), (rest, others))

struct ItemSchema : mallow::Schema<Model> {
    Extra rest   {};
#ifdef MALLOW_MISTAKE
    Extra others {};
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (rest, others))
#else
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (rest))
#endif

auto load() { return mallow::loads<ItemSchema>(""); }
