// SPDX-License-Identifier: BSL-1.0
// expected: mallow: validates takes mallow::field<"..."> of one of the schema's fields first
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <cstdint>

struct Stay { int from = 0, to = 0; };
BOOST_DESCRIBE_STRUCT(Stay, (), (from, to))

struct StaySchema : mallow::Schema<Stay> {
    Int from {};
    Int to   {};
#ifdef MALLOW_MISTAKE
    static void validates(mallow::field<"form">, std::int64_t, mallow::errors&) {}
#else
    static void validates(mallow::field<"from">, std::int64_t, mallow::errors&) {}
#endif
};
BOOST_DESCRIBE_STRUCT(StaySchema, (), (from, to))

int main() { return mallow::loads<StaySchema>("{}").has_value(); }
