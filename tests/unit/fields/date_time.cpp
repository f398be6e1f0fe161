// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <mallow/fields/date_time.hpp>

#include <chrono>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

using mallow::errc;
using namespace std::chrono_literals;
using std::chrono::local_time, std::chrono::microseconds, std::chrono::nanoseconds, std::chrono::seconds, std::chrono::sys_time;

namespace {

struct Log {
    sys_time<microseconds>                           at{};
    sys_time<nanoseconds>                            precise{};
    std::chrono::sys_days                            day{};
    local_time<seconds>                              local{};
    mallow::offset_time<seconds>                     zoned{};
    std::optional<sys_time<seconds>>                 maybe;
    std::unique_ptr<sys_time<seconds>>               owned;
    std::vector<sys_time<seconds>>                   all;
    std::set<sys_time<seconds>>                      unique;
    sys_time<std::chrono::duration<std::int32_t>>    narrow{};
    sys_time<std::chrono::duration<double>>          floating{};

    friend bool operator==(const Log& left, const Log& right) {
        return left.at == right.at && left.precise == right.precise && left.day == right.day && left.local == right.local &&
               left.zoned == right.zoned && left.maybe == right.maybe && !left.owned == !right.owned &&
               (!left.owned || *left.owned == *right.owned) && left.all == right.all && left.unique == right.unique && left.narrow == right.narrow &&
               left.floating == right.floating;
    }
};
BOOST_DESCRIBE_STRUCT(Log, (), (at, precise, day, local, zoned, maybe, owned, all, unique, narrow, floating))

struct LogSchema : mallow::Schema<Log> {
    DateTime       at       {};
    DateTime       precise  {};
    DateTime       day      {};
    DateTime       local    {};
    DateTime       zoned    {};
    DateTime       maybe    {};
    DateTime       owned    {};
    List<DateTime> all      {};
    List<DateTime> unique   {};
    DateTime       narrow   {};
    DateTime       floating {};
};
BOOST_DESCRIBE_STRUCT(LogSchema, (), (at, precise, day, local, zoned, maybe, owned, all, unique, narrow, floating))

constexpr sys_time<seconds> known[]{sys_time<seconds>(0s), sys_time<seconds>(60s)};

struct RuledSchema : mallow::Schema<Log> {
    DateTime       at    {Range{.min = sys_time<microseconds>(0us), .max = sys_time<microseconds>(1'000'001us)}};
    DateTime       maybe {OneOf{known}, load_default(sys_time<seconds>(60s))};
    List<DateTime> all   {DateTime{Range{.min = sys_time<seconds>(0s)}}};
};
BOOST_DESCRIBE_STRUCT(RuledSchema, (), (at, maybe, all))

struct FormsSchema : mallow::Schema<Log> {
    DateTime      at       {timestamp};
    DateTime      precise  {timestamp_ms};
    DateTime      local    {format("%A, %d %B %y %I:%M %p")};
    AwareDateTime zoned    {format("%Y-%j %H.%M.%S.%f %z %%")};
    DateTime      maybe    {rfc822};
    DateTime      floating {timestamp};
};
BOOST_DESCRIBE_STRUCT(FormsSchema, (), (at, precise, local, zoned, maybe, floating))

struct LooseSchema : mallow::Schema<> {
    DateTime      any    {Range{.min = sys_time<microseconds>(0us)}};
    NaiveDateTime naive  {};
    AwareDateTime aware  {};
    DateTime      stamp  {timestamp, load_default(sys_time<microseconds>(1'500'000us))};
};
BOOST_DESCRIBE_STRUCT(LooseSchema, (), (any, naive, aware, stamp))

Log at(sys_time<microseconds> instant) {
    Log made;
    made.at = instant;
    return made;
}

const std::string_view no_datetimes[] = {
    "2020-01-02",           "2020-01-02T",           "2020-01-02T03Z",        "2020-01-02T03:0Z",       "2020-01-02T03:04:Z",
    "2020-01-02T03:04:5Z",  "2020-01-02T03:04:05.Z", "2020-01-02T03:60Z",     "2020-01-02T24:00Z",      "2020-01-02T23:59:60Z",
    "2020-02-30T00:00Z",    "0000-01-01T00:00Z",     "2020-01-02_03:04Z",     "2020-01-02  03:04Z",     "2020-01-02T03:04 Z",
    "2020-01-02T03:04+1",   "2020-01-02T03:04+24",   "2020-01-02T03:04+0060", "2020-01-02T03:04+01:60", "2020-01-02T03:04+01:0",
    "2020-01-02T03:04+-1:00", "2020-01-02T03:04:05,5Z", " 2020-01-02T03:04Z",  "2020-01-02T03:04Z ",     "2020-01-02T03:04ZZ",
    "2020-01-02T03:04:05.1234567890123456789Z",      "20200102T0304Z",        "+2020-01-02T03:04Z",     "2020-01-02T03:04:05.5.5Z",
};

}  // namespace

