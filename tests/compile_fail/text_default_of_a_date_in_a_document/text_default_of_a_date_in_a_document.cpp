// SPDX-License-Identifier: BSL-1.0
// expected: mallow: a default of this field is a value of a type that it binds to
#include <mallow/fields/date.hpp>
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>
#include <boost/json/object.hpp>

#include <chrono>

struct EventSchema : mallow::Schema<> {
#ifdef MALLOW_MISTAKE
    Date day {load_default("2020-01-01")};
#else
    Date day {load_default(std::chrono::year(2020) / 1 / 1)};
#endif
};
BOOST_DESCRIBE_STRUCT(EventSchema, (), (day))

int main() { return mallow::loads<EventSchema>("{}").has_value(); }
