// SPDX-License-Identifier: BSL-1.0
// expected: mallow: a format has the letters
#include <mallow/all.hpp>

#include <boost/describe.hpp>

#include <chrono>

struct Event {
    std::chrono::local_time<std::chrono::seconds> at{};
};
BOOST_DESCRIBE_STRUCT(Event, (), (at))

struct EventSchema : mallow::Schema<Event> {
#ifdef MALLOW_MISTAKE
    DateTime at {format("%Q")};
#else
    DateTime at {format("%Y-%m-%d")};
#endif
};
BOOST_DESCRIBE_STRUCT(EventSchema, (), (at))

int main() { return mallow::loads<EventSchema>("{}").has_value(); }
