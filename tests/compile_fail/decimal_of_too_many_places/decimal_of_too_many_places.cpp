// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <string>

// expected: mallow: a decimal has 0 to 18 places

struct Model {
#ifdef MALLOW_MISTAKE
    mallow::decimal<19> value{};
#else
    mallow::decimal<18> value{};
#endif
};
BOOST_DESCRIBE_STRUCT(Model, (), (value))

struct ItemSchema : mallow::Schema<Model> {
#ifdef MALLOW_MISTAKE
    Decimal value {};
#else
    Decimal value {};
#endif
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (value))

auto load() { return mallow::loads<ItemSchema>(""); }
