// SPDX-License-Identifier: BSL-1.0
// expected: mallow: a validator cannot apply to this field
#include <mallow/all.hpp>

#include <boost/describe.hpp>

#include <chrono>

struct Event {
    std::chrono::minutes at{};
};
BOOST_DESCRIBE_STRUCT(Event, (), (at))

struct EventSchema : mallow::Schema<Event> {
#ifdef MALLOW_MISTAKE
    TimeDelta at {Range{.min = std::chrono::seconds(1)}};
#else
    TimeDelta at {Range{.min = std::chrono::minutes(1)}};
#endif
};
BOOST_DESCRIBE_STRUCT(EventSchema, (), (at))

int main() { return mallow::loads<EventSchema>("{}").has_value(); }