BOOST_AUTO_TEST_SUITE(fields_date_time)

BOOST_AUTO_TEST_CASE(loads_and_dumps_every_type_it_binds_to) {
    Log log = at(sys_time<microseconds>(-1us));
    log.precise = sys_time<nanoseconds>(1'600'000'000'123'456'789ns);
    log.day = std::chrono::sys_days(1969y / 12 / 31);
    log.local = local_time<seconds>(5s);
    log.zoned = {sys_time<seconds>(0s), -90min};
    log.maybe = sys_time<seconds>(-62135596800s);
    log.owned = std::make_unique<sys_time<seconds>>(253402300799s);
    log.all = {sys_time<seconds>(2s), sys_time<seconds>(1s)};
    log.unique = {sys_time<seconds>(3s)};
    log.narrow = sys_time<std::chrono::duration<std::int32_t>>(std::chrono::duration<std::int32_t>(INT32_MIN));
    log.floating = sys_time<std::chrono::duration<double>>(std::chrono::duration<double>(0.25));
    const std::string_view json = R"({"at":"1969-12-31T23:59:59.999999Z","precise":"2020-09-13T12:26:40.123456789Z",)"
                                  R"("day":"1969-12-31T00:00:00Z","local":"1970-01-01T00:00:05","zoned":"1969-12-31T22:30:00-01:30",)"
                                  R"("maybe":"0001-01-01T00:00:00Z","owned":"9999-12-31T23:59:59Z",)"
                                  R"("all":["1970-01-01T00:00:02Z","1970-01-01T00:00:01Z"],"unique":["1970-01-01T00:00:03Z"],)"
                                  R"("narrow":"1901-12-13T20:45:52Z","floating":"1970-01-01T00:00:00.250000Z"})";
    test::accepts<LogSchema>(json, log);
    test::dumps_as<LogSchema>(log, json);
}

BOOST_DATA_TEST_CASE(refuses_what_is_no_datetime, no_datetimes) {
    test::rejects<LogSchema>(R"({"at":")" + std::string(sample) + R"("})", {{"/at", errc::invalid_datetime}});
}

BOOST_AUTO_TEST_CASE(refuses_what_the_member_cannot_hold_or_dump) {
    test::rejects<LogSchema>(R"({"narrow":"2038-01-19T03:14:08Z","precise":"1677-09-21T00:12:43Z","at":"0001-01-01T00:00+00:01"})",
                             {{"/narrow", errc::invalid_datetime}, {"/precise", errc::invalid_datetime}, {"/at", errc::invalid_datetime}});
    test::rejects<LogSchema>(R"({"at":"9999-12-31T23:59-00:01"})", {{"/at", errc::invalid_datetime}});
    Log log;
    log.zoned = {sys_time<seconds>(-62135596800s - 60s), 1min};
    test::accepts<LogSchema>(R"({"zoned":"0001-01-01T00:00:00+00:01"})", log);
}

BOOST_AUTO_TEST_CASE(reads_a_datetime_with_escapes) {
    test::accepts<LogSchema>(R"({"at":"1970-01-01\u005400:00:0\u0031Z"})", at(sys_time<microseconds>(1s)));
}

BOOST_AUTO_TEST_CASE(cuts_toward_the_past_unless_strict) {
    test::accepts<LogSchema>(R"({"at":"1969-12-31T23:59:59.9999995Z"})", at(sys_time<microseconds>(-1us)));
    test::rejects<LogSchema>(R"({"at":"1969-12-31T23:59:59.9999995Z"})", {{"/at", errc::invalid_datetime}}, {.strict = true});
    test::accepts<LogSchema>(R"({"at":"1970-01-01T00:00:01.0000000Z"})", at(sys_time<microseconds>(1s)), {.strict = true});
    Log log;
    log.day = std::chrono::sys_days(1969y / 12 / 31);
    test::accepts<LogSchema>(R"({"day":"1969-12-31T23:59:59Z"})", log);
}

