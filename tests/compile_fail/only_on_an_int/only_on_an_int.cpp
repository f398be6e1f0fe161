// SPDX-License-Identifier: BSL-1.0
// expected: mallow: this does not belong in a field's braces
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

struct Parcel {
    int held{};
};
BOOST_DESCRIBE_STRUCT(Parcel, (), (held))

struct ParcelSchema : mallow::Schema<Parcel> {
#ifdef MALLOW_MISTAKE
    Int held {only("width")};
#else
    Int held {};
#endif
};
BOOST_DESCRIBE_STRUCT(ParcelSchema, (), (held))

int main() { return mallow::loads<ParcelSchema>("{}").has_value(); }
