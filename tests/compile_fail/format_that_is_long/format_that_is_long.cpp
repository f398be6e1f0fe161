// SPDX-License-Identifier: BSL-1.0
// expected: mallow: a format has room for 64 characters
#include <mallow/all.hpp>

#include <boost/describe.hpp>

#include <chrono>

struct Event {
    std::chrono::local_time<std::chrono::seconds> at{};
};
BOOST_DESCRIBE_STRUCT(Event, (), (at))

struct EventSchema : mallow::Schema<Event> {
#ifdef MALLOW_MISTAKE
    DateTime at {format("%A %A %A %A %A %A %A %A")};
#else
    DateTime at {format("%A")};
#endif
};
BOOST_DESCRIBE_STRUCT(EventSchema, (), (at))

int main() { return mallow::loads<EventSchema>("{}").has_value(); }
