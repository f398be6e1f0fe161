// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <mallow/fields/time.hpp>

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

using mallow::errc;
using namespace std::chrono_literals;
using std::chrono::hh_mm_ss, std::chrono::microseconds, std::chrono::milliseconds, std::chrono::minutes;

namespace {

struct Shop {
    hh_mm_ss<microseconds>          opens{};
    minutes                         closes{};
    std::optional<milliseconds>     maybe;
    std::vector<std::chrono::hours> all;
    std::chrono::nanoseconds        exact{};

    friend bool operator==(const Shop& left, const Shop& right) {
        return left.opens.to_duration() == right.opens.to_duration() && left.closes == right.closes && left.maybe == right.maybe && left.all == right.all &&
               left.exact == right.exact;
    }
};
BOOST_DESCRIBE_STRUCT(Shop, (), (opens, closes, maybe, all, exact))

struct ShopSchema : mallow::Schema<Shop> {
    Time       opens  {};
    Time       closes {};
    Time       maybe  {};
    List<Time> all    {};
    Time       exact  {strict};
};
BOOST_DESCRIBE_STRUCT(ShopSchema, (), (opens, closes, maybe, all, exact))

struct RuledSchema : mallow::Schema<Shop> {
    Time opens  {Range{.min = hh_mm_ss<microseconds>(8h), .max = hh_mm_ss<microseconds>(18h), .max_inclusive = false}};
    Time closes {load_default(minutes(60)), format("%I:%M %p")};
};
BOOST_DESCRIBE_STRUCT(RuledSchema, (), (opens, closes))

struct LooseSchema : mallow::Schema<> {
    Time opens {Range{.min = microseconds(8h)}, load_default(microseconds(9h))};
};
BOOST_DESCRIBE_STRUCT(LooseSchema, (), (opens))

const std::string_view no_times[] = {
    R"("")",         R"("3:04")",       R"("03:4")",     R"("0304")",      R"("24:00")",     R"("23:60")",   R"("23:59:60")", R"("03:04:5")",
    R"("03:04:05.")", R"("03:04:05.x")", R"("03:04Z")",   R"("03:04+01")",  R"(" 03:04")",    R"("03:04 ")",  R"("-03:04")",   R"("03:04:05:06")",
    R"("03.04")",    "304",             "true",          "{}",             "[]",
};

}  // namespace

BOOST_AUTO_TEST_SUITE(fields_time)

BOOST_AUTO_TEST_CASE(loads_and_dumps_every_type_it_binds_to) {
    Shop shop;
    shop.opens = hh_mm_ss<microseconds>(3h + 4min + 5s + 6us);
    shop.closes = 23h + 59min;
    shop.maybe = milliseconds(1);
    shop.all = {0h, 23h};
    shop.exact = 24h - 1ns;
    const std::string_view json = R"({"opens":"03:04:05.000006","closes":"23:59:00","maybe":"00:00:00.001","all":["00:00:00","23:00:00"],)"
                                  R"("exact":"23:59:59.999999999"})";
    test::accepts<ShopSchema>(json, shop);
    test::dumps_as<ShopSchema>(shop, json);
}

BOOST_DATA_TEST_CASE(refuses_what_is_no_time, no_times) {
    test::rejects<ShopSchema>(R"({"opens":)" + std::string(sample) + "}", {{"/opens", errc::invalid_time}});
}

BOOST_AUTO_TEST_CASE(cuts_what_the_member_cannot_hold_unless_strict) {
    Shop shop;
    shop.closes = 3h + 4min;
    shop.all = {5h};
    test::accepts<ShopSchema>(R"({"closes":"03:04:59.9","all":["05:59"]})", shop);
    test::rejects<ShopSchema>(R"({"closes":"03:04:59.9","exact":"03:04:05.0000000001"})",
                              {{"/closes", errc::invalid_time}, {"/exact", errc::invalid_time}}, {.strict = true});
    test::rejects<ShopSchema>(R"({"exact":"03:04:05.0000000001"})", {{"/exact", errc::invalid_time}});
}

BOOST_AUTO_TEST_CASE(obeys_bounds_and_a_format) {
    test::rejects<RuledSchema>(R"({"opens":"07:59:59.999999"})", {{"/opens", errc::too_small}});
    test::rejects<RuledSchema>(R"({"opens":"18:00"})", {{"/opens", errc::too_large}});
    BOOST_TEST(test::message_of<RuledSchema>(R"({"opens":"18:00"})") ==
               "Must be greater than or equal to 08:00:00 and less than 18:00:00.");
    const auto loaded = mallow::loads<RuledSchema>(R"({"closes":"12:05 AM"})");
    BOOST_TEST_REQUIRE(loaded.has_value());
    BOOST_TEST((loaded->closes == 5min));
    BOOST_TEST(mallow::dumps<RuledSchema>(*loaded) == R"({"opens":"00:00:00","closes":"12:05 AM"})");
    BOOST_TEST((mallow::loads<RuledSchema>("{}")->closes == 60min));
    test::rejects<RuledSchema>(R"({"closes":"13:05 PM"})", {{"/closes", errc::invalid_time}});
}

BOOST_AUTO_TEST_CASE(is_a_time_of_one_day_when_dumped) {
    Shop shop;
    shop.closes = 24h;
    shop.maybe = milliseconds(-1);
    test::refuses_dump<ShopSchema>(shop, {{"/closes", errc::out_of_range}, {"/maybe", errc::out_of_range}});
}

BOOST_AUTO_TEST_CASE(is_a_text_in_a_document) {
    BOOST_TEST(boost::json::serialize(*mallow::loads<LooseSchema>(R"({"opens":"08:00"})")) == R"({"opens":"08:00"})");
    BOOST_TEST(boost::json::serialize(*mallow::loads<LooseSchema>("{}")) == R"({"opens":"09:00:00"})");
    test::rejects<LooseSchema>(R"({"opens":"07:00"})", {{"/opens", errc::too_small}});
}

BOOST_AUTO_TEST_SUITE_END()
