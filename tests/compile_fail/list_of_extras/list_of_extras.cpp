// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>
#include <boost/json/object.hpp>

#include <string>
#include <vector>

// expected: mallow: a List is of fields

struct Model {
    std::vector<boost::json::object> rests;
};
BOOST_DESCRIBE_STRUCT(Model, (), (rests))

struct LooseSchema : mallow::Schema<> {};
BOOST_DESCRIBE_STRUCT(LooseSchema, (), ())

struct ItemSchema : mallow::Schema<Model> {
#ifdef MALLOW_MISTAKE
    List<Extra> rests {};
#else
    List<Nested<LooseSchema>> rests {};
#endif
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (rests))

std::string dump(const Model& model) { return mallow::dumps<ItemSchema>(model); }
