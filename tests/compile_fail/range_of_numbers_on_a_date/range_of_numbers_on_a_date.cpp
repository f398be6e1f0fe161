// SPDX-License-Identifier: BSL-1.0
// expected: mallow: a Range cannot apply
#include <mallow/fields/date.hpp>
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <chrono>

struct Event {
    std::chrono::year_month_day day;
};
BOOST_DESCRIBE_STRUCT(Event, (), (day))

struct EventSchema : mallow::Schema<Event> {
#ifdef MALLOW_MISTAKE
    Date day {Range{.min = 2020}};
#else
    Date day {Range{.min = std::chrono::year(2020) / 1 / 1}};
#endif
};
BOOST_DESCRIBE_STRUCT(EventSchema, (), (day))

int main() { return mallow::loads<EventSchema>("{}").has_value(); }
