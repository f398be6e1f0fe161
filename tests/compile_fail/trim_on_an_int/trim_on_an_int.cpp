// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <string>

// expected: mallow: this does not belong in a field's braces

struct Model {
#ifdef MALLOW_MISTAKE
    int value{};
#else
    std::string value;
#endif
};
BOOST_DESCRIBE_STRUCT(Model, (), (value))

struct ItemSchema : mallow::Schema<Model> {
#ifdef MALLOW_MISTAKE
    Int value {trim};
#else
    Str value {trim};
#endif
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (value))

auto load() { return mallow::loads<ItemSchema>(""); }
