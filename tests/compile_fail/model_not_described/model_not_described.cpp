// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

// expected: mallow: describe the model too

struct Plain {
    int id{};
};
#ifndef MALLOW_MISTAKE
BOOST_DESCRIBE_STRUCT(Plain, (), (id))
#endif

struct ItemSchema : mallow::Schema<Plain> {
    Int id {};
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (id))

auto load() { return mallow::loads<ItemSchema>(""); }
