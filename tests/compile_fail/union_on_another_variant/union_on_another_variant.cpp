// SPDX-License-Identifier: BSL-1.0
// expected: mallow: a Union binds to a std::variant member of as many alternatives
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <string>
#include <variant>

struct Parcel {
#ifdef MALLOW_MISTAKE
    std::variant<int, std::string, double, bool> held;
#else
    std::variant<std::monostate, int, std::string> held;
#endif
};
BOOST_DESCRIBE_STRUCT(Parcel, (), (held))

struct ParcelSchema : mallow::Schema<Parcel> {
    Union<Int, Str> held {};
};
BOOST_DESCRIBE_STRUCT(ParcelSchema, (), (held))

int main() { return mallow::loads<ParcelSchema>("{}").has_value(); }