BOOST_AUTO_TEST_CASE(is_aware_or_naive_as_its_member_is) {
    test::rejects<LogSchema>(R"({"at":"2020-01-02T03:04","local":"2020-01-02T03:04Z","zoned":"2020-01-02T03:04"})",
                             {{"/at", errc::invalid_aware_datetime}, {"/local", errc::invalid_naive_datetime}, {"/zoned", errc::invalid_aware_datetime}});
    BOOST_TEST(test::message_of<LogSchema>(R"({"at":"2020-01-02T03:04"})") == "Not a valid aware datetime.");
    BOOST_TEST(test::message_of<LogSchema>(R"({"local":"2020-01-02T03:04Z"})") == "Not a valid naive datetime.");
}

BOOST_AUTO_TEST_CASE(obeys_bounds_and_choices_of_its_own_type) {
    test::rejects<RuledSchema>(R"({"at":"1969-12-31T23:59:59.9Z","maybe":"1970-01-01T00:00:01Z","all":["1970-01-01T00:00:00Z","1969-12-31T23:59:59Z"]})",
                               {{"/at", errc::too_small}, {"/maybe", errc::not_one_of}, {"/all/1", errc::too_small}});
    BOOST_TEST(test::message_of<RuledSchema>(R"({"at":"1980-01-01T00:00Z"})") ==
               "Must be greater than or equal to 1970-01-01T00:00:00Z and less than or equal to 1970-01-01T00:00:01.000001Z.");
    BOOST_TEST(test::message_of<RuledSchema>(R"({"maybe":"1980-01-01T00:00Z"})") == "Must be one of: 1970-01-01T00:00:00Z, 1970-01-01T00:01:00Z.");
    const auto loaded = mallow::loads<RuledSchema>("{}");
    BOOST_TEST_REQUIRE(loaded.has_value());
    BOOST_TEST((loaded->maybe == sys_time<seconds>(60s)));
}

BOOST_AUTO_TEST_CASE(takes_other_forms) {
    Log log = at(sys_time<microseconds>(1'500'000us));
    log.precise = sys_time<nanoseconds>(1'234'567ns);
    log.local = local_time<seconds>(std::chrono::local_days(2021y / 2 / 3) + 12h + 5min);
    log.zoned = {sys_time<seconds>(std::chrono::sys_days(2020y / 12 / 31) + 1h), 90min};
    log.maybe = sys_time<seconds>(std::chrono::sys_days(2020y / 1 / 2) + 3h);
    log.floating = sys_time<std::chrono::duration<double>>(std::chrono::duration<double>(2.5));
    const std::string_view json = R"({"at":1.5,"precise":1.234567,"local":"Wednesday, 03 February 21 12:05 PM",)"
                                  R"("zoned":"2020-366 02.30.00.000000 +0130 %","maybe":"Thu, 02 Jan 2020 03:00:00 GMT","floating":2.5})";
    test::accepts<FormsSchema>(json, log);
    test::dumps_as<FormsSchema>(log, json);
    test::rejects<FormsSchema>(R"({"at":-0.5,"precise":true,"local":"Wednesday, 3 February 21 12:05 PM","zoned":"2021-366 02.30.00.0 +0130 %","maybe":1})",
                               {{"/at", errc::invalid_datetime},
                                {"/precise", errc::invalid_datetime},
                                {"/local", errc::invalid_datetime},
                                {"/zoned", errc::invalid_datetime},
                                {"/maybe", errc::invalid_datetime}});
}

