// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/all.hpp>

#include <boost/describe.hpp>

#include <chrono>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <vector>

/// Every temporal field in every form. What a fresh object has can be dumped and loaded, and what a dump writes has no more digits than a
/// double holds: for a document has no others (SEMANTICS, section 7).
namespace fuzz {

using std::chrono::local_time, std::chrono::sys_time, std::chrono::year_month_day;
using std::chrono::microseconds, std::chrono::milliseconds, std::chrono::minutes, std::chrono::nanoseconds, std::chrono::seconds;
using std::chrono_literals::operator""y;

struct Times {
    sys_time<microseconds>                    at{};
    sys_time<nanoseconds>                     fine{};
    local_time<milliseconds>                  local{};
    mallow::offset_time<seconds>              zoned{};
    sys_time<milliseconds>                    as_utc{};
    local_time<seconds>                       from_utc{};
    mallow::offset_time<seconds>              mailed{};
    sys_time<seconds>                         sent{};
    sys_time<milliseconds>                    stamp{};
    sys_time<microseconds>                    stamp_ms{};
    local_time<minutes>                       worded{};
    mallow::offset_time<microseconds>         numbered{};
    year_month_day                            day{2020y / 1 / 1};
    std::chrono::sys_days                     due{};
    std::chrono::local_days                   written{};
    std::chrono::hh_mm_ss<milliseconds>       time{};
    microseconds                              clock{};
    minutes                                   halved{};
    seconds                                   lasts{};
    milliseconds                              long_lasts{};
    microseconds                              period{};
    std::optional<sys_time<seconds>>          maybe;
    std::unique_ptr<year_month_day>           owned;
    std::shared_ptr<seconds>                  shared;
    std::vector<std::optional<sys_time<seconds>>> all;
    std::set<milliseconds>                    delays;
    std::map<year_month_day, minutes>         plan;
};
BOOST_DESCRIBE_STRUCT(Times, (),
                      (at, fine, local, zoned, as_utc, from_utc, mailed, sent, stamp, stamp_ms, worded, numbered, day, due, written, time, clock,
                       halved, lasts, long_lasts, period, maybe, owned, shared, all, delays, plan))

struct TimesSchema : mallow::Schema<Times> {
    DateTime             at         {Range{.min = sys_time<microseconds>(microseconds(-1'000'000'000'000'000'000))}};
    DateTime             fine       {};
    NaiveDateTime        local      {};
    AwareDateTime        zoned      {};
    AwareDateTime        as_utc     {utc};
    NaiveDateTime        from_utc   {utc};
    DateTime             mailed     {rfc822};
    DateTime             sent       {rfc822, load_default(sys_time<seconds>(seconds(60)))};
    DateTime             stamp      {timestamp};
    DateTime             stamp_ms   {timestamp_ms, Range{.max = sys_time<microseconds>(microseconds(8'000'000'000'000'000))}};
    NaiveDateTime        worded     {format("%A, %d %B %y %I:%M %p")};
    AwareDateTime        numbered   {format("%Y-%j %H.%M.%S.%f %z %%")};
    Date                 day        {Range{.max = 2999y / 12 / 31, .max_inclusive = false}};
    Date                 due        {data_key("due date"), mallow::strict};
    Date                 written    {format("%d.%m.%Y")};
    Time                 time       {};
    Time                 clock      {format("%H:%M:%S.%f")};
    Time                 halved     {format("%I:%M%p"), Range{.max = minutes(1439)}};
    TimeDelta            lasts      {};
    TimeDelta            long_lasts {unit<minutes>, Range{.min = milliseconds(-1'000'000'000'000), .max = milliseconds(1'000'000'000'000)}};
    TimeDelta            period     {iso};
    DateTime             maybe      {};
    Date                 owned      {};
    TimeDelta            shared     {unit<std::chrono::days>, Range{.min = seconds(-86'400'000'000), .max = seconds(86'400'000'000)}};
    List<DateTime>       all        {Length{.max = 4}};
    List<TimeDelta>      delays     {TimeDelta{unit<milliseconds>}};
    Dict<Date, TimeDelta> plan      {Date{}, TimeDelta{iso}};
};
BOOST_DESCRIBE_STRUCT(TimesSchema, (),
                      (at, fine, local, zoned, as_utc, from_utc, mailed, sent, stamp, stamp_ms, worded, numbered, day, due, written, time, clock,
                       halved, lasts, long_lasts, period, maybe, owned, shared, all, delays, plan))

inline constexpr const char* some_times =
    R"({"at":"2020-01-02T03:04:05.000006Z","local":"1999-12-31T23:59:59.5","zoned":"2020-01-02T03:04:05+05:30","maybe":"1970-01-01T00:00:01Z",)"
    R"("owned":"2020-02-29","shared":2,"all":["2020-01-02T03:04Z",null],"delays":[1,2],"plan":{"2020-01-01":"PT5M"},"stamp":1.5})";

}  // namespace fuzz
