// SPDX-License-Identifier: BSL-1.0
// expected: mallow: validates_schema takes the model first, which it does not change
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

struct Stay { int from = 0, to = 0; };
BOOST_DESCRIBE_STRUCT(Stay, (), (from, to))

struct Other {};

struct StaySchema : mallow::Schema<Stay> {
    Int from {};
    Int to   {};
#ifdef MALLOW_MISTAKE
    static void validates_schema(const Other&, mallow::errors&) {}
#else
    static void validates_schema(const Stay&, mallow::errors&) {}
#endif
};
BOOST_DESCRIBE_STRUCT(StaySchema, (), (from, to))

int main() { return mallow::loads<StaySchema>("{}").has_value(); }
