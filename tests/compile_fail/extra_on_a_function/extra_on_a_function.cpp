// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>
#include <boost/json/object.hpp>

#include <string>

// expected: mallow: an Extra binds to a boost::json::object member

struct Model {
    boost::json::object rest;
    boost::json::object others() const { return rest; }
};
BOOST_DESCRIBE_STRUCT(Model, (), (rest, others))

struct ItemSchema : mallow::Schema<Model> {
#ifdef MALLOW_MISTAKE
    Extra others {};
#else
    Extra others {attribute("rest")};
#endif
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (others))

std::string dump(const Model& model) { return mallow::dumps<ItemSchema>(model); }
