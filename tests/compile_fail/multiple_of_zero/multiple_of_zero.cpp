// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <string>

// expected: mallow: a validator cannot apply to this field

struct Model {
    int value{};
};
BOOST_DESCRIBE_STRUCT(Model, (), (value))

struct ItemSchema : mallow::Schema<Model> {
#ifdef MALLOW_MISTAKE
    Int value {MultipleOf{0}};
#else
    Int value {MultipleOf{1}};
#endif
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (value))

auto load() { return mallow::loads<ItemSchema>(""); }
