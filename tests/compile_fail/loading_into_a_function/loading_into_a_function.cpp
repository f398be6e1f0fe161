// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

// expected: mallow: a member function can only be dumped

struct Circle {
    double radius{};
    double area() const { return 3 * radius * radius; }
};
BOOST_DESCRIBE_STRUCT(Circle, (), (radius, area))

struct ItemSchema : mallow::Schema<Circle> {
#ifdef MALLOW_MISTAKE
    Float area {};
#else
    Float area {dump_only};
#endif
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (area))

auto load() { return mallow::loads<ItemSchema>(""); }
