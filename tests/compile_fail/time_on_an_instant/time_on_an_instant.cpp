// SPDX-License-Identifier: BSL-1.0
// expected: mallow: a Time binds to
#include <mallow/all.hpp>

#include <boost/describe.hpp>

#include <chrono>
#include <string>

struct Event {
#ifdef MALLOW_MISTAKE
    std::chrono::sys_time<std::chrono::seconds> at{};
#else
    std::chrono::seconds at{};
#endif
};
BOOST_DESCRIBE_STRUCT(Event, (), (at))

struct EventSchema : mallow::Schema<Event> {
    Time at {};
};
BOOST_DESCRIBE_STRUCT(EventSchema, (), (at))

int main() { return mallow::loads<EventSchema>("{}").has_value(); }
