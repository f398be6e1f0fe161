// SPDX-License-Identifier: BSL-1.0
#include "replay.hpp"

using namespace std::chrono_literals;
using std::chrono::hh_mm_ss, std::chrono::local_time, std::chrono::microseconds, std::chrono::milliseconds, std::chrono::minutes,
      std::chrono::seconds, std::chrono::sys_time, std::chrono::year_month_day;

struct Event {
    sys_time<microseconds>        at{};
    sys_time<seconds>             whole{};
    local_time<microseconds>      local{};
    mallow::offset_time<seconds>  zoned{};
    local_time<microseconds>      naive{};
    sys_time<microseconds>        aware{};
    sys_time<seconds>             exact{}, epoch{};
    sys_time<milliseconds>        epoch_ms{};
    sys_time<seconds>             mail{};
    local_time<seconds>           german{};
    year_month_day                day{};
    hh_mm_ss<microseconds>        opens{};
    minutes                       minute{};
    seconds                       lasts{};
    milliseconds                  fine{};
    minutes                       hours{};
    milliseconds                  period{};
    std::optional<year_month_day> ended;
};
BOOST_DESCRIBE_STRUCT(Event, (), (at, whole, local, zoned, naive, aware, exact, epoch, epoch_ms, mail, german, day, opens, minute, lasts, fine,
                                  hours, period, ended))

struct EventSchema : mallow::Schema<Event> {
    DateTime      at       {};
    DateTime      whole    {};
    DateTime      local    {};
    DateTime      zoned    {};
    NaiveDateTime naive    {utc};
    AwareDateTime aware    {utc};
    DateTime      exact    {strict};
    DateTime      epoch    {timestamp};
    DateTime      epoch_ms {timestamp_ms};
    DateTime      mail     {rfc822};
    DateTime      german   {format("%d.%m.%Y %H:%M")};
    Date          day      {};
    Time          opens    {};
    Time          minute   {};
    TimeDelta     lasts    {};
    TimeDelta     fine     {};
    TimeDelta     hours    {unit<std::chrono::hours>};
    TimeDelta     period   {iso};
    Date          ended    {Range{.min = 2020y / 1 / 1}};
};
BOOST_DESCRIBE_STRUCT(EventSchema, (), (at, whole, local, zoned, naive, aware, exact, epoch, epoch_ms, mail, german, day, opens, minute, lasts,
                                        fine, hours, period, ended))

BOOST_AUTO_TEST_SUITE(golden_second)

BOOST_DATA_TEST_CASE(event, golden::cases_of("EventSchema", 160)) { golden::replay<EventSchema>(sample); }

BOOST_AUTO_TEST_SUITE_END()
