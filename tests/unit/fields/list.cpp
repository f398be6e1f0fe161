// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

using mallow::errc;

namespace {

struct Lists {
    std::vector<std::int64_t>               integers;
    std::vector<int>                        ints;
    std::vector<double>                     numbers;
    std::vector<std::string>                strings;
    std::vector<bool>                       bools;
    std::vector<std::vector<int>>           rows;
    std::vector<std::optional<int>>         gaps;
    std::vector<std::vector<std::vector<std::string>>> cube;
    bool operator==(const Lists&) const = default;
};
BOOST_DESCRIBE_STRUCT(Lists, (), (integers, ints, numbers, strings, bools, rows, gaps, cube))

struct ListsSchema : mallow::Schema<Lists> {
    List<Int>             integers {};
    List<Int>             ints     {};
    List<Float>           numbers  {};
    List<Str>             strings  {};
    List<Bool>            bools    {};
    List<List<Int>>       rows     {};
    List<Int>             gaps     {};
    List<List<List<Str>>> cube     {};
};
BOOST_DESCRIBE_STRUCT(ListsSchema, (), (integers, ints, numbers, strings, bools, rows, gaps, cube))

struct Tagged {
    std::vector<std::string> tags;
    std::vector<std::vector<int>> rows;
    bool operator==(const Tagged&) const = default;
};
BOOST_DESCRIBE_STRUCT(Tagged, (), (tags, rows))

struct TaggedSchema : mallow::Schema<Tagged> {
    List<Str>       tags {Str{Length{.max = 3}}, Length{.max = 2}};
    List<List<Int>> rows {List<Int>{Int{Range{.min = 0}}, Length{.equal = 2}}, Length{.min = 1}};
};
BOOST_DESCRIBE_STRUCT(TaggedSchema, (), (tags, rows))

const test::row<Lists> lists[] = {
    {"empty",            R"({"ints":[]})",                     {}},
    {"empty with space", "{\"ints\":[ \n\t\r ]}",              {}},
    {"integers",         R"({"integers":[1,"2",3.0]})",        {.integers = {1, 2, 3}}},
    {"space around",     R"({"ints":[ 1 , 2 ]})",              {.ints = {1, 2}}},
    {"numbers",          R"({"numbers":[1,2.5,"3.5"]})",       {.numbers = {1, 2.5, 3.5}}},
    {"strings",          R"({"strings":["","a","é"]})",        {.strings = {"", "a", "é"}}},
    {"bools",            R"({"bools":[true,false,"yes"]})",    {.bools = {true, false, true}}},
    {"nested",           R"({"rows":[[1,2],[],[3]]})",         {.rows = {{1, 2}, {}, {3}}}},
    {"nulls in optionals", R"({"gaps":[1,null,3]})",           {.gaps = {1, std::nullopt, 3}}},
    {"three levels",     R"({"cube":[[["a"],[]],[["b","c"]]]})", {.cube = {{{"a"}, {}}, {{"b", "c"}}}}},
};

const test::row<test::expected_errors> refused[] = {
    {"object",              R"({"ints":{}})",            {{"/ints", errc::invalid_list}}},
    {"string",              R"({"ints":"x"})",           {{"/ints", errc::invalid_list}}},
    {"number",              R"({"ints":5})",             {{"/ints", errc::invalid_list}}},
    {"true",                R"({"ints":true})",          {{"/ints", errc::invalid_list}}},
    {"null",                R"({"ints":null})",          {{"/ints", errc::null}}},
    {"null element",        R"({"ints":[1,null]})",      {{"/ints/1", errc::null}}},
    {"every bad element",   R"({"ints":["x",1,{},true,[2]]})",
     {{"/ints/0", errc::invalid_integer}, {"/ints/2", errc::invalid_integer}, {"/ints/3", errc::invalid_integer},
      {"/ints/4", errc::invalid_integer}}},
    {"element out of range", R"({"ints":[2147483648]})", {{"/ints/0", errc::number_too_large}}},
    {"bad bool",            R"({"bools":[true,2]})",     {{"/bools/1", errc::invalid_boolean}}},
    {"inner list",          R"({"rows":[[1],2,[3,"x"],null]})",
     {{"/rows/1", errc::invalid_list}, {"/rows/2/1", errc::invalid_integer}, {"/rows/3", errc::null}}},
    {"bad optional element", R"({"gaps":[null,"x"]})",   {{"/gaps/1", errc::invalid_integer}}},
    {"three levels",        R"({"cube":[[["a",1]]]})",   {{"/cube/0/0/1", errc::invalid_string}}},
};

const test::row<test::expected_errors> invalid[] = {
    {"too many elements",         R"({"tags":["a","b","c"]})",        {{"/tags", errc::too_long}}},
    {"element too long",          R"({"tags":["a","bcde"]})",         {{"/tags/1", errc::too_long}}},
    {"a failed element hides the list's own", R"({"tags":["a","bcde","c"]})", {{"/tags/1", errc::too_long}}},
    {"a bad element too",         R"({"tags":["a",1,"bcde"]})",
     {{"/tags/1", errc::invalid_string}, {"/tags/2", errc::too_long}}},
    {"empty",                     R"({"rows":[]})",                   {{"/rows", errc::too_short}}},
    {"inner list's length",       R"({"rows":[[1,2],[1]]})",          {{"/rows/1", errc::wrong_length}}},
    {"inner element's range",     R"({"rows":[[1,-2]]})",             {{"/rows/0/1", errc::too_small}}},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(fields_list)

BOOST_DATA_TEST_CASE(loads_arrays, lists) { test::accepts<ListsSchema>(sample.input, sample.expected); }

BOOST_DATA_TEST_CASE(refuses_what_is_no_array_and_every_bad_element, refused) {
    test::rejects<ListsSchema>(sample.input, sample.expected);
}

BOOST_DATA_TEST_CASE(runs_its_validators_only_when_all_elements_are_good, invalid) {
    test::rejects<TaggedSchema>(sample.input, sample.expected);
}

BOOST_AUTO_TEST_CASE(accepts_what_its_validators_accept) {
    test::accepts<TaggedSchema>(R"({"tags":["abc","é€😀"],"rows":[[0,1]]})",
                                Tagged{{"abc", "é€😀"}, {{0, 1}}});
}

BOOST_AUTO_TEST_CASE(keys_its_messages_by_index) {
    BOOST_TEST(test::messages_of<ListsSchema>(R"({"rows":[[1],["x"],null]})") ==
               test::tree_of(R"({"rows":{"1":{"0":["Not a valid integer."]},"2":["Field may not be null."]}})"));
}

BOOST_AUTO_TEST_CASE(dumps_arrays) {
    test::dumps_as<ListsSchema>(
        Lists{{1}, {2, 3}, {0.5}, {"a"}, {true, false}, {{1}, {}}, {1, std::nullopt}, {{{"x"}}}},
        R"({"integers":[1],"ints":[2,3],"numbers":[0.5],"strings":["a"],"bools":[true,false],"rows":[[1],[]],)"
        R"("gaps":[1,null],"cube":[[["x"]]]})");
    test::dumps_as<ListsSchema>(
        Lists{}, R"({"integers":[],"ints":[],"numbers":[],"strings":[],"bools":[],"rows":[],"gaps":[],"cube":[]})");
}

BOOST_AUTO_TEST_CASE(holds_a_thousand_elements) {
    Lists expected;
    std::string json = R"({"strings":[)";
    for (int index = 0; index < 1000; ++index) {
        expected.strings.push_back("a string long enough to allocate " + std::to_string(index));
        json += (index ? ",\"" : "\"") + expected.strings.back() + "\"";
    }
    test::accepts<ListsSchema>(json + "]}", expected);
}

BOOST_AUTO_TEST_SUITE_END()
