// SPDX-License-Identifier: BSL-1.0
// expected: mallow: computed takes a lambda that captures nothing
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

struct Stay { int from = 0, to = 0; };
BOOST_DESCRIBE_STRUCT(Stay, (), (from, to))

constexpr int most = 7;

struct StaySchema : mallow::Schema<Stay> {
#ifdef MALLOW_MISTAKE
    Int size {computed([limit = most](const Stay& stay) { return limit - stay.from; })};
#else
    Int size {computed([](const Stay& stay) { return most - stay.from; })};
#endif
};
BOOST_DESCRIBE_STRUCT(StaySchema, (), (size))

int main() { return mallow::dumps<StaySchema>(Stay()).empty(); }
