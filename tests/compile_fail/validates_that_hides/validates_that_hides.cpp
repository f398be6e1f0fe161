// SPDX-License-Identifier: BSL-1.0
// expected: mallow: the schema's validates hides that of a base; add using Base::validates;
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <cstdint>

struct Stay { int from = 0, to = 0; };
BOOST_DESCRIBE_STRUCT(Stay, (), (from, to))

struct FromSchema : mallow::Schema<Stay> {
    Int from {};
    static void validates(mallow::field<"from">, std::int64_t, mallow::errors&) {}
};
BOOST_DESCRIBE_STRUCT(FromSchema, (), (from))

struct StaySchema : FromSchema {
    Int to {};
#ifndef MALLOW_MISTAKE
    using FromSchema::validates;
#endif
    static void validates(mallow::field<"to">, std::int64_t, mallow::errors&) {}
};
BOOST_DESCRIBE_STRUCT(StaySchema, (FromSchema), (to))

int main() { return mallow::loads<StaySchema>("{}").has_value(); }
