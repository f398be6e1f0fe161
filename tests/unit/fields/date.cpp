// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <mallow/fields/date.hpp>

#include <chrono>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

using mallow::errc;
using namespace std::chrono_literals;

namespace {

struct Event {
    std::chrono::year_month_day                     day;
    std::chrono::sys_days                           utc{};
    std::chrono::local_days                         local{};
    std::optional<std::chrono::year_month_day>      maybe;
    std::vector<std::chrono::year_month_day>        all;
    std::set<std::chrono::sys_days>                 unique;
    std::unique_ptr<std::chrono::sys_days>          owned;

    friend bool operator==(const Event& left, const Event& right) {
        return left.day == right.day && left.utc == right.utc && left.local == right.local && left.maybe == right.maybe && left.all == right.all &&
               left.unique == right.unique && !left.owned == !right.owned && (!left.owned || *left.owned == *right.owned);
    }
};
BOOST_DESCRIBE_STRUCT(Event, (), (day, utc, local, maybe, all, unique, owned))

struct EventSchema : mallow::Schema<Event> {
    Date       day    {};
    Date       utc    {};
    Date       local  {};
    Date       maybe  {};
    List<Date> all    {};
    List<Date> unique {};
    Date       owned  {};
};
BOOST_DESCRIBE_STRUCT(EventSchema, (), (day, utc, local, maybe, all, unique, owned))

struct DaySchema : mallow::Schema<Event> {
    Date day {required};
};
BOOST_DESCRIBE_STRUCT(DaySchema, (), (day))

struct PlainSchema : mallow::Schema<Event> {
    Date day {};
    Date utc {};
};
BOOST_DESCRIBE_STRUCT(PlainSchema, (), (day, utc))

constexpr std::chrono::year_month_day holidays[]{2020y / 1 / 1, 2020y / 12 / 25};

struct RuledSchema : mallow::Schema<Event> {
    Date day   {Range{.min = 2020y / 1 / 1, .max = 2020y / 12 / 31}};
    Date utc   {OneOf{holidays}, load_default(2020y / 1 / 1)};
    Date local {Equal{std::chrono::local_days(2020y / 2 / 29)}.with_error("Not {input}, but {other}.")};
    Date maybe {[](const std::chrono::year_month_day& date) { return date.day() != std::chrono::day(13) ? nullptr : "Unlucky."; }};
    List<Date> all {ContainsOnly{2020y / 1 / 1, 2020y / 1 / 2}};
};
BOOST_DESCRIBE_STRUCT(RuledSchema, (), (day, utc, local, maybe, all))

struct LooseSchema : mallow::Schema<> {
    Date day   {Range{.min = 2020y / 1 / 1}};
    Date since {load_default(2020y / 2 / 29), dump_default(2020y / 1 / 1)};
};
BOOST_DESCRIBE_STRUCT(LooseSchema, (), (day, since))

Event on(std::chrono::year_month_day day) {
    Event event;
    event.day = day;
    return event;
}

const std::string_view no_dates[] = {
    R"("")",           R"("2020-1-1")",   R"("2020-02-30")", R"("2021-02-29")", R"("1900-02-29")", R"("2020-00-01")", R"("2020-13-01")",
    R"("2020-01-00")", R"("2020-01-32")", R"("0000-01-01")", R"("20200101")",   R"("2020-01-01 ")", R"(" 2020-01-01")", R"("2020-01-01T00:00")",
    R"("2020/01/01")", R"("+020-01-01")", R"("２０２０-01-01")", "1",            "true",            "[]",              "{}",
};

}  // namespace

BOOST_AUTO_TEST_SUITE(fields_date)

BOOST_AUTO_TEST_CASE(loads_and_dumps_every_type_it_binds_to) {
    Event event = on(2020y / 2 / 29);
    event.utc = std::chrono::sys_days(1969y / 12 / 31);
    event.local = std::chrono::local_days(9999y / 12 / 31);
    event.maybe = 1y / 1 / 1;
    event.all = {2020y / 1 / 2, 2020y / 1 / 1};
    event.unique = {std::chrono::sys_days(2000y / 1 / 1)};
    event.owned = std::make_unique<std::chrono::sys_days>(std::chrono::sys_days(1970y / 1 / 1));
    const std::string_view json =
        R"({"day":"2020-02-29","utc":"1969-12-31","local":"9999-12-31","maybe":"0001-01-01","all":["2020-01-02","2020-01-01"],)"
        R"("unique":["2000-01-01"],"owned":"1970-01-01"})";
    test::accepts<EventSchema>(json, event);
    test::dumps_as<EventSchema>(event, json);
}

BOOST_DATA_TEST_CASE(refuses_what_is_no_date, no_dates) {
    test::rejects<DaySchema>(R"({"day":)" + std::string(sample) + "}", {{"/day", errc::invalid_date}});
}

BOOST_AUTO_TEST_CASE(refuses_null_unless_the_member_can_be_empty) {
    test::rejects<EventSchema>(R"({"day":null,"maybe":null,"all":[null],"unique":["2000-01-01","2000-01-01"]})",
                               {{"/day", errc::null}, {"/all/0", errc::null}, {"/unique/1", errc::duplicate_element}});
}

