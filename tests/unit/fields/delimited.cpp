// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <mallow/fields/date.hpp>

#include <boost/container/static_vector.hpp>
#include <boost/describe/enum.hpp>
#include <boost/json/serialize.hpp>

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

using mallow::errc;
using namespace std::chrono_literals;

namespace {

enum class Size { small, large };
BOOST_DESCRIBE_ENUM(Size, small, large)

struct Query {
    std::vector<std::int64_t>                       ids;
    std::vector<std::string>                        words;
    std::set<std::string>                           unique;
    std::array<double, 2>                           point{};
    std::vector<bool>                               flags;
    boost::container::static_vector<int, 2>         few;
    std::optional<std::vector<int>>                 maybe;
    std::vector<Size>                               sizes;
    std::vector<std::chrono::year_month_day>        days;
    std::vector<mallow::decimal<2>>                 prices;

    friend bool operator==(const Query&, const Query&) = default;
};
BOOST_DESCRIBE_STRUCT(Query, (), (ids, words, unique, point, flags, few, maybe, sizes, days, prices))

struct QuerySchema : mallow::Schema<Query> {
    Delimited<Int>        ids    {};
    Delimited<Str>        words  {delimiter('|')};
    Delimited<Str>        unique {Str{trim, Length{.min = 1}}};
    Delimited<Float>      point  {};
    Delimited<Bool>       flags  {};
    Delimited<Int>        few    {};
    Delimited<Int>        maybe  {};
    Delimited<Enum<Size>> sizes  {};
    Delimited<Date>       days   {};
    Delimited<Decimal>    prices {};
};
BOOST_DESCRIBE_STRUCT(QuerySchema, (), (ids, words, unique, point, flags, few, maybe, sizes, days, prices))

struct RuledSchema : mallow::Schema<Query> {
    Delimited<Int> ids   {Int{Range{.min = 1}}, Length{.max = 3}, Unique{}, strict};
    Delimited<Str> words {required, ContainsOnly{"a", "b"}, Str{error_message(errc::invalid_string, "?")}};
    Delimited<Bool> flags {Bool{strict}};
};
BOOST_DESCRIBE_STRUCT(RuledSchema, (), (ids, words, flags))

struct View {
    std::vector<std::string_view> words;
};
BOOST_DESCRIBE_STRUCT(View, (), (words))

struct ViewSchema : mallow::Schema<View> {
    Delimited<Str> words {};
};
BOOST_DESCRIBE_STRUCT(ViewSchema, (), (words))

struct LooseSchema : mallow::Schema<> {
    Delimited<Int> ids {Length{.max = 2}, Unique{}};
    Int            one {};
};
BOOST_DESCRIBE_STRUCT(LooseSchema, (), (ids, one))

Query with(std::vector<std::int64_t> ids) {
    Query made;
    made.ids = std::move(ids);
    return made;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(fields_delimited)

BOOST_AUTO_TEST_CASE(loads_and_dumps_one_string) {
    Query query = with({1, 2, 3});
    query.words = {"a", "b,c", ""};
    query.unique = {"x", "y"};
    query.point = {1.5, -2};
    query.flags = {true, false};
    query.few = {7, 8};
    query.maybe = std::vector<int>{4};
    query.sizes = {Size::large, Size::small};
    query.days = {2020y / 1 / 2, 2020y / 1 / 3};
    query.prices = {mallow::decimal<2>::from_units(1799), mallow::decimal<2>::from_units(2000)};
    const std::string_view json =
        R"({"ids":"1,2,3","words":"a|b,c|","unique":"x,y","point":"1.5,-2.0","flags":"true,false","few":"7,8","maybe":"4","sizes":"large,small",)"
        R"("days":"2020-01-02,2020-01-03","prices":"17.99,20.0"})";
    test::accepts<QuerySchema>(json, query);
    test::dumps_as<QuerySchema>(query, json);
}

BOOST_AUTO_TEST_CASE(is_empty_where_there_is_no_text) {
    Query query;
    query.maybe.emplace();
    test::accepts<QuerySchema>(R"({"ids":"","words":"","unique":"","maybe":""})", query);
    BOOST_TEST(mallow::dumps<QuerySchema>(query, {.only = mallow::field_set<QuerySchema>{"ids", "maybe"}}) == R"({"ids":"","maybe":""})");
    query.maybe.reset();
    test::accepts<QuerySchema>(R"({"maybe":null})", query);
}

BOOST_AUTO_TEST_CASE(reads_an_element_as_its_field_does) {
    test::accepts<QuerySchema>(R"({"ids":"1, 2"})", with({1, 2}));
    test::accepts<QuerySchema>(R"({"ids":"\u0031,2"})", with({1, 2}));
    test::rejects<QuerySchema>(R"({"ids":"1,,x","unique":" a , ,a","point":"1,x","sizes":"large,Small","days":"2020-01-02,2020-02-30","prices":"0.5,0.001"})",
                               {{"/ids/1", errc::invalid_integer}, {"/ids/2", errc::invalid_integer}, {"/unique/1", errc::too_short},
                                {"/unique/2", errc::duplicate_element}, {"/point/1", errc::invalid_number}, {"/sizes/1", errc::not_one_of},
                                {"/days/1", errc::invalid_date}, {"/prices/1", errc::too_precise}});
    test::rejects<QuerySchema>(R"({"ids":","})", {{"/ids/0", errc::invalid_integer}, {"/ids/1", errc::invalid_integer}});
}

BOOST_AUTO_TEST_CASE(refuses_what_is_no_string) {
    for (const char* other : {"[1]", "5", "true", "{}", "[]", "[[1,2],3]"})
        test::rejects<QuerySchema>("{\"ids\":" + std::string(other) + "}", {{"/ids", errc::invalid_delimited_list}});
    test::rejects<QuerySchema>(R"({"ids":null})", {{"/ids", errc::null}});
    BOOST_TEST(test::message_of<QuerySchema>(R"({"ids":[1]})") == "Not a valid delimited list.");
}

BOOST_AUTO_TEST_CASE(has_as_many_elements_as_its_container) {
    test::rejects<QuerySchema>(R"({"point":"1","few":"1,2,3"})", {{"/point", errc::wrong_length}, {"/few", errc::too_long}});
    test::rejects<QuerySchema>(R"({"point":"1,2,3"})", {{"/point", errc::wrong_length}});
    test::rejects<QuerySchema>(R"({"point":""})", {{"/point", errc::wrong_length}});
}

BOOST_AUTO_TEST_CASE(takes_the_validators_of_a_list_and_of_its_elements) {
    test::rejects<RuledSchema>(R"({"ids":"1,2,3,1","words":"a,c","flags":"true"})",
                               {{"/ids", errc::too_long}, {"/ids/3", errc::duplicate_element}, {"/words", errc::not_all_allowed}});
    test::rejects<RuledSchema>(R"({"ids":"0,1","flags":"yes,true"})", {{"/ids/0", errc::too_small}, {"/flags/0", errc::invalid_boolean}, {"/words", errc::required}});
    Query query = with({1, 2});
    query.words = {"a"};
    query.flags = {true, false};
    test::accepts<RuledSchema>(R"({"ids":"1,2","words":"a","flags":"true,false"})", query, {.strict = true});
    query.ids = {0};
    const auto errors = mallow::validate<RuledSchema>(query);
    BOOST_TEST_REQUIRE(errors.size() == 1u);
    BOOST_TEST(errors[0].pointer() == "/ids/0");
}

BOOST_AUTO_TEST_CASE(may_hold_views) {
    const std::string text = R"({"words":"ab,cd"})";
    const auto loaded = mallow::loads_view<ViewSchema>(text);
    BOOST_TEST_REQUIRE(loaded.has_value());
    BOOST_TEST_REQUIRE(loaded->words.size() == 2u);
    BOOST_TEST(loaded->words[1] == "cd");
    BOOST_TEST((loaded->words[1].data() == text.data() + 13));
    BOOST_TEST(mallow::loads_view<ViewSchema>(R"({"words":"\u0061"})").has_error());
}

BOOST_AUTO_TEST_CASE(is_a_list_in_a_document) {
    const auto loaded = mallow::loads<LooseSchema>(R"({"ids":"1,2"})");
    BOOST_TEST_REQUIRE(loaded.has_value());
    BOOST_TEST(boost::json::serialize(*loaded) == R"({"ids":[1,2]})");
    BOOST_TEST(mallow::dumps<LooseSchema>(*loaded) == R"({"ids":"1,2"})");
    BOOST_TEST(mallow::dumps<LooseSchema>(boost::json::object{{"ids", "as it is"}}) == R"({"ids":"as it is"})");
    test::rejects<LooseSchema>(R"({"ids":"1,2,x"})", {{"/ids/2", errc::invalid_integer}});
    test::rejects<LooseSchema>(R"({"ids":"1,1,2"})", {{"/ids", errc::too_long}, {"/ids/1", errc::duplicate_element}});
    BOOST_TEST((mallow::validate<LooseSchema>(*mallow::loads<LooseSchema>(R"({"ids":"1"})")).empty()));
}

BOOST_AUTO_TEST_CASE(is_replaced_in_an_update) {
    Query query = with({1});
    query.words = {"a"};
    BOOST_TEST(mallow::loads_into<QuerySchema>(query, R"({"ids":"2,3","words":5})").has_error());
    BOOST_TEST((query.ids == std::vector<std::int64_t>{1}));
    BOOST_TEST(mallow::loads_into<QuerySchema>(query, R"({"ids":"2,3"})").has_value());
    BOOST_TEST((query.ids == std::vector<std::int64_t>{2, 3}));
    boost::json::object loose{{"ids", boost::json::array{1}}, {"one", 1}};
    BOOST_TEST(mallow::loads_into<LooseSchema>(loose, R"({"ids":"2","one":"x"})").has_error());
    BOOST_TEST(boost::json::serialize(loose) == R"({"ids":[1],"one":1})");
}

BOOST_AUTO_TEST_CASE(says_which_element_cannot_be_dumped) {
    Query query;
    query.days = {2020y / 1 / 1, 2020y / 2 / 30};
    test::refuses_dump<QuerySchema>(query, {{"/days/1", errc::out_of_range}});
    query.days.clear();
    query.words = {"\xFF"};
    test::refuses_dump<QuerySchema>(query, {{"/words", errc::invalid_utf8}});
}

BOOST_AUTO_TEST_SUITE_END()
