// SPDX-License-Identifier: BSL-1.0
// expected: mallow: a TimeDelta binds to
#include <mallow/all.hpp>

#include <boost/describe.hpp>

#include <chrono>
#include <string>

struct Event {
#ifdef MALLOW_MISTAKE
    double at{};
#else
    std::chrono::seconds at{};
#endif
};
BOOST_DESCRIBE_STRUCT(Event, (), (at))

struct EventSchema : mallow::Schema<Event> {
    TimeDelta at {};
};
BOOST_DESCRIBE_STRUCT(EventSchema, (), (at))

int main() { return mallow::loads<EventSchema>("{}").has_value(); }
