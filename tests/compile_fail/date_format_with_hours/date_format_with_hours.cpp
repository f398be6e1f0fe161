// SPDX-License-Identifier: BSL-1.0
// expected: mallow: a Date's format has the letters
#include <mallow/all.hpp>

#include <boost/describe.hpp>

#include <chrono>

struct Event {
    std::chrono::sys_days at{};
};
BOOST_DESCRIBE_STRUCT(Event, (), (at))

struct EventSchema : mallow::Schema<Event> {
#ifdef MALLOW_MISTAKE
    Date at {format("%H")};
#else
    Date at {format("%d.%m.%Y")};
#endif
};
BOOST_DESCRIBE_STRUCT(EventSchema, (), (at))

int main() { return mallow::loads<EventSchema>("{}").has_value(); }
