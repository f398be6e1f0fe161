// SPDX-License-Identifier: BSL-1.0
// expected: mallow: a Tuple's braces name the fields of all its elements
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <utility>

struct Parcel {
    std::pair<double, double> held;
};
BOOST_DESCRIBE_STRUCT(Parcel, (), (held))

struct ParcelSchema : mallow::Schema<Parcel> {
#ifdef MALLOW_MISTAKE
    Tuple<Float, Float> held {Float{Range{.min = 0}}};
#else
    Tuple<Float, Float> held {Float{Range{.min = 0}}, Float{}};
#endif
};
BOOST_DESCRIBE_STRUCT(ParcelSchema, (), (held))

int main() { return mallow::loads<ParcelSchema>("{}").has_value(); }