BOOST_AUTO_TEST_CASE(reads_a_date_with_escapes) { test::accepts<DaySchema>(R"({"day":"\u0032020-01-0\u0031"})", on(2020y / 1 / 1)); }

BOOST_AUTO_TEST_CASE(says_what_is_wrong_in_the_words_of_the_field) {
    BOOST_TEST(test::message_of<DaySchema>(R"({"day":"x"})") == "Not a valid date.");
    BOOST_TEST(test::message_of<RuledSchema>(R"({"day":"2019-12-31"})") ==
               "Must be greater than or equal to 2020-01-01 and less than or equal to 2020-12-31.");
    BOOST_TEST(test::message_of<RuledSchema>(R"({"utc":"2020-01-02"})") == "Must be one of: 2020-01-01, 2020-12-25.");
    BOOST_TEST(test::message_of<RuledSchema>(R"({"local":"2020-03-01"})") == "Not 2020-03-01, but 2020-02-29.");
    BOOST_TEST(test::message_of<RuledSchema>(R"({"maybe":"2020-03-13"})") == "Unlucky.");
    BOOST_TEST(test::message_of<RuledSchema>(R"({"all":["2020-01-03"]})") == "One or more of the choices you made was not in: 2020-01-01, 2020-01-02.");
    const auto errors = mallow::loads<RuledSchema>(R"({"day":"2019-12-31"})").error();
    BOOST_TEST(boost::json::serialize(errors[0].params()) == R"({"min":"2020-01-01","max":"2020-12-31"})");
}

BOOST_AUTO_TEST_CASE(takes_a_default_when_absent) {
    const auto loaded = mallow::loads<RuledSchema>("{}");
    BOOST_TEST_REQUIRE(loaded.has_value());
    BOOST_TEST((loaded->utc == std::chrono::sys_days(2020y / 1 / 1)));
}

BOOST_AUTO_TEST_CASE(is_validated_where_it_is_stored) {
    BOOST_TEST(mallow::validate<DaySchema>(on(2020y / 2 / 30))[0].message() == "Out of range.");
    BOOST_TEST(mallow::validate<DaySchema>(on(2020y / 2 / 29)).empty());
    BOOST_TEST((mallow::validate<RuledSchema>(on(2021y / 1 / 1))[0].code() == errc::too_large));
}

BOOST_AUTO_TEST_CASE(cannot_be_dumped_outside_the_years_that_have_four_digits) {
    test::refuses_dump<DaySchema>(on(std::chrono::year(10000) / 1 / 1), {{"/day", errc::out_of_range}});
    test::refuses_dump<DaySchema>(on(0y / 12 / 31), {{"/day", errc::out_of_range}});
    test::refuses_dump<DaySchema>(Event{}, {{"/day", errc::out_of_range}});
    Event event = on(2020y / 1 / 1);
    event.maybe = 2020y / 1 / 1;
    event.utc = std::chrono::sys_days(9999y / 12 / 31) + std::chrono::days(1);
    event.local = std::chrono::local_days(1y / 1 / 1) - std::chrono::days(1);
    test::refuses_dump<EventSchema>(event, {{"/utc", errc::out_of_range}, {"/local", errc::out_of_range}});
}

BOOST_AUTO_TEST_CASE(is_a_text_in_a_document) {
    const auto loaded = mallow::loads<LooseSchema>(R"({"day":"2020-01-01"})");
    BOOST_TEST_REQUIRE(loaded.has_value());
    BOOST_TEST(mallow::dumps<LooseSchema>(*loaded) == R"({"day":"2020-01-01","since":"2020-02-29"})");
    BOOST_TEST(mallow::dumps<LooseSchema>(boost::json::object{{"day", 5}}) == R"({"day":5,"since":"2020-01-01"})");
    test::rejects<LooseSchema>(R"({"day":"2019-01-01"})", {{"/day", errc::too_small}});
    test::rejects<LooseSchema>(R"({"day":20190101})", {{"/day", errc::invalid_date}});
}

BOOST_AUTO_TEST_CASE(changes_and_stays_as_other_members_do_in_an_update) {
    Event event = on(2020y / 1 / 1);
    BOOST_TEST(mallow::loads_into<EventSchema>(event, R"({"day":"2021-01-01","maybe":"x"})").has_error());
    BOOST_TEST((event.day == 2020y / 1 / 1));
    BOOST_TEST(mallow::loads_into<EventSchema>(event, R"({"day":"2021-01-01"})").has_value());
    BOOST_TEST((event.day == 2021y / 1 / 1));
}

BOOST_AUTO_TEST_CASE(goes_there_and_back_through_all_years) {
    Event event;
    for (std::chrono::sys_days day(1y / 1 / 1); day <= std::chrono::sys_days(9999y / 12 / 31); day += std::chrono::days(97)) {
        event.day = day;
        event.utc = day;
        const std::string text = mallow::dumps<PlainSchema>(event);
        Event back;
        BOOST_REQUIRE(mallow::loads_to<PlainSchema>(back, text).has_value());
        BOOST_REQUIRE((back.day == event.day && back.utc == day));
    }
}

BOOST_AUTO_TEST_SUITE_END()
