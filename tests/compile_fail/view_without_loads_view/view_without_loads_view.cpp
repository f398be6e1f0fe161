// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <string_view>

// expected: mallow: a std::string_view member would point into the text

struct Header {
    std::string_view name;
};
BOOST_DESCRIBE_STRUCT(Header, (), (name))

struct ItemSchema : mallow::Schema<Header> {
    Str name {};
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (name))

auto load(std::string_view body) {
#ifdef MALLOW_MISTAKE
    return mallow::loads<ItemSchema>(body);
#else
    return mallow::loads_view<ItemSchema>(body);
#endif
}
