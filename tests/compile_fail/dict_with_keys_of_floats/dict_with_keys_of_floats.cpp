// SPDX-License-Identifier: BSL-1.0
// expected: mallow: the keys of a Dict are read from text
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <map>

struct Parcel {
#ifdef MALLOW_MISTAKE
    std::map<double, int> held;
#else
    std::map<int, int> held;
#endif
};
BOOST_DESCRIBE_STRUCT(Parcel, (), (held))

struct ParcelSchema : mallow::Schema<Parcel> {
#ifdef MALLOW_MISTAKE
    Dict<Float, Int> held {};
#else
    Dict<Int, Int> held {};
#endif
};
BOOST_DESCRIBE_STRUCT(ParcelSchema, (), (held))

int main() { return mallow::loads<ParcelSchema>("{}").has_value(); }
