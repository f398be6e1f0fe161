// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <boost/container/flat_set.hpp>
#include <boost/container/small_vector.hpp>
#include <boost/container/static_vector.hpp>

#include <array>
#include <deque>
#include <functional>
#include <list>
#include <set>
#include <string>
#include <unordered_set>
#include <vector>

using mallow::errc;

namespace {

struct Point {
    int x{};
    int y{};
    auto operator<=>(const Point&) const = default;
};
BOOST_DESCRIBE_STRUCT(Point, (), (x, y))

struct PointSchema : mallow::Schema<Point> {
    Int x {required};
    Int y {};
};
BOOST_DESCRIBE_STRUCT(PointSchema, (), (x, y))

struct Containers {
    std::deque<int>                 deque;
    std::list<std::string>          list;
    std::set<int>                   set;
    std::set<std::string, std::greater<>> falling;
    std::unordered_set<std::string> hashed;
    std::array<int, 3>              array{};
    std::array<std::string, 2>      pair;
    std::array<int, 0>              none{};
    std::set<Point>                 points;
    std::list<Point>                path;
    std::array<Point, 2>            ends{};
    bool operator==(const Containers&) const = default;
};
BOOST_DESCRIBE_STRUCT(Containers, (), (deque, list, set, falling, hashed, array, pair, none, points, path, ends))

struct ContainersSchema : mallow::Schema<Containers> {
    List<Int>                 deque   {};
    List<Str>                 list    {};
    List<Int>                 set     {};
    List<Str>                 falling {};
    List<Str>                 hashed  {};
    List<Int>                 array   {};
    List<Str>                 pair    {};
    List<Int>                 none    {};
    List<Nested<PointSchema>> points  {};
    List<Nested<PointSchema>> path    {};
    List<Nested<PointSchema>> ends    {};
};
BOOST_DESCRIBE_STRUCT(ContainersSchema, (), (deque, list, set, falling, hashed, array, pair, none, points, path, ends))

const test::row<Containers> loaded[] = {
    {"deque",          R"({"deque":[1,2,3]})",           {.deque = {1, 2, 3}}},
    {"list",           R"({"list":["b","a","b"]})",      {.list = {"b", "a", "b"}}},
    {"set",            R"({"set":[3,1,2]})",             {.set = {1, 2, 3}}},
    {"ordered set",    R"({"falling":["a","b"]})",       {.falling = {"b", "a"}}},
    {"hashed set",     R"({"hashed":["a","b","c"]})",    {.hashed = {"a", "b", "c"}}},
    {"empty set",      R"({"set":[]})",                  {}},
    {"array",          R"({"array":[1,2,3]})",           {.array = {1, 2, 3}}},
    {"string array",   R"({"pair":["a","b"]})",          {.pair = {"a", "b"}}},
    {"array of none",  R"({"none":[]})",                 {}},
    {"set of structs", R"({"points":[{"x":2},{"x":1,"y":2},{"x":1}]})", {.points = {{1, 0}, {1, 2}, {2, 0}}}},
    {"list of structs", R"({"path":[{"x":2},{"x":2}]})", {.path = {{2, 0}, {2, 0}}}},
    {"array of structs", R"({"ends":[{"x":1},{"y":3,"x":2}]})", {.ends = {{{1, 0}, {2, 3}}}}},
};

const test::row<test::expected_errors> refused[] = {
    {"bad element of a deque",  R"({"deque":[1,"x"]})",       {{"/deque/1", errc::invalid_integer}}},
    {"bad element of a list",   R"({"list":[null]})",         {{"/list/0", errc::null}}},
    {"bad element of a set",    R"({"set":[1,1.5,2]})",       {{"/set/1", errc::invalid_integer}}},
    {"repeated element",        R"({"set":[1,2,1]})",         {{"/set/2", errc::duplicate_element}}},
    {"repeated once coerced",   R"({"set":[1,"1"]})",         {{"/set/1", errc::duplicate_element}}},
    {"each repetition",         R"({"set":[1,1,1]})",
     {{"/set/1", errc::duplicate_element}, {"/set/2", errc::duplicate_element}}},
    {"repeated string",         R"({"hashed":["a","b","a"]})", {{"/hashed/2", errc::duplicate_element}}},
    {"repeated, escaped",       R"({"hashed":["a","\u0061"]})", {{"/hashed/1", errc::duplicate_element}}},
    {"repeated struct",         R"({"points":[{"x":1},{"y":0,"x":1}]})", {{"/points/1", errc::duplicate_element}}},
    {"bad struct in a set",     R"({"points":[{"y":1},{"x":1}]})", {{"/points/0/x", errc::required}}},
    {"array too short",         R"({"array":[1,2]})",         {{"/array", errc::wrong_length}}},
    {"array too long",          R"({"array":[1,2,3,4]})",     {{"/array", errc::wrong_length}}},
    {"array empty",             R"({"array":[]})",            {{"/array", errc::wrong_length}}},
    {"something for none",      R"({"none":[1]})",            {{"/none", errc::wrong_length}}},
    {"bad element of an array", R"({"array":[1,"x",3]})",     {{"/array/1", errc::invalid_integer}}},
    {"bad struct in an array",  R"({"ends":[{"x":1},{}]})",   {{"/ends/1/x", errc::required}}},
    {"not an array",            R"({"array":{}})",            {{"/array", errc::invalid_list}}},
};

template <class T, std::size_t Capacity>
using static_vector = boost::container::static_vector<T, Capacity>;

struct Bounded {
    static_vector<int, 2>                                                 two;
    static_vector<Point, 1>                                               points;
    boost::container::flat_set<int, std::less<>, static_vector<int, 2>>   set;
    boost::container::small_vector<int, 2>                                small;
    static_vector<static_vector<int, 1>, 1>                               deep;
    bool operator==(const Bounded& other) const {
        return two == other.two && points == other.points && set == other.set && small == other.small && deep == other.deep;
    }
};
BOOST_DESCRIBE_STRUCT(Bounded, (), (two, points, set, small, deep))

struct BoundedSchema : mallow::Schema<Bounded> {
    List<Int>                 two    {};
    List<Nested<PointSchema>> points {};
    List<Int>                 set    {};
    List<Int>                 small  {};
    List<List<Int>>           deep   {};
};
BOOST_DESCRIBE_STRUCT(BoundedSchema, (), (two, points, set, small, deep))

}  // namespace

