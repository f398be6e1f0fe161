// SPDX-License-Identifier: BSL-1.0
// expected: mallow: a Pluck of a field that is dump_only cannot be loaded
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

struct Box {
    int width{};
};
BOOST_DESCRIBE_STRUCT(Box, (), (width))

struct BoxSchema : mallow::Schema<Box> {
#ifdef MALLOW_MISTAKE
    Int width {dump_only};
#else
    Int width {};
#endif
};
BOOST_DESCRIBE_STRUCT(BoxSchema, (), (width))

struct Parcel {
    Box held;
};
BOOST_DESCRIBE_STRUCT(Parcel, (), (held))

struct ParcelSchema : mallow::Schema<Parcel> {
    Pluck<BoxSchema, "width"> held {};
};
BOOST_DESCRIBE_STRUCT(ParcelSchema, (), (held))

int main() { return mallow::loads<ParcelSchema>("{}").has_value(); }
