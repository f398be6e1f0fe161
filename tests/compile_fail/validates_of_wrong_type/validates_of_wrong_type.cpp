// SPDX-License-Identifier: BSL-1.0
// expected: mallow: validates takes what its field loads behind mallow::field<"...">
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <cstdint>
#include <string_view>

struct Stay { int from = 0, to = 0; };
BOOST_DESCRIBE_STRUCT(Stay, (), (from, to))

struct StaySchema : mallow::Schema<Stay> {
    Int from {};
    Int to   {};
#ifdef MALLOW_MISTAKE
    static void validates(mallow::field<"from">, std::string_view, mallow::errors&) {}
#else
    static void validates(mallow::field<"from">, std::int64_t, mallow::errors&) {}
#endif
    static void validates(mallow::field<"to">, std::int64_t, mallow::errors&) {}
};
BOOST_DESCRIBE_STRUCT(StaySchema, (), (from, to))

int main() { return mallow::loads<StaySchema>("{}").has_value(); }
