// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <string_view>

// expected: mallow: a std::string_view points into the text, whose letters lower and upper cannot change

struct Model {
    std::string_view value;
};
BOOST_DESCRIBE_STRUCT(Model, (), (value))

struct ItemSchema : mallow::Schema<Model> {
#ifdef MALLOW_MISTAKE
    Str value {lower};
#else
    Str value {trim};
#endif
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (value))

auto load() { return mallow::loads_view<ItemSchema>("{}"); }
