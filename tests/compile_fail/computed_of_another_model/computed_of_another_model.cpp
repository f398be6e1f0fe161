// SPDX-License-Identifier: BSL-1.0
// expected: mallow: the callable of computed takes the schema's model first, or a described base of it
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

struct Stay { int from = 0, to = 0; };
BOOST_DESCRIBE_STRUCT(Stay, (), (from, to))

struct Other { int from = 0, to = 0; };
BOOST_DESCRIBE_STRUCT(Other, (), (from, to))

struct StaySchema : mallow::Schema<Stay> {
#ifdef MALLOW_MISTAKE
    Int size {computed([](const Other& stay) { return stay.to - stay.from; })};
#else
    Int size {computed([](const Stay& stay) { return stay.to - stay.from; })};
#endif
};
BOOST_DESCRIBE_STRUCT(StaySchema, (), (size))

int main() { return mallow::dumps<StaySchema>(Stay()).empty(); }
