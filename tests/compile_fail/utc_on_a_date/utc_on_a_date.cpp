// SPDX-License-Identifier: BSL-1.0
// expected: mallow: this does not belong in a field's braces
#include <mallow/all.hpp>

#include <boost/describe.hpp>

#include <chrono>

struct Event {
    std::chrono::sys_days at{};
};
BOOST_DESCRIBE_STRUCT(Event, (), (at))

struct EventSchema : mallow::Schema<Event> {
#ifdef MALLOW_MISTAKE
    Date at {utc};
#else
    Date at {};
#endif
};
BOOST_DESCRIBE_STRUCT(EventSchema, (), (at))

int main() { return mallow::loads<EventSchema>("{}").has_value(); }
