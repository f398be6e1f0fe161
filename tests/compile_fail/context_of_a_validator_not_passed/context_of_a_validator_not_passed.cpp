// SPDX-License-Identifier: BSL-1.0
// expected: mallow: a hook or callable of this schema asks for a context of this type, and the call passes none
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <cstdint>

struct Limits { int most = 0; };

struct Stay { int from = 0, to = 0; };
BOOST_DESCRIBE_STRUCT(Stay, (), (from, to))

struct StaySchema : mallow::Schema<Stay> {
    Int from {[](std::int64_t from, const Limits& limits) { return from <= limits.most; }};
    Int to   {};
};
BOOST_DESCRIBE_STRUCT(StaySchema, (), (from, to))

int main() {
    Stay stay;
#ifdef MALLOW_MISTAKE
    return mallow::loads_into<StaySchema>(stay, "{}").has_value();
#else
    return mallow::loads_into<StaySchema>(stay, "{}", {}, Limits()).has_value();
#endif
}
