// SPDX-License-Identifier: BSL-1.0
// expected: mallow: a Dict binds to a std::map or std::unordered_map member
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <map>
#include <string>
#include <vector>

struct Parcel {
#ifdef MALLOW_MISTAKE
    std::vector<int> held;
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
