// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>
#include <boost/json/object.hpp>

// expected: mallow: what another field loads would replace the unknown keys of this Extra

struct Model {
    boost::json::object known;
    boost::json::object rest;
};
BOOST_DESCRIBE_STRUCT(Model, (), (known, rest))

struct LooseSchema : mallow::Schema<> {
    Int value {};
};
BOOST_DESCRIBE_STRUCT(LooseSchema, (), (value))

struct ItemSchema : mallow::Schema<Model> {
#ifdef MALLOW_MISTAKE
    Nested<LooseSchema> known {attribute("rest")};
#else
    Nested<LooseSchema> known {};
#endif
    Extra               rest  {};
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (known, rest))

auto load() { return mallow::loads<ItemSchema>(""); }
