// SPDX-License-Identifier: BSL-1.0
// expected: mallow: a Date binds to a std::chrono::year_month_day, sys_days or local_days member
#include <mallow/fields/date.hpp>
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <chrono>
#include <string>

struct Event {
#ifdef MALLOW_MISTAKE
    std::string day;
#else
    std::chrono::year_month_day day;
#endif
};
BOOST_DESCRIBE_STRUCT(Event, (), (day))

struct EventSchema : mallow::Schema<Event> {
    Date day {};
};
BOOST_DESCRIBE_STRUCT(EventSchema, (), (day))

int main() { return mallow::loads<EventSchema>("{}").has_value(); }
