// SPDX-License-Identifier: BSL-1.0
// expected: mallow: this member can be dumped but not loaded
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <map>
#include <string>

struct Parcel {
#ifdef MALLOW_MISTAKE
    std::map<std::string, int*> held;
#else
    std::map<std::string, int> held;
#endif
};
BOOST_DESCRIBE_STRUCT(Parcel, (), (held))

struct ParcelSchema : mallow::Schema<Parcel> {
    Dict<Int> held {};
};
BOOST_DESCRIBE_STRUCT(ParcelSchema, (), (held))

int main() { return mallow::loads<ParcelSchema>("{}").has_value(); }