BOOST_AUTO_TEST_CASE(reads_timestamps_from_their_digits) {
    struct stamp {
        const char* text;
        std::int64_t microseconds;
    };
    const stamp stamps[] = {
        {"0", 0},           {"-0", 0},         {"0.0", 0},          {"1e0", 1'000'000},          {"1e-6", 1},       {"9e-7", 0},
        {"1e-400", 0},      {"15e-1", 1'500'000}, {"253402300799.999999", 253'402'300'799'999'999}, {"\"7.000001\"", 7'000'001},
        {"1577934245.12345678901234567890123", 1'577'934'245'123'456}, {"0.000000000000000000000000000001", 0},
    };
    for (const auto& [text, count] : stamps)
        test::accepts<FormsSchema>(R"({"at":)" + std::string(text) + "}", at(sys_time<microseconds>(microseconds(count))), test::sources::text_only);
    for (const std::string_view text : {"253402300800", "1e400", "1e12", "99999999999999999999999", "\"x\"", "\"\"", "null", "[]"})
        BOOST_TEST(mallow::loads<FormsSchema>(R"({"at":)" + std::string(text) + "}").has_error(), text);
    for (const std::string_view text : {"1e-7", "\"1\""})
        BOOST_TEST(mallow::loads<FormsSchema>(R"({"at":)" + std::string(text) + "}", {.strict = true}).has_error(), text);
}

BOOST_AUTO_TEST_CASE(prints_a_timestamp_with_all_its_digits) {
    Log log;
    log.precise = sys_time<nanoseconds>(1'600'000'000'123'456'789ns);
    BOOST_TEST(mallow::dumps<FormsSchema>(log, {.only = mallow::fields<FormsSchema, "precise">()}) == R"({"precise":1600000000123.456789})");
    log.precise = sys_time<nanoseconds>(-1ns);
    BOOST_TEST(mallow::dumps<FormsSchema>(log, {.only = mallow::fields<FormsSchema, "precise">()}) == R"({"precise":-0.000001})");
}

BOOST_AUTO_TEST_CASE(cannot_be_dumped_outside_the_years_that_have_four_digits) {
    Log log = at(sys_time<microseconds>(253402300800s));
    log.day = std::chrono::sys_days(0y / 12 / 31);
    log.zoned = {sys_time<seconds>(253402300799s), 1min};
    log.maybe = sys_time<seconds>(seconds::max());
    log.floating = sys_time<std::chrono::duration<double>>(std::chrono::duration<double>(1e300));
    test::refuses_dump<LogSchema>(log, {{"/at", errc::out_of_range},
                                        {"/day", errc::out_of_range},
                                        {"/zoned", errc::out_of_range},
                                        {"/maybe", errc::out_of_range},
                                        {"/floating", errc::out_of_range}});
    log = {};
    log.zoned.offset = 24h;
    test::refuses_dump<LogSchema>(log, {{"/zoned", errc::out_of_range}});
    BOOST_TEST(mallow::validate<LogSchema>(log)[0].message() == "Out of range.");
}

BOOST_AUTO_TEST_CASE(is_what_it_was_in_a_document) {
    const auto loaded = mallow::loads<LooseSchema>(R"({"any":"2020-01-02T03:04Z","naive":"2020-01-02 03:04","aware":"2020-01-02T03:04+01"})");
    BOOST_TEST_REQUIRE(loaded.has_value());
    BOOST_TEST(mallow::dumps<LooseSchema>(*loaded) == R"({"any":"2020-01-02T03:04Z","naive":"2020-01-02 03:04","aware":"2020-01-02T03:04+01","stamp":1.5})");
    test::rejects<LooseSchema>(R"({"any":"1969-12-31T00:00Z","naive":"2020-01-02T03:04Z","aware":"2020-01-02T03:04","stamp":"x"})",
                               {{"/any", errc::too_small},
                                {"/naive", errc::invalid_naive_datetime},
                                {"/aware", errc::invalid_aware_datetime},
                                {"/stamp", errc::invalid_datetime}});
    BOOST_TEST(boost::json::serialize(*mallow::loads<LooseSchema>(R"({"stamp":"5"})")) == R"({"stamp":"5"})");
}

BOOST_AUTO_TEST_CASE(changes_and_stays_as_other_members_do_in_an_update) {
    Log log = at(sys_time<microseconds>(5us));
    log.zoned = {sys_time<seconds>(1s), 5min};
    BOOST_TEST(mallow::loads_into<LogSchema>(log, R"({"at":"1970-01-01T00:00Z","zoned":"1970-01-01T00:00+01:00","maybe":"x"})").has_error());
    BOOST_TEST((log.at == sys_time<microseconds>(5us) && log.zoned.offset == 5min));
    BOOST_TEST(mallow::loads_into<LogSchema>(log, R"({"at":"1970-01-01T00:00Z","zoned":"1970-01-01T00:00+01:00"})").has_value());
    BOOST_TEST((log.at == sys_time<microseconds>(0us) && log.zoned.offset == 60min && log.zoned.instant == sys_time<seconds>(-3600s)));
}

BOOST_AUTO_TEST_SUITE_END()
