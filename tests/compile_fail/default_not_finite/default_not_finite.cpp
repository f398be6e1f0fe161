// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <limits>

// expected: mallow: the load_default does not fit the member

struct Model {
    double ratio{};
};
BOOST_DESCRIBE_STRUCT(Model, (), (ratio))

struct ItemSchema : mallow::Schema<Model> {
#ifdef MALLOW_MISTAKE
    Float ratio {load_default(std::numeric_limits<double>::infinity())};
#else
    Float ratio {allow_nan, load_default(std::numeric_limits<double>::infinity())};
#endif
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (ratio))

auto load() { return mallow::loads<ItemSchema>(""); }
