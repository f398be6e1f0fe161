// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <boost/json/serialize.hpp>

#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

using mallow::decimal;
using mallow::errc;

namespace {

struct Invoice {
    decimal<2>                  total{};
    decimal<4>                  rate{};
    decimal<0>                  pieces{};
    decimal<18>                 share{};
    std::string                 exact{"0"};
    std::optional<decimal<2>>   maybe;
    std::vector<decimal<2>>     all;
    std::set<decimal<2>>        unique;
    std::unique_ptr<decimal<2>> owned;

    friend bool operator==(const Invoice& left, const Invoice& right) {
        return left.total == right.total && left.rate == right.rate && left.pieces == right.pieces && left.share == right.share &&
               left.exact == right.exact && left.maybe == right.maybe && left.all == right.all && left.unique == right.unique &&
               !left.owned == !right.owned && (!left.owned || *left.owned == *right.owned);
    }
};
BOOST_DESCRIBE_STRUCT(Invoice, (), (total, rate, pieces, share, exact, maybe, all, unique, owned))

struct InvoiceSchema : mallow::Schema<Invoice> {
    Decimal       total  {};
    Decimal       rate   {rounding(mallow::rounding::half_even)};
    Decimal       pieces {};
    Decimal       share  {};
    Decimal       exact  {};
    Decimal       maybe  {};
    List<Decimal> all    {};
    List<Decimal> unique {};
    Decimal       owned  {};
};
BOOST_DESCRIBE_STRUCT(InvoiceSchema, (), (total, rate, pieces, share, exact, maybe, all, unique, owned))

struct TextSchema : mallow::Schema<Invoice> {
    Decimal total  {as_string};
    Decimal pieces {as_string, strict};
    Decimal exact  {as_string};
    Decimal share  {strict};
};
BOOST_DESCRIBE_STRUCT(TextSchema, (), (total, pieces, exact, share))

constexpr double steps[]{0.1, 0.2, 0.3};

struct RuledSchema : mallow::Schema<Invoice> {
    Decimal       total  {Range{.min = 0, .max = 99.95}, MultipleOf{0.05}};
    Decimal       rate   {Range{.min = decimal<2>::from_units(10), .max = 0.3, .max_inclusive = false}, load_default(0.25)};
    Decimal       share  {OneOf{steps}};
    Decimal       exact  {Range{.min = 0.1, .max = 1000000000000000000}, NoneOf{0.5, 7}, MultipleOf{0.1}, [](std::string_view text) { return text != "0.3"; }};
    Decimal       maybe  {Equal{decimal<2>::from_units(150)}, [](const decimal<2>& value) { return value.units() != 7; }};
    List<Decimal> all    {ContainsOnly{0.5, 1}};
};
BOOST_DESCRIBE_STRUCT(RuledSchema, (), (total, rate, share, exact, maybe, all))

struct LooseSchema : mallow::Schema<> {
    Decimal total {Range{.min = 0.5}, MultipleOf{0.05}};
    Decimal text  {as_string, Range{.max = 10}, load_default(0.5)};
};
BOOST_DESCRIBE_STRUCT(LooseSchema, (), (total, text))

struct TotalSchema : mallow::Schema<Invoice> {
    Decimal total {};
};
BOOST_DESCRIBE_STRUCT(TotalSchema, (), (total))

Invoice of(std::int64_t units) {
    Invoice made;
    made.total = decimal<2>::from_units(units);
    return made;
}

struct accepted {
    std::string_view number;
    std::int64_t units;
};
std::ostream& operator<<(std::ostream& out, const accepted& each) { return out << each.number; }

// Whose doubles have the digits that the text has.
const accepted numbers[] = {
    {"17.99", 1799},     {"17.990", 1799},     {"0", 0},          {"-0", 0},          {"-0.0", 0},    {"-0.01", -1},       {"1e2", 10000},  {"1E+2", 10000},
    {"1.5e-1", 15},      {"0.30", 30},         {"100e-2", 100},   {"5", 500},         {"-5", -500},   {"\"17.99\"", 1799}, {"\" 17.99 \"", 1799},
    {"\"1e2\"", 10000},  {"\"-0.5\"", -50},    {"123456789.12", 12345678912},         {"0.07", 7},    {"1e-2", 1},
};

const accepted exact_numbers[] = {
    {"92233720368547758.07", 9223372036854775807},
    {"-92233720368547758.08", std::numeric_limits<std::int64_t>::min()},
    {"90071992547409.93", 9007199254740993},
    {"0.010000000000000000000000000000000000", 1},
    {"1000000000000000000000000000000e-30", 100},
    {"\"92233720368547758.07\"", 9223372036854775807},
};

struct refused {
    std::string_view value;
    errc code;
};
std::ostream& operator<<(std::ostream& out, const refused& each) { return out << each.value; }

const refused others[] = {
    {"17.991", errc::too_precise},        {"1e-3", errc::too_precise},           {"\"0.001\"", errc::too_precise},       {"1e17", errc::number_too_large},
    {"-1e17", errc::number_too_small},    {"1e300", errc::number_too_large},     {"-1e300", errc::number_too_small},     {"\"1e400\"", errc::number_too_large},
    {"\"-1e400\"", errc::number_too_small}, {"\"nan\"", errc::not_finite},       {"\"-Infinity\"", errc::not_finite},    {"\"1_0\"", errc::invalid_number},
    {"\"x\"", errc::invalid_number},      {"\"\"", errc::invalid_number},        {"\"+1\"", errc::invalid_number},       {"\".5\"", errc::invalid_number},
    {"\"007\"", errc::invalid_number},    {"\"1.\"", errc::invalid_number},      {"\"0x1\"", errc::invalid_number},      {"\"1,5\"", errc::invalid_number},
    {"true", errc::invalid_number},       {"null", errc::null},                  {"[]", errc::invalid_number},           {"{}", errc::invalid_number},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(fields_decimal)

BOOST_AUTO_TEST_CASE(loads_and_dumps_every_type_it_binds_to) {
    Invoice invoice = of(1799);
    invoice.rate = decimal<4>::from_units(12345);
    invoice.pieces = decimal<0>::from_units(-7);
    invoice.share = decimal<18>::from_units(500'000'000'000'000'000);
    invoice.exact = "12345678901234567890.5";
    invoice.maybe = decimal<2>::from_units(2000);
    invoice.all = {decimal<2>::from_units(5), decimal<2>::from_units(-5)};
    invoice.unique = {decimal<2>::from_units(1), decimal<2>::from_units(100)};
    invoice.owned = std::make_unique<decimal<2>>(decimal<2>::from_units(10));
    const std::string_view json =
        R"({"total":17.99,"rate":1.2345,"pieces":-7,"share":0.5,"exact":12345678901234567890.5,"maybe":20.0,"all":[0.05,-0.05],"unique":[0.01,1.0],"owned":0.1})";
    test::accepts<InvoiceSchema>(json, invoice, test::sources::text_only);
    BOOST_TEST(mallow::dumps<InvoiceSchema>(invoice) ==
               R"({"total":17.99,"rate":1.2345,"pieces":-7,"share":0.5,"exact":12345678901234567890.5,"maybe":20.0,"all":[0.05,-0.05],"unique":[0.01,1.0],"owned":0.1})");
}

BOOST_DATA_TEST_CASE(takes_the_digits_as_they_are_written, numbers) {
    test::accepts<TotalSchema>(R"({"total":)" + std::string(sample.number) + "}", of(sample.units));
}

BOOST_DATA_TEST_CASE(takes_digits_that_no_double_has, exact_numbers) {
    test::accepts<TotalSchema>(R"({"total":)" + std::string(sample.number) + "}", of(sample.units), test::sources::text_only);
}

BOOST_DATA_TEST_CASE(refuses_what_it_cannot_hold, others) {
    test::rejects<TotalSchema>(R"({"total":)" + std::string(sample.value) + "}", {{"/total", sample.code}});
}

BOOST_AUTO_TEST_CASE(refuses_one_unit_more_than_64_bits_have) {
    test::rejects<TotalSchema>(R"({"total":92233720368547758.08})", {{"/total", errc::number_too_large}}, test::sources::text_only);
    test::rejects<TotalSchema>(R"({"total":-92233720368547758.09})", {{"/total", errc::number_too_small}}, test::sources::text_only);
    test::rejects<TotalSchema>(R"({"total":1e400})", {{"/total", errc::number_too_large}}, test::sources::text_only);
    test::rejects<TotalSchema>(R"({"total":1e-400})", {{"/total", errc::too_precise}}, test::sources::text_only);
}

BOOST_AUTO_TEST_CASE(says_how_many_places_there_are) {
    BOOST_TEST(test::message_of<TotalSchema>(R"({"total":0.001})") == "No more than 2 decimal places.");
    BOOST_TEST(test::message_of<InvoiceSchema>(R"({"pieces":0.5})") == "No more than 0 decimal places.");
    BOOST_TEST(test::message_of<InvoiceSchema>(R"({"all":[0.001]})") == "No more than 2 decimal places.");
    const auto errors = mallow::loads<TotalSchema>(R"({"total":0.001})").error();
    BOOST_TEST(boost::json::serialize(errors[0].params()) == R"({"places":2})");
}

BOOST_AUTO_TEST_CASE(rounds_where_told) {
    const accepted cases[] = {{"0.00005", 0}, {"0.00015", 2}, {"0.00025", 2}, {"-0.00005", 0}, {"1.23455", 12346}, {"1.23465", 12346}, {"\"1.23455\"", 12346}};
    for (const accepted& each : cases) {
        Invoice invoice;
        invoice.rate = decimal<4>::from_units(each.units);
        test::accepts<InvoiceSchema>(R"({"rate":)" + std::string(each.number) + "}", invoice);
    }
}

BOOST_AUTO_TEST_CASE(is_a_string_with_all_its_places_where_told) {
    Invoice invoice = of(2000);
    invoice.pieces = decimal<0>::from_units(3);
    invoice.exact = "0.1";
    test::dumps_as<TextSchema>(invoice, R"({"total":"20.00","pieces":"3","exact":"0.1","share":0.0})");
    test::accepts<TextSchema>(R"({"total":20,"pieces":"3","exact":1e-1,"share":0})", invoice);
    test::dumps_as<TextSchema>(of(-5), R"({"total":"-0.05","pieces":"0","exact":"0","share":0.0})");
    test::rejects<TextSchema>(R"({"pieces":3,"share":"0.5"})", {{"/pieces", errc::invalid_number}, {"/share", errc::invalid_number}});
}

BOOST_AUTO_TEST_CASE(is_dumped_with_the_digits_of_a_double_and_exactly_beyond) {
    const auto dumped = [](std::int64_t units) { return mallow::dumps<TotalSchema>(of(units)); };
    BOOST_TEST(dumped(2000) == R"({"total":20.0})");
    BOOST_TEST(dumped(1) == R"({"total":0.01})");
    BOOST_TEST(dumped(0) == R"({"total":0.0})");
    BOOST_TEST(dumped(999999999999999) == R"({"total":9999999999999.99})");
    BOOST_TEST(dumped(9007199254740993) == R"({"total":90071992547409.93})");
    BOOST_TEST(dumped(std::numeric_limits<std::int64_t>::max()) == R"({"total":92233720368547758.07})");
    BOOST_TEST(dumped(std::numeric_limits<std::int64_t>::min()) == R"({"total":-92233720368547758.08})");
    BOOST_TEST(mallow::dump<TotalSchema>(of(9007199254740993)).as_object().at("total").as_double() == 90071992547409.93);
    for (std::int64_t units : {std::int64_t{1}, std::int64_t{123456789012345}, std::int64_t{999999999999989}, std::int64_t{1234567890123456789}}) {
        const auto back = mallow::loads<TotalSchema>(dumped(units));
        BOOST_TEST_REQUIRE(back.has_value());
        BOOST_TEST(back->total.units() == units);
    }
}

BOOST_AUTO_TEST_CASE(is_plain_in_a_string) {
    const std::string_view cases[][2] = {{"17.990", "17.99"}, {"1e3", "1000"}, {"1.0e-3", "0.001"}, {"-0.0", "0"}, {"\"0.10\"", "0.1"}, {"123456789012345678901234567890.123456789", "123456789012345678901234567890.123456789"}};
    for (const auto& [number, expected] : cases) {
        Invoice invoice;
        invoice.exact = expected;
        test::accepts<InvoiceSchema>(R"({"exact":)" + std::string(number) + "}", invoice, test::sources::text_only);
    }
    test::rejects<InvoiceSchema>(R"({"exact":1e1001})", {{"/exact", errc::number_too_large}}, test::sources::text_only);
    test::rejects<InvoiceSchema>(R"({"exact":-1e1001})", {{"/exact", errc::number_too_small}}, test::sources::text_only);
    test::rejects<InvoiceSchema>(R"({"exact":1e-1001})", {{"/exact", errc::too_precise}}, test::sources::text_only);
    test::rejects<InvoiceSchema>(R"({"exact":1e999999999999})", {{"/exact", errc::number_too_large}}, test::sources::text_only);
    Invoice invoice;
    invoice.exact = "abc";
    BOOST_TEST((mallow::try_dumps<InvoiceSchema>(invoice).error()[0].code() == errc::invalid_number));
}

BOOST_AUTO_TEST_CASE(compares_bounds_and_choices_by_their_digits) {
    test::rejects<RuledSchema>(R"({"total":-0.05,"rate":0.3,"share":0.4,"exact":0,"maybe":1.51,"all":[0.5,2]})",
                               {{"/total", errc::too_small}, {"/rate", errc::too_large}, {"/share", errc::not_one_of}, {"/exact", errc::too_small},
                                {"/maybe", errc::not_equal}, {"/all", errc::not_all_allowed}});
    test::rejects<RuledSchema>(R"({"total":99.96,"rate":0.0999,"exact":0.5,"maybe":0.07})",
                               {{"/total", errc::too_large}, {"/total", errc::not_multiple}, {"/rate", errc::too_small}, {"/exact", errc::forbidden_value},
                                {"/maybe", errc::not_equal}, {"/maybe", errc::custom}});
    test::rejects<RuledSchema>(R"({"exact":0.3})", {{"/exact", errc::custom}});
    test::rejects<RuledSchema>(R"({"exact":0.25})", {{"/exact", errc::not_multiple}});
    Invoice invoice = of(9995);
    invoice.rate = decimal<4>::from_units(1000);
    invoice.share = decimal<18>::from_units(300'000'000'000'000'000);
    invoice.exact = "0.1";
    invoice.maybe = decimal<2>::from_units(150);
    invoice.all = {decimal<2>::from_units(50), decimal<2>::from_units(100)};
    test::accepts<RuledSchema>(R"({"total":99.95,"rate":0.1,"share":0.3,"exact":0.1,"maybe":1.5,"all":[0.5,1]})", invoice);
    BOOST_TEST(mallow::loads<RuledSchema>("{}")->rate.units() == 2500);
    BOOST_TEST(mallow::validate<RuledSchema>(invoice).empty());
    invoice.total = decimal<2>::from_units(-5);
    BOOST_TEST((mallow::validate<RuledSchema>(invoice)[0].code() == errc::too_small));
}

BOOST_AUTO_TEST_CASE(prints_bounds_as_they_were_written) {
    BOOST_TEST(test::message_of<RuledSchema>(R"({"total":100})") == "Must be greater than or equal to 0 and less than or equal to 99.95.");
    BOOST_TEST(test::message_of<RuledSchema>(R"({"rate":0.3})") == "Must be greater than or equal to 0.1 and less than 0.3.");
    BOOST_TEST(test::message_of<RuledSchema>(R"({"total":0.07})") == "Must be a multiple of 0.05.");
    const auto errors = mallow::loads<RuledSchema>(R"({"rate":0.3})").error();
    BOOST_TEST(boost::json::serialize(errors[0].params()) == R"({"min":1E-1,"max":3E-1})");
}

BOOST_AUTO_TEST_CASE(is_a_number_or_a_string_in_a_document) {
    const auto loaded = mallow::loads<LooseSchema>(R"({"total":"17.50","text":1e0})");
    BOOST_TEST_REQUIRE(loaded.has_value());
    BOOST_TEST(boost::json::serialize(*loaded) == R"({"total":1.75E1,"text":"1"})");
    BOOST_TEST(boost::json::serialize(*mallow::loads<LooseSchema>("{}")) == R"({"text":"0.5"})");
    test::rejects<LooseSchema>(R"({"total":0.25,"text":10.5})", {{"/total", errc::too_small}, {"/text", errc::too_large}});
    test::rejects<LooseSchema>(R"({"total":0.57,"text":"x"})", {{"/total", errc::not_multiple}, {"/text", errc::invalid_number}});
    BOOST_TEST(mallow::dumps<LooseSchema>(boost::json::object{{"total", 5}, {"text", "0.10"}}) == R"({"total":5,"text":"0.10"})");
}

BOOST_AUTO_TEST_CASE(changes_and_stays_as_other_members_do_in_an_update) {
    Invoice invoice = of(1799);
    invoice.exact = "1";
    BOOST_TEST(mallow::loads_into<InvoiceSchema>(invoice, R"({"total":1,"exact":2,"maybe":"x"})").has_error());
    BOOST_TEST(invoice.total.units() == 1799);
    BOOST_TEST(invoice.exact == "1");
    BOOST_TEST(mallow::loads_into<InvoiceSchema>(invoice, R"({"total":1,"exact":2})").has_value());
    BOOST_TEST(invoice.total.units() == 100);
    BOOST_TEST(invoice.exact == "2");
}

BOOST_AUTO_TEST_CASE(is_a_value_like_others) {
    constexpr auto price = decimal<2>::from_units(1799);
    static_assert(price.units() == 1799);
    static_assert(price == decimal<2>::from_units(1799));
    static_assert(price < decimal<2>::from_units(1800));
    BOOST_TEST(price.to_string() == "17.99");
    BOOST_TEST(decimal<2>::from_units(-2000).to_string() == "-20.00");
    BOOST_TEST(decimal<0>().to_string() == "0");
}

BOOST_AUTO_TEST_SUITE_END()
