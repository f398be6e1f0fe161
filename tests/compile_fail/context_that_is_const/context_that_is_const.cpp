// SPDX-License-Identifier: BSL-1.0
// expected: mallow: a hook or callable of this schema asks for a context of this type that it may change
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

struct Counter { int calls = 0; };

struct Stay { int from = 0, to = 0; };
BOOST_DESCRIBE_STRUCT(Stay, (), (from, to))

struct StaySchema : mallow::Schema<Stay> {
    Int from {};
    Int to   {};
    static void post_dump(boost::json::object&, const Stay&, Counter& counter) { ++counter.calls; }
};
BOOST_DESCRIBE_STRUCT(StaySchema, (), (from, to))

int main() {
#ifdef MALLOW_MISTAKE
    const Counter counter;
#else
    Counter counter;
#endif
    return mallow::dumps<StaySchema>(Stay(), {}, counter).empty();
}
