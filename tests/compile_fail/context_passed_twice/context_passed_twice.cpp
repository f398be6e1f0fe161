// SPDX-License-Identifier: BSL-1.0
// expected: mallow: two contexts of one type cannot be told apart
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

struct Clock { int today = 0; };

struct Stay { int from = 0, to = 0; };
BOOST_DESCRIBE_STRUCT(Stay, (), (from, to))

struct StaySchema : mallow::Schema<Stay> {
    Int from {};
    Int to   {};
    static void validates_schema(const Stay&, mallow::errors&, const Clock&) {}
};
BOOST_DESCRIBE_STRUCT(StaySchema, (), (from, to))

int main() {
    Clock now;
#ifdef MALLOW_MISTAKE
    Clock then;
    return mallow::validate<StaySchema>(Stay(), now, then).empty();
#else
    return mallow::validate<StaySchema>(Stay(), now).empty();
#endif
}
