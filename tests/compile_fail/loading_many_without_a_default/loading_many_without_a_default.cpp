// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

// expected: mallow: a model is loaded into a fresh one; give it a default constructor

struct Point {
#ifdef MALLOW_MISTAKE
    explicit Point(int at) : x(at) {}
#endif
    int x{};
};
BOOST_DESCRIBE_STRUCT(Point, (), (x))

struct PointSchema : mallow::Schema<Point> {
    Int x {};
};
BOOST_DESCRIBE_STRUCT(PointSchema, (), (x))

auto load() { return mallow::loads<mallow::many<PointSchema>>("[]"); }
