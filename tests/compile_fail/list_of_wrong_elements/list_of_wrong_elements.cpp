// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <string>
#include <vector>

// expected: mallow: an Int binds to an integer member of at most 64 bits

struct Model {
    std::vector<std::string> values;
};
BOOST_DESCRIBE_STRUCT(Model, (), (values))

struct ItemSchema : mallow::Schema<Model> {
#ifdef MALLOW_MISTAKE
    List<Int> values {};
#else
    List<Str> values {};
#endif
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (values))

auto load() { return mallow::loads<ItemSchema>(""); }
