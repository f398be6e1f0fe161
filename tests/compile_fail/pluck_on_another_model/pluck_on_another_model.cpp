// SPDX-License-Identifier: BSL-1.0
// expected: mallow: a Pluck binds to a member of its schema's model
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

struct Box {
    int width{};
};
BOOST_DESCRIBE_STRUCT(Box, (), (width))

struct BoxSchema : mallow::Schema<Box> {
    Int width {};
};
BOOST_DESCRIBE_STRUCT(BoxSchema, (), (width))

struct Parcel {
#ifdef MALLOW_MISTAKE
    int held{};
#else
    Box held;
#endif
};
BOOST_DESCRIBE_STRUCT(Parcel, (), (held))

struct ParcelSchema : mallow::Schema<Parcel> {
    Pluck<BoxSchema, "width"> held {};
};
BOOST_DESCRIBE_STRUCT(ParcelSchema, (), (held))

int main() { return mallow::loads<ParcelSchema>("{}").has_value(); }
