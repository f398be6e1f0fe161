// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>
#include <boost/json/value.hpp>

// expected: mallow: a model is loaded into a fresh one; give it a default constructor (an abstract model is only dumped)

struct Shape {
    int sides{};
    virtual ~Shape() = default;
#ifdef MALLOW_MISTAKE
    virtual double area() const = 0;
#endif
};
BOOST_DESCRIBE_STRUCT(Shape, (), (sides))

struct ShapeSchema : mallow::Schema<Shape> {
    Int sides {};
};
BOOST_DESCRIBE_STRUCT(ShapeSchema, (), (sides))

auto load(const boost::json::value& tree) { return mallow::load<ShapeSchema>(tree); }
