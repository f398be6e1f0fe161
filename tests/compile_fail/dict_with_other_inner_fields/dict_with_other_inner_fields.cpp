// SPDX-License-Identifier: BSL-1.0
// expected: mallow: an inner field in a Dict's braces is of its key's or its value's type
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <map>
#include <string>

struct Parcel {
    std::map<std::string, int> held;
};
BOOST_DESCRIBE_STRUCT(Parcel, (), (held))

struct ParcelSchema : mallow::Schema<Parcel> {
#ifdef MALLOW_MISTAKE
    Dict<Int> held {Float{}};
#else
    Dict<Int> held {Int{}};
#endif
};
BOOST_DESCRIBE_STRUCT(ParcelSchema, (), (held))

int main() { return mallow::loads<ParcelSchema>("{}").has_value(); }
