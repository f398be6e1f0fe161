// SPDX-License-Identifier: BSL-1.0
// expected: mallow: an alternative of a Union is a schema, or a field of one kind in JSON
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <boost/json/value.hpp>
#include <string>
#include <variant>

struct Parcel {
#ifdef MALLOW_MISTAKE
    std::variant<int, boost::json::value> held;
#else
    std::variant<int, std::string> held;
#endif
};
BOOST_DESCRIBE_STRUCT(Parcel, (), (held))

struct ParcelSchema : mallow::Schema<Parcel> {
#ifdef MALLOW_MISTAKE
    Union<Int, Raw> held {};
#else
    Union<Int, Str> held {};
#endif
};
BOOST_DESCRIBE_STRUCT(ParcelSchema, (), (held))

int main() { return mallow::loads<ParcelSchema>("{}").has_value(); }
