// SPDX-License-Identifier: BSL-1.0
// expected: mallow: a hook is one public static member function of its name, and no template
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

struct Stay { int from = 0, to = 0; };
BOOST_DESCRIBE_STRUCT(Stay, (), (from, to))

struct StaySchema : mallow::Schema<Stay> {
    Int from {};
    Int to   {};
#ifndef MALLOW_MISTAKE
    static
#endif
    void post_load(Stay&, mallow::errors&) {}
};
BOOST_DESCRIBE_STRUCT(StaySchema, (), (from, to))

int main() { return mallow::loads<StaySchema>("{}").has_value(); }
