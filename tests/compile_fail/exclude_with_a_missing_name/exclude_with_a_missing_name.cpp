// SPDX-License-Identifier: BSL-1.0
// expected: mallow: only and exclude name fields of the nested schema
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <vector>

struct Box {
    int width{};
};
BOOST_DESCRIBE_STRUCT(Box, (), (width))

struct BoxSchema : mallow::Schema<Box> {
    Int width {};
};
BOOST_DESCRIBE_STRUCT(BoxSchema, (), (width))

struct Parcel {
    std::vector<Box> held;
};
BOOST_DESCRIBE_STRUCT(Parcel, (), (held))

struct ParcelSchema : mallow::Schema<Parcel> {
#ifdef MALLOW_MISTAKE
    List<Nested<BoxSchema>> held {exclude("width", "depth")};
#else
    List<Nested<BoxSchema>> held {exclude("width")};
#endif
};
BOOST_DESCRIBE_STRUCT(ParcelSchema, (), (held))

int main() { return mallow::loads<ParcelSchema>("{}").has_value(); }
