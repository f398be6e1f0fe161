// SPDX-License-Identifier: BSL-1.0
// expected: mallow: a Tuple binds to a std::tuple or std::pair member of as many elements
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <utility>

struct Parcel {
    std::pair<double, double> held;
};
BOOST_DESCRIBE_STRUCT(Parcel, (), (held))

struct ParcelSchema : mallow::Schema<Parcel> {
#ifdef MALLOW_MISTAKE
    Tuple<Float> held {};
#else
    Tuple<Float, Float> held {};
#endif
};
BOOST_DESCRIBE_STRUCT(ParcelSchema, (), (held))

int main() { return mallow::loads<ParcelSchema>("{}").has_value(); }
