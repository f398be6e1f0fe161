// SPDX-License-Identifier: BSL-1.0
// expected: mallow: two alternatives of this Union are of one kind in JSON
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <string>
#include <variant>

struct Parcel {
#ifdef MALLOW_MISTAKE
    std::variant<int, double> held;
#else
    std::variant<int, std::string> held;
#endif
};
BOOST_DESCRIBE_STRUCT(Parcel, (), (held))

struct ParcelSchema : mallow::Schema<Parcel> {
#ifdef MALLOW_MISTAKE
    Union<Int, Float> held {};
#else
    Union<Int, Str> held {};
#endif
};
BOOST_DESCRIBE_STRUCT(ParcelSchema, (), (held))

int main() { return mallow::loads<ParcelSchema>("{}").has_value(); }
