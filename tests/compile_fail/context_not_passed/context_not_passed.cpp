// SPDX-License-Identifier: BSL-1.0
// expected: mallow: a hook or callable of this schema asks for a context of this type, and the call passes none
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <vector>

struct Clock { int today = 0; };
struct Log {};

struct Stay { int from = 0, to = 0; };
BOOST_DESCRIBE_STRUCT(Stay, (), (from, to))

struct Plan { std::vector<Stay> ranges; };
BOOST_DESCRIBE_STRUCT(Plan, (), (ranges))

struct StaySchema : mallow::Schema<Stay> {
    Int from {};
    Int to   {};
    static void validates_schema(const Stay&, mallow::errors&, const Clock&) {}
};
BOOST_DESCRIBE_STRUCT(StaySchema, (), (from, to))

struct PlanSchema : mallow::Schema<Plan> {
    List<Nested<StaySchema>> ranges {};
};
BOOST_DESCRIBE_STRUCT(PlanSchema, (), (ranges))

int main() {
#ifdef MALLOW_MISTAKE
    return mallow::loads<PlanSchema>("{}", {}, Log()).has_value();
#else
    return mallow::loads<PlanSchema>("{}", {}, Log(), Clock()).has_value();
#endif
}
