// SPDX-License-Identifier: BSL-1.0
// expected: mallow: a Raw binds to a boost::json::value, object or array member
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <boost/json/value.hpp>
#include <string>

struct Parcel {
#ifdef MALLOW_MISTAKE
    std::string held;
#else
    boost::json::value held;
#endif
};
BOOST_DESCRIBE_STRUCT(Parcel, (), (held))

struct ParcelSchema : mallow::Schema<Parcel> {
    Raw held {};
};
BOOST_DESCRIBE_STRUCT(ParcelSchema, (), (held))

int main() { return mallow::loads<ParcelSchema>("{}").has_value(); }
