// SPDX-License-Identifier: BSL-1.0
// expected: mallow: a Tuple binds to a std::tuple or std::pair member
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <utility>
#include <vector>

struct Parcel {
#ifdef MALLOW_MISTAKE
    std::vector<double> held;
#else
    std::pair<double, double> held;
#endif
};
BOOST_DESCRIBE_STRUCT(Parcel, (), (held))

struct ParcelSchema : mallow::Schema<Parcel> {
    Tuple<Float, Float> held {};
};
BOOST_DESCRIBE_STRUCT(ParcelSchema, (), (held))

int main() { return mallow::loads<ParcelSchema>("{}").has_value(); }
