// SPDX-License-Identifier: BSL-1.0
// expected: mallow: a Dict is of fields
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <map>
#include <string>

struct Box {
    int width{};
};
BOOST_DESCRIBE_STRUCT(Box, (), (width))

struct BoxSchema : mallow::Schema<Box> {
    Int width {};
};
BOOST_DESCRIBE_STRUCT(BoxSchema, (), (width))

struct Parcel {
    std::map<std::string, Box> held;
};
BOOST_DESCRIBE_STRUCT(Parcel, (), (held))

struct ParcelSchema : mallow::Schema<Parcel> {
#ifdef MALLOW_MISTAKE
    Dict<BoxSchema> held {};
#else
    Dict<Nested<BoxSchema>> held {};
#endif
};
BOOST_DESCRIBE_STRUCT(ParcelSchema, (), (held))

int main() { return mallow::loads<ParcelSchema>("{}").has_value(); }
