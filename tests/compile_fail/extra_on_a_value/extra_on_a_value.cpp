// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

// expected: mallow: an Extra binds to a boost::json::object member

struct Model {
#ifdef MALLOW_MISTAKE
    boost::json::value rest;
#else
    boost::json::object rest;
#endif
};
BOOST_DESCRIBE_STRUCT(Model, (), (rest))

struct ItemSchema : mallow::Schema<Model> {
    Extra rest {};
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (rest))

auto load() { return mallow::loads<ItemSchema>(""); }
