// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <mallow/fields/date.hpp>
#include <mallow/memory.hpp>

#include <boost/describe.hpp>

#include <chrono>
#include <compare>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace {

using mallow::errc;

struct Limits {
    std::int64_t most = 0;
};
struct Log {
    int calls = 0;
};
struct Rates {
    std::int64_t cents = 0;
};

struct Money {
    std::int64_t cents = 0;
    [[maybe_unused]] friend auto operator<=>(const Money&, const Money&) = default;
};

struct money_text {
    static Money load(std::int64_t units, mallow::errors& errors, const Rates& rates) {
        if (units < 0) errors.add("Is a debt.");
        return {units * rates.cents};
    }
    static std::int64_t dump(const Money& value, const Rates& rates) { return value.cents / rates.cents; }
};

struct Bill {
    std::int64_t id = 0;
    std::int64_t amount = 0;
    Money total;
    std::vector<Money> parts;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(Bill, (), (id, amount, total, parts, name))

struct BillSchema : mallow::Schema<Bill> {
    Int id {};
    Int amount {[](std::int64_t asked, const Limits& limits) { return asked <= limits.most; }};
    mallow::Converted<mallow::Int, money_text> total {[](const Money& sum, const Limits& limits, Log& log) {
        ++log.calls;
        return sum.cents <= limits.most ? std::optional<std::string>() : std::to_string(sum.cents) + " is too much.";
    }};
    List<mallow::Converted<mallow::Int, money_text>> parts {};
    Str name {};
};
BOOST_DESCRIBE_STRUCT(BillSchema, (), (id, amount, total, parts, name))

struct Purse {
    std::map<Money, std::int64_t> coins;
};
BOOST_DESCRIBE_STRUCT(Purse, (), (coins))

struct PurseSchema : mallow::Schema<Purse> {
    Dict<mallow::Converted<mallow::Int, money_text>, Int> coins {};
};
BOOST_DESCRIBE_STRUCT(PurseSchema, (), (coins))

struct BillUpdateSchema : mallow::Schema<Bill> {
    Int amount {[](std::int64_t asked, const Limits& limits) { return asked <= limits.most; }};
};
BOOST_DESCRIBE_STRUCT(BillUpdateSchema, (), (amount))

struct Stay {
    std::chrono::year_month_day from, to;
    std::string room;
};
BOOST_DESCRIBE_STRUCT(Stay, (), (from, to, room))

struct StaySchema : mallow::Schema<Stay> {
    Date from {data_key("first")};
    Date to   {};
    Date next {computed([](const Stay& stay) { return std::chrono::sys_days(stay.to) + std::chrono::days(1); })};
    Int  nights {computed([](const Stay& stay) { return (std::chrono::sys_days(stay.to) - std::chrono::sys_days(stay.from)).count(); })};
    Str  label {computed([](const Stay& stay) -> std::optional<std::string> {
        if (stay.room.empty()) return std::nullopt;
        return "room " + stay.room;
    }), data_key("shown")};
};
BOOST_DESCRIBE_STRUCT(StaySchema, (), (from, to, next, nights, label))

}  // namespace

BOOST_AUTO_TEST_SUITE(hooks_contexts)

BOOST_AUTO_TEST_CASE(are_given_to_validators_and_codecs) {
    const Limits limits{100};
    const Rates rates{10};
    Log log;
    const auto bill = mallow::loads<BillSchema>(R"({"amount":100,"total":10,"parts":[1,2]})", {}, log, limits, rates);
    BOOST_TEST_REQUIRE(bill.has_value(), test::render(bill.error()));
    BOOST_TEST(bill->total.cents == 100);
    BOOST_TEST(bill->parts.at(1).cents == 20);
    BOOST_TEST(log.calls == 1);
    const auto errors = mallow::loads<BillSchema>(R"({"amount":101,"total":11,"parts":[-1]})", {}, log, limits, rates).error();
    BOOST_TEST((test::summary(errors) == test::expected_errors{{"/amount", errc::custom}, {"/total", errc::custom}, {"/parts/0", errc::custom}}), test::render(errors));
    BOOST_TEST(errors[1].message() == "110 is too much.");
    BOOST_TEST(errors[2].message() == "Is a debt.");
    BOOST_TEST(mallow::dumps<BillSchema>(*bill, {}, rates) == R"({"id":0,"amount":100,"total":10,"parts":[1,2],"name":""})");
    BOOST_TEST(mallow::validate<BillSchema>(*bill, rates, limits, log).empty());
    const Limits none{};
    BOOST_TEST(mallow::validate<BillSchema>(*bill, rates, none, log).size() == 2u);
}

