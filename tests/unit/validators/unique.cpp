// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <array>
#include <boost/describe/enum.hpp>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

using mallow::errc;

namespace {

enum class Size { small, large };
BOOST_DESCRIBE_ENUM(Size, small, large)

struct Point {
    int x{}, y{};
    friend bool operator==(const Point&, const Point&) = default;
};
BOOST_DESCRIBE_STRUCT(Point, (), (x, y))

struct PointSchema : mallow::Schema<Point> {
    Int x {};
    Int y {};
};
BOOST_DESCRIBE_STRUCT(PointSchema, (), (x, y))

struct Lists {
    std::vector<std::string>                       tags;
    std::vector<std::int64_t>                      ids;
    std::vector<double>                            rates;
    std::vector<bool>                              flags;
    std::array<int, 3>                             three{};
    std::vector<std::optional<int>>                holes;
    std::vector<Point>                             points;
    std::vector<std::vector<int>>                  rows;
    std::vector<Size>                              sizes;
    std::vector<std::array<std::uint8_t, 16>>      keys;
    std::vector<mallow::decimal<2>>                prices;
    friend bool operator==(const Lists&, const Lists&) = default;
};
BOOST_DESCRIBE_STRUCT(Lists, (), (tags, ids, rates, flags, three, holes, points, rows, sizes, keys, prices))

struct ListsSchema : mallow::Schema<Lists> {
    List<Str>                 tags   {Str{trim, lower, Length{.min = 1}}, Unique{}, Length{.max = 3}};
    List<Int>                 ids    {Unique{}.with_error("{input} again.")};
    List<Float>               rates  {Unique{}};
    List<Bool>                flags  {Unique{}};
    List<Int>                 three  {Unique{}};
    List<Int>                 holes  {Unique{}};
    List<Nested<PointSchema>> points {Unique{}};
    List<List<Int>>           rows   {Unique{}};
    List<Enum<Size>>          sizes  {Unique{}};
    List<UUID>                keys   {Unique{}};
    List<Decimal>             prices {Unique{}};
};
BOOST_DESCRIBE_STRUCT(ListsSchema, (), (tags, ids, rates, flags, three, holes, points, rows, sizes, keys, prices))

struct LooseSchema : mallow::Schema<> {
    List<Int>                 ids    {Unique{}, error_message(errc::duplicate_element, "Twice.")};
    List<Nested<PointSchema>> points {Unique{}};
};
BOOST_DESCRIBE_STRUCT(LooseSchema, (), (ids, points))

}  // namespace

BOOST_AUTO_TEST_SUITE(validators_unique)

BOOST_AUTO_TEST_CASE(takes_lists_without_repeats) {
    Lists lists;
    lists.tags = {"a", "b"};
    lists.ids = {1, -1, 0, 256};
    lists.rates = {0.0, 1.0, 1.5};
    lists.flags = {true, false};
    lists.three = {1, 2, 3};
    lists.holes = {1, std::nullopt, 2};
    lists.points = {{1, 2}, {2, 1}};
    lists.rows = {{1}, {}, {1, 1}};
    lists.sizes = {Size::large, Size::small};
    test::accepts<ListsSchema>(R"({"tags":["a"," B "],"ids":[1,-1,0,256],"rates":[0,1,1.5],"flags":[true,false],"three":[1,2,3],"holes":[1,null,2],)"
                               R"("points":[{"x":1,"y":2},{"x":2,"y":1}],"rows":[[1],[],[1,1]],"sizes":["large","small"]})",
                               lists);
}

BOOST_AUTO_TEST_CASE(refuses_each_that_is_there_already) {
    test::rejects<ListsSchema>(R"({"tags":["a"," A"],"ids":[1,2,1,"1",2],"rates":[1,1.0,-0.0,0],"flags":[true,false,true]})",
                               {{"/tags/1", errc::duplicate_element}, {"/ids/2", errc::duplicate_element}, {"/ids/3", errc::duplicate_element},
                                {"/ids/4", errc::duplicate_element}, {"/rates/1", errc::duplicate_element}, {"/rates/3", errc::duplicate_element},
                                {"/flags/2", errc::duplicate_element}});
    test::rejects<ListsSchema>(R"({"three":[1,2,1],"holes":[null,1,null],"points":[{"x":1},{"y":2},{"y":0,"x":1}],"rows":[[1],[1]],"sizes":["small","small"],)"
                               R"("keys":["00000000-0000-0000-0000-000000000001","00000000000000000000000000000001"],"prices":[1,1.00,"1"]})",
                               {{"/three/2", errc::duplicate_element}, {"/holes/2", errc::duplicate_element}, {"/points/2", errc::duplicate_element},
                                {"/rows/1", errc::duplicate_element}, {"/sizes/1", errc::duplicate_element}, {"/keys/1", errc::duplicate_element},
                                {"/prices/1", errc::duplicate_element}, {"/prices/2", errc::duplicate_element}});
}

BOOST_AUTO_TEST_CASE(stands_beside_the_list_s_own_messages) {
    BOOST_TEST(boost::json::serialize(test::messages_of<ListsSchema>(R"({"tags":["a","a","b","c"]})")) ==
               R"({"tags":{"1":["Duplicate element."],"_schema":["Longer than maximum length 3."]}})");
    test::rejects<ListsSchema>(R"({"tags":["a",5,"a"]})", {{"/tags/1", errc::invalid_string}});
}

BOOST_AUTO_TEST_CASE(may_have_words_of_its_own) {
    BOOST_TEST(test::message_of<ListsSchema>(R"({"ids":[7,7]})") == "7 again.");
    BOOST_TEST(test::message_of<LooseSchema>(R"({"ids":[7,7]})") == "Twice.");
}

BOOST_AUTO_TEST_CASE(works_in_documents_and_on_what_is_stored) {
    test::rejects<LooseSchema>(R"({"ids":[1,1],"points":[{"x":1,"y":2},{"x":1,"y":2}]})", {{"/ids/1", errc::duplicate_element}, {"/points/1", errc::duplicate_element}});
    Lists lists;
    lists.three = {1, 2, 3};
    lists.tags = {"a", "a"};
    const auto errors = mallow::validate<ListsSchema>(lists);
    BOOST_TEST_REQUIRE(errors.size() == 1u);
    BOOST_TEST(errors[0].pointer() == "/tags/1");
}

BOOST_AUTO_TEST_CASE(takes_time_in_proportion_to_the_list) {
    // 64 times as many took 4096 times as long if each were compared with each: a minute.
    std::string text = R"({"ids":[)";
    for (int i = 0; i < 200'000; ++i) text += std::to_string(std::int64_t{i} << 32) + ",";
    text.back() = ']';
    text += '}';
    const auto begin = std::chrono::steady_clock::now();
    BOOST_TEST(mallow::loads<ListsSchema>(text).has_value());
    BOOST_TEST((std::chrono::steady_clock::now() - begin < std::chrono::seconds(20)));
}

BOOST_AUTO_TEST_SUITE_END()
