// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

// expected: mallow: the load_default does not fit the member

struct Model {
    float ratio{};
};
BOOST_DESCRIBE_STRUCT(Model, (), (ratio))

struct ItemSchema : mallow::Schema<Model> {
#ifdef MALLOW_MISTAKE
    Float ratio {load_default(1e300)};
#else
    Float ratio {load_default(3.4028235e38)};
#endif
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (ratio))

auto load() { return mallow::loads<ItemSchema>(""); }