BOOST_AUTO_TEST_CASE(are_given_to_codecs_of_keys) {
    const Rates rates{10};
    const std::string_view text = R"({"coins":{"1":5,"20":6}})";
    const std::map<Money, std::int64_t> coins{{{10}, 5}, {{200}, 6}};
    for (const auto& purse : {mallow::loads<PurseSchema>(text, {}, rates), mallow::load<PurseSchema>(test::tree_of(text), {}, rates)}) {
        BOOST_TEST_REQUIRE(purse.has_value(), test::render(purse.error()));
        BOOST_TEST((purse->coins == coins));
        BOOST_TEST(mallow::dumps<PurseSchema>(*purse, {}, rates) == text);
        BOOST_TEST(mallow::dump<PurseSchema>(*purse, {}, rates) == test::tree_of(text));
        BOOST_TEST(mallow::validate<PurseSchema>(*purse, rates).empty());
    }
    const auto errors = mallow::loads<PurseSchema>(R"({"coins":{"1":5,"-1":5," 1":"x"}})", {}, rates).error();
    BOOST_TEST((test::summary(errors) == test::expected_errors{{"/coins/-1", errc::custom}, {"/coins/ 1", errc::duplicate_key},
                                                               {"/coins/ 1", errc::invalid_integer}}), test::render(errors));
}

BOOST_AUTO_TEST_CASE(are_temporaries_too) {
    BOOST_TEST(!mallow::loads<mallow::many<BillSchema>>(R"([{"amount":3}])", {}, Limits{2}, Log{}, Rates{1}).has_value());
}

BOOST_AUTO_TEST_CASE(are_given_by_updates_of_tables) {
    namespace mem = mallow::memory;
    mem::table<Bill, mem::primary_key<&Bill::id>> bills;
    BOOST_TEST_REQUIRE(bills.insert(Bill()).has_value());
    const Limits limits{100};
    BOOST_TEST(bills.update<BillUpdateSchema>(1, R"({"amount":7})", {}, limits).has_value());
    BOOST_TEST(bills.find(1)->amount == 7);
    BOOST_TEST((test::summary(bills.update<BillUpdateSchema>(1, R"({"amount":101})", {}, limits).error()) == test::expected_errors{{"/amount", errc::custom}}));
    BOOST_TEST(bills.find(1)->amount == 7);
}

BOOST_AUTO_TEST_CASE(computed_values_are_dumped_alone) {
    using namespace std::chrono_literals;
    const Stay stay{2020y / 2 / 28, 2020y / 3 / 1, "1"};
    test::dumps_as<StaySchema>(stay, R"({"first":"2020-02-28","to":"2020-03-01","next":"2020-03-02","nights":2,"shown":"room 1"})");
    test::dumps_as<StaySchema>(Stay{2020y / 2 / 28, 2020y / 2 / 28, ""},
                               R"({"first":"2020-02-28","to":"2020-02-28","next":"2020-02-29","nights":0})", {.skip_none = true});
    test::rejects<StaySchema>(R"({"nights":1})", {{"/nights", errc::unknown_field}});
    BOOST_TEST(mallow::validate<StaySchema>(stay).empty());
}

BOOST_AUTO_TEST_SUITE_END()
