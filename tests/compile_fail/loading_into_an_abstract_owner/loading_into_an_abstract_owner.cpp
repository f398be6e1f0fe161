// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <memory>

// expected: mallow: this member can be dumped but not loaded

struct Shape {
    int id{};
    virtual double area() const = 0;
    virtual ~Shape() = default;
};
BOOST_DESCRIBE_STRUCT(Shape, (), (id))

struct ShapeSchema : mallow::Schema<Shape> {
    Int id {};
};
BOOST_DESCRIBE_STRUCT(ShapeSchema, (), (id))

struct Drawing {
    std::unique_ptr<Shape> shape;
};
BOOST_DESCRIBE_STRUCT(Drawing, (), (shape))

struct DrawingSchema : mallow::Schema<Drawing> {
#ifdef MALLOW_MISTAKE
    Nested<ShapeSchema> shape {};
#else
    Nested<ShapeSchema> shape {dump_only};
#endif
};
BOOST_DESCRIBE_STRUCT(DrawingSchema, (), (shape))

auto dump(const Drawing& drawing) { return mallow::dumps<DrawingSchema>(drawing); }
