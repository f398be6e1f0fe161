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

struct BaseSchema : mallow::Schema<Model> {
    Extra rest {};
};
BOOST_DESCRIBE_STRUCT(BaseSchema, (), (rest))

#ifdef MALLOW_MISTAKE
struct ItemSchema : BaseSchema {
    Extra others {};
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (BaseSchema), (others))
#else
struct ItemSchema : BaseSchema {
    Extra rest {attribute("others")};
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (BaseSchema), (rest))
#endif

auto load() { return mallow::loads<ItemSchema>(""); }
