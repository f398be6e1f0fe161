// SPDX-License-Identifier: BSL-1.0
// expected: mallow: inner fields in the braces are of the types
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <utility>

struct Parcel {
    std::pair<double, int> held;
};
BOOST_DESCRIBE_STRUCT(Parcel, (), (held))

struct ParcelSchema : mallow::Schema<Parcel> {
#ifdef MALLOW_MISTAKE
    Tuple<Float, Int> held {Int{}, Float{}};
#else
    Tuple<Float, Int> held {Float{}, Int{}};
#endif
};
BOOST_DESCRIBE_STRUCT(ParcelSchema, (), (held))

int main() { return mallow::loads<ParcelSchema>("{}").has_value(); }