BOOST_AUTO_TEST_SUITE(fields_list_containers)

BOOST_DATA_TEST_CASE(fills_every_standard_container, loaded) {
    test::accepts<ContainersSchema>(sample.input, sample.expected);
}

BOOST_DATA_TEST_CASE(refuses_wrong_lengths_and_repetitions, refused) {
    test::rejects<ContainersSchema>(sample.input, sample.expected);
}

BOOST_DATA_TEST_CASE(dumps_what_it_loads, loaded) {
    test::accepts<ContainersSchema>(mallow::dumps<ContainersSchema>(sample.expected), sample.expected);
}

BOOST_AUTO_TEST_CASE(says_which_length_an_array_has) {
    const auto errors = mallow::loads<ContainersSchema>(R"({"array":[1]})").error();
    BOOST_TEST_REQUIRE(errors.size() == 1u);
    BOOST_TEST(errors[0].message() == "Length must be 3.");
    BOOST_TEST(boost::json::value(errors[0].params()) == test::tree_of(R"({"equal":3})"));
}

BOOST_AUTO_TEST_CASE(dumps_sets_in_their_own_order) {
    test::dumps_as<ContainersSchema>(
        Containers{.deque = {1}, .list = {"x"}, .set = {3, 1}, .falling = {"a", "b"}, .hashed = {"h"}, .array = {1, 2, 3}},
        R"({"deque":[1],"list":["x"],"set":[1,3],"falling":["b","a"],"hashed":["h"],"array":[1,2,3],"pair":["",""],)"
        R"("none":[],"points":[],"path":[],"ends":[{"x":0,"y":0},{"x":0,"y":0}]})");
}

BOOST_AUTO_TEST_CASE(of_a_fixed_capacity_are_filled_up_to_it) {
    Bounded full;
    full.two = {1, 2};
    full.points = {{3, 4}};
    full.set = {5, 6};
    full.small = {7, 8, 9};
    full.deep.push_back({10});
    constexpr const char* json = R"({"two":[1,2],"points":[{"x":3,"y":4}],"set":[5,6],"small":[7,8,9],"deep":[[10]]})";
    test::accepts<BoundedSchema>(json, full);
    test::accepts<BoundedSchema>(R"({"two":[],"set":[]})", Bounded{});
    test::dumps_as<BoundedSchema>(full, json);
}

BOOST_AUTO_TEST_CASE(of_a_fixed_capacity_refuse_more) {
    test::rejects<BoundedSchema>(R"({"two":[1,2,3]})", {{"/two", errc::too_long}});
    test::rejects<BoundedSchema>(R"({"two":[1,"x",{"y":[]},4],"deep":[[1,2],[3]]})",
                                 {{"/two/1", errc::invalid_integer}, {"/two", errc::too_long}, {"/deep/0", errc::too_long}, {"/deep", errc::too_long}});
    test::rejects<BoundedSchema>(R"({"points":[{"x":1},{}]})", {{"/points", errc::too_long}});
    test::rejects<BoundedSchema>(R"({"set":[1,2,3]})", {{"/set", errc::too_long}});
    test::rejects<BoundedSchema>(R"({"two":[1,2,3)", {{"", errc::syntax}}, test::sources::text_only);
    BOOST_TEST(test::message_of<BoundedSchema>(R"({"two":[1,2,3]})") == "Longer than maximum length 2.");
    const auto errors = mallow::loads<BoundedSchema>(R"({"two":[1,2,3]})").error();
    BOOST_TEST((errors[0].params() == boost::json::object{{"max", 2}}));
    Bounded target;
    target.two = {1};
    BOOST_TEST(mallow::loads_into<BoundedSchema>(target, R"({"two":[1,2,3]})").has_error());
    BOOST_TEST((target.two == static_vector<int, 2>{1}));
}

BOOST_AUTO_TEST_SUITE_END()
