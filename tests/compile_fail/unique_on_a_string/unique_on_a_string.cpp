// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <string>
#include <vector>

// expected: mallow: a validator cannot apply to this field

struct Model {
#ifdef MALLOW_MISTAKE
    std::string value;
#else
    std::vector<std::string> value;
#endif
};
BOOST_DESCRIBE_STRUCT(Model, (), (value))

struct ItemSchema : mallow::Schema<Model> {
#ifdef MALLOW_MISTAKE
    Str value {Unique{}};
#else
    List<Str> value {Unique{}};
#endif
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (value))

auto load() { return mallow::loads<ItemSchema>(""); }
