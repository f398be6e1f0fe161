// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

// expected: mallow: only a const member function without parameters

struct Circle {
    double radius{};
    double area() const { return 3 * radius * radius; }
    double scaled(double by) const { return by * radius; }
};
BOOST_DESCRIBE_STRUCT(Circle, (), (radius, area, scaled))

struct ItemSchema : mallow::Schema<Circle> {
#ifdef MALLOW_MISTAKE
    Float size {dump_only, attribute("scaled")};
#else
    Float size {dump_only, attribute("area")};
#endif
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (size))

auto load() { return mallow::loads<ItemSchema>(""); }
