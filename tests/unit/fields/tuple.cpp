// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <array>
#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

using mallow::errc;

namespace {

struct Box {
    std::int64_t width{}, height{3};

    friend bool operator==(const Box&, const Box&) = default;
};
BOOST_DESCRIBE_STRUCT(Box, (), (width, height))

struct BoxSchema : mallow::Schema<Box> {
    Int width  {required, Range{.min = 1}};
    Int height {};
};
BOOST_DESCRIBE_STRUCT(BoxSchema, (), (width, height))

struct Mark {
    std::pair<double, double>                                    point{};
    std::tuple<std::string, Box>                                 labelled;
    std::tuple<bool>                                             one{};
    std::array<std::int64_t, 2>                                  array{};
    std::pair<std::optional<std::int64_t>, std::vector<std::string>> mixed;
    std::vector<std::pair<std::int64_t, std::int64_t>>           path;
    std::map<std::string, std::tuple<std::int64_t, std::string>> named;
    std::optional<std::pair<std::int64_t, std::int64_t>>         maybe;
    std::tuple<std::pair<std::int64_t, std::int64_t>, std::unique_ptr<std::int64_t>> inner;

    friend bool operator==(const Mark& left, const Mark& right) {
        return left.point == right.point && left.labelled == right.labelled && left.one == right.one && left.array == right.array &&
               left.mixed == right.mixed && left.path == right.path && left.named == right.named && left.maybe == right.maybe &&
               std::get<0>(left.inner) == std::get<0>(right.inner) && !std::get<1>(left.inner) == !std::get<1>(right.inner);
    }
};
BOOST_DESCRIBE_STRUCT(Mark, (), (point, labelled, one, array, mixed, path, named, maybe, inner))

struct MarkSchema : mallow::Schema<Mark> {
    Tuple<Float, Float>           point    {};
    Tuple<Str, Nested<BoxSchema>> labelled {};
    Tuple<Bool>                   one      {};
    Tuple<Int, Int>               array    {};
    Tuple<Int, List<Str>>         mixed    {};
    List<Tuple<Int, Int>>         path     {};
    Dict<Tuple<Int, Str>>         named    {};
    Tuple<Int, Int>               maybe    {};
    Tuple<Tuple<Int, Int>, Int>   inner    {};
};
BOOST_DESCRIBE_STRUCT(MarkSchema, (), (point, labelled, one, array, mixed, path, named, maybe, inner))

struct RuledSchema : mallow::Schema<Mark> {
    Tuple<Float, Float> point {required, Float{Range{.min = -90, .max = 90}}, Float{strict}, error_message(errc::invalid_tuple, "No point."),
                               [](const std::pair<double, double>& at) { return at != std::pair<double, double>{} ? nullptr : "Nowhere."; }};
    Tuple<Int, Int>     maybe {allow_none(false), error_message(errc::wrong_length, "Two, not {equal}?")};
};
BOOST_DESCRIBE_STRUCT(RuledSchema, (), (point, maybe))

struct LooseSchema : mallow::Schema<> {
    Tuple<Float, Nested<BoxSchema>> labelled {};
};
BOOST_DESCRIBE_STRUCT(LooseSchema, (), (labelled))

const Mark full = [] {
    Mark mark;
    mark.point = {1, 2.5};
    mark.labelled = {"a", {2, 3}};
    mark.one = {true};
    mark.array = {7, 8};
    mark.mixed = {std::nullopt, {"x", "y"}};
    mark.path = {{0, 1}, {2, 3}};
    mark.named = {{"k", {1, "v"}}};
    mark.maybe = {5, 6};
    std::get<0>(mark.inner) = {1, 2};
    return mark;
}();

constexpr std::string_view full_json =
    R"({"point":[1.0,2.5],"labelled":["a",{"width":2,"height":3}],"one":[true],"array":[7,8],"mixed":[null,["x","y"]],)"
    R"("path":[[0,1],[2,3]],"named":{"k":[1,"v"]},"maybe":[5,6],"inner":[[1,2],null]})";

Mark pointing(double x, double y) {
    Mark mark;
    mark.point = {x, y};
    return mark;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(fields_tuple)

BOOST_AUTO_TEST_CASE(loads_and_dumps_each_element_by_its_field) {
    test::accepts<MarkSchema>(full_json, full);
    test::dumps_as<MarkSchema>(full, full_json);
    BOOST_TEST(mallow::validate<MarkSchema>(full).empty());
    test::accepts<MarkSchema>(R"({"point":[1,"2.5"]})", pointing(1, 2.5));
}

const test::row<test::expected_errors> refused[] = {
    {"too few", R"({"point":[1]})", {{"/point", errc::wrong_length}}},
    {"too many", R"({"point":[1,2,3]})", {{"/point", errc::wrong_length}}},
    {"none", R"({"point":[]})", {{"/point", errc::wrong_length}}},
    {"of a wrong length nothing else", R"({"point":["x"],"labelled":["a",{"foo":1},[{"width":1}]]})",
     {{"/point", errc::wrong_length}, {"/labelled", errc::wrong_length}}},
    {"an element", R"({"point":[1,"x"]})", {{"/point/1", errc::invalid_number}}},
    {"null elements", R"({"point":[null,1],"mixed":[null,null]})", {{"/point/0", errc::null}, {"/mixed/1", errc::null}}},
    {"elements of models", R"({"labelled":[5,{"width":0}]})", {{"/labelled/0", errc::invalid_string}, {"/labelled/1/width", errc::too_small}}},
    {"an object", R"({"point":{"0":1}})", {{"/point", errc::invalid_tuple}}},
    {"a number", R"({"point":1})", {{"/point", errc::invalid_tuple}}},
    {"null", R"({"point":null})", {{"/point", errc::null}}},
    {"in lists and mappings", R"({"path":[[1,2],[1],["x",2],3],"named":{"k":[1]}})",
     {{"/path/1", errc::wrong_length}, {"/path/2/0", errc::invalid_integer}, {"/path/3", errc::invalid_tuple}, {"/named/k", errc::wrong_length}}},
    {"in tuples", R"({"inner":[[1],"x"]})", {{"/inner/0", errc::wrong_length}, {"/inner/1", errc::invalid_integer}}},
};

BOOST_DATA_TEST_CASE(refuses, refused) { test::rejects<MarkSchema>(sample.input, sample.expected); }

BOOST_AUTO_TEST_CASE(stops_at_malformed_text) {
    for (const char* text : {R"({"point":[1,})", R"({"point":[1,2)", R"({"point":[1 2]})", R"({"point":[1,2,tru]})"})
        test::rejects<MarkSchema>(text, {{"", errc::syntax}}, test::sources::text_only);
    test::rejects<MarkSchema>(R"({"inner":[[1,2],3]})", {{"", errc::too_deep}}, {.max_depth = 2});
}

BOOST_AUTO_TEST_CASE(a_key_given_again_begins_afresh) {
    Mark mark;
    mark.labelled = {"b", {2, 3}};
    test::accepts<MarkSchema>(R"({"labelled":["a",{"width":1,"height":9}],"labelled":["b",{"width":2}]})", mark, test::sources::text_only);
    test::accepts<MarkSchema>(R"({"point":[1],"point":[1,2]})", pointing(1, 2), test::sources::text_only);
    test::rejects<MarkSchema>(R"({"labelled":[{"a":1,"a":2}]})", {{"/labelled", errc::wrong_length}},
                              {.duplicate_keys = mallow::duplicate_keys::error}, test::sources::text_only);
}

BOOST_AUTO_TEST_CASE(obeys_rules_of_the_elements_and_of_the_whole) {
    test::accepts<RuledSchema>(R"({"point":["90",1]})", pointing(90, 1));
    test::rejects<RuledSchema>(R"({"point":[91,"1"]})", {{"/point/0", errc::too_large}, {"/point/1", errc::invalid_number}});
    test::rejects<RuledSchema>(R"({"point":[0,0],"maybe":null})", {{"/point", errc::custom}, {"/maybe", errc::null}});
    test::rejects<RuledSchema>("{}", {{"/point", errc::required}});
    BOOST_TEST(test::message_of<RuledSchema>(R"({"point":1})") == "No point.");
    BOOST_TEST(test::message_of<RuledSchema>(R"({"point":[1,1],"maybe":[]})") == "Two, not 2?");
    BOOST_TEST(test::message_of<MarkSchema>(R"({"point":1})") == "Not a valid tuple.");
    BOOST_TEST(test::message_of<MarkSchema>(R"({"one":[]})") == "Length must be 1.");
    BOOST_TEST((test::summary(mallow::validate<RuledSchema>(pointing(91, 0))).front() == test::expected_error{"/point/0", errc::too_large}));
    BOOST_TEST(test::messages_of<MarkSchema>(R"({"labelled":[5,{}]})") ==
               boost::json::parse(R"({"labelled":{"0":["Not a valid string."],"1":{"width":["Missing data for required field."]}}})"));
}

BOOST_AUTO_TEST_CASE(a_patch_replaces_and_loads_in_full) {
    Mark target;
    target.point = {1, 2};
    target.labelled = {"a", {2, 9}};
    target.maybe = {1, 1};
    const Mark before = [] {
        Mark mark;
        mark.point = {1, 2};
        mark.labelled = {"a", {2, 9}};
        mark.maybe = {1, 1};
        return mark;
    }();
    for (const char* text : {R"({"point":[3,4],"labelled":["b",{}]})", R"({"point":[3,4],"maybe":[1]})", R"({"maybe":[3,4],"point":[0,"x"]})"}) {
        BOOST_TEST(!mallow::loads_into<MarkSchema>(target, text).has_value());
        BOOST_TEST((target == before));
    }
    const auto touched = mallow::loads_into<MarkSchema>(target, R"({"labelled":["b",{"width":4}],"maybe":null})");
    BOOST_TEST_REQUIRE(touched.has_value());
    BOOST_TEST((*touched == mallow::field_set<MarkSchema>{"labelled", "maybe"}));
    BOOST_TEST((target.labelled == std::tuple<std::string, Box>{"b", {4, 3}}));
    BOOST_TEST(!target.maybe);
}

BOOST_AUTO_TEST_CASE(is_the_same_in_a_document) {
    using boost::json::object;
    test::accepts<LooseSchema>(R"({"labelled":["1.5",{"width":1}]})", object{{"labelled", {1.5, {{"width", 1}}}}});
    test::rejects<LooseSchema>(R"({"labelled":[1,{}]})", {{"/labelled/1/width", errc::required}});
    test::rejects<LooseSchema>(R"({"labelled":[1]})", {{"/labelled", errc::wrong_length}});
    test::rejects<LooseSchema>(R"({"labelled":1})", {{"/labelled", errc::invalid_tuple}});
    test::dumps_as<LooseSchema>(object{{"labelled", {1.5, {{"height", 2}, {"width", 1}}}}}, R"({"labelled":[1.5,{"width":1,"height":2}]})");
    BOOST_TEST((test::summary(mallow::validate<LooseSchema>(object{{"labelled", {1}}})) ==
                test::expected_errors{{"/labelled", errc::wrong_length}}));
    BOOST_TEST((test::summary(mallow::validate<LooseSchema>(object{{"labelled", {1, {{"width", 0}}}}})) ==
                test::expected_errors{{"/labelled/1/width", errc::too_small}}));
}

BOOST_AUTO_TEST_CASE(fails_to_dump_at_the_element) {
    test::refuses_dump<MarkSchema>(pointing(1, std::numeric_limits<double>::infinity()), {{"/point/1", errc::not_finite}});
}

BOOST_AUTO_TEST_SUITE_END()
