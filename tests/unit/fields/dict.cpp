// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <mallow/fields/date.hpp>

#include <chrono>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

using mallow::errc;
using namespace std::chrono_literals;

namespace {

struct Box {
    std::int64_t width{}, height{};

    friend bool operator==(const Box&, const Box&) = default;
};
BOOST_DESCRIBE_STRUCT(Box, (), (width, height))

struct BoxSchema : mallow::Schema<Box> {
    Int width  {required, Range{.min = 1}};
    Int height {load_default(7)};
};
BOOST_DESCRIBE_STRUCT(BoxSchema, (), (width, height))

struct Parcel {
    std::map<std::string, std::int64_t>                        counts;
    std::map<std::int32_t, std::string>                        names;
    std::map<bool, double>                                     flags;
    std::map<std::chrono::year_month_day, std::string>         days;
    std::map<std::string, Box>                                 boxes;
    std::vector<std::pair<std::string, double>>                ordered;
    std::map<std::string, std::map<std::string, std::int64_t>> nested;
    std::vector<std::map<std::string, bool>>                   list;
    std::map<std::string, std::optional<std::int64_t>>         maybe;
    std::optional<std::map<std::string, std::int64_t>>         absent;
    std::shared_ptr<std::map<std::string, std::int64_t>>       shared;

    friend bool operator==(const Parcel& left, const Parcel& right) {
        return left.counts == right.counts && left.names == right.names && left.flags == right.flags && left.days == right.days &&
               left.boxes == right.boxes && left.ordered == right.ordered && left.nested == right.nested && left.list == right.list &&
               left.maybe == right.maybe && left.absent == right.absent && !left.shared == !right.shared &&
               (!left.shared || *left.shared == *right.shared);
    }
};
BOOST_DESCRIBE_STRUCT(Parcel, (), (counts, names, flags, days, boxes, ordered, nested, list, maybe, absent, shared))

struct ParcelSchema : mallow::Schema<Parcel> {
    Dict<Int>               counts  {};
    Dict<Int, Str>          names   {};
    Dict<Bool, Float>       flags   {};
    Dict<Date, Str>         days    {};
    Dict<Nested<BoxSchema>> boxes   {};
    Dict<Float>             ordered {};
    Dict<Dict<Int>>         nested  {};
    List<Dict<Bool>>        list    {};
    Dict<Int>               maybe   {};
    Dict<Int>               absent  {};
    Dict<Int>               shared  {};
};
BOOST_DESCRIBE_STRUCT(ParcelSchema, (), (counts, names, flags, days, boxes, ordered, nested, list, maybe, absent, shared))

struct RuledSchema : mallow::Schema<Parcel> {
    Dict<Str, Int> counts {required, Str{Length{.max = 3}, [](std::string_view key) { return key != "no"; }}, Int{Range{.min = 1}},
                           Length{.min = 1, .max = 2}};
    Dict<Int, Str> names  {Str{Length{.min = 1}}, allow_none, error_message(errc::invalid_mapping, "Name them.")};
    Dict<Int>      maybe  {[](const std::map<std::string, std::optional<std::int64_t>>& all) { return all.contains("a") ? nullptr : "No a."; }};
    Dict<Int, Str> days   {attribute("names"), Int{Range{.max = 9, .error = "Not {input}."}}, Str{}, dump_only};
};
BOOST_DESCRIBE_STRUCT(RuledSchema, (), (counts, names, maybe, days))

struct LooseSchema : mallow::Schema<> {
    Dict<Int>               counts {Length{.max = 2}};
    Dict<Int, Str>          names  {};
    Dict<Nested<BoxSchema>> boxes  {};
};
BOOST_DESCRIBE_STRUCT(LooseSchema, (), (counts, names, boxes))

Parcel counting(std::map<std::string, std::int64_t> counts) {
    Parcel parcel;
    parcel.counts = std::move(counts);
    return parcel;
}

const Parcel full = [] {
    Parcel parcel;
    parcel.counts = {{"", 0}, {"a/b", 1}, {"long enough for a string of its own", 2}};
    parcel.names = {{-1, "x"}, {2147483647, "y"}};
    parcel.flags = {{false, 0.5}, {true, 1}};
    parcel.days = {{2020y / 2 / 29, "leap"}};
    parcel.boxes = {{"a", {1, 7}}, {"b", {2, 3}}};
    parcel.ordered = {{"z", 1}, {"a", 2}};
    parcel.nested = {{"a", {{"b", 1}}}, {"c", {}}};
    parcel.list = {{{"t", true}}, {}};
    parcel.maybe = {{"a", {}}, {"b", 1}};
    parcel.absent.emplace();
    parcel.shared = std::make_shared<std::map<std::string, std::int64_t>>();
    parcel.shared->emplace("k", 1);
    return parcel;
}();

constexpr std::string_view full_json =
    R"({"counts":{"":0,"a/b":1,"long enough for a string of its own":2},"names":{"-1":"x","2147483647":"y"},"flags":{"false":0.5,"true":1.0},)"
    R"("days":{"2020-02-29":"leap"},"boxes":{"a":{"width":1,"height":7},"b":{"width":2,"height":3}},"ordered":{"z":1.0,"a":2.0},)"
    R"("nested":{"a":{"b":1},"c":{}},"list":[{"t":true},{}],"maybe":{"a":null,"b":1},"absent":{},"shared":{"k":1}})";

}  // namespace

BOOST_AUTO_TEST_SUITE(fields_dict)

BOOST_AUTO_TEST_CASE(loads_and_dumps_keys_and_values_of_every_type) {
    test::accepts<ParcelSchema>(full_json, full);
    test::dumps_as<ParcelSchema>(full, full_json);
    BOOST_TEST(mallow::validate<ParcelSchema>(full).empty());
}

BOOST_AUTO_TEST_CASE(reads_keys_as_text) {
    Parcel parcel;
    parcel.names = {{5, "a"}};
    parcel.flags = {{true, 1}};
    test::accepts<ParcelSchema>(R"({"names":{" +5 ":"a"},"flags":{"yes":"1"}})", parcel);
    test::accepts<ParcelSchema>(R"({"counts":{"\u0061\n":1}})", counting({{"a\n", 1}}));
}

BOOST_AUTO_TEST_CASE(reads_keys_also_where_values_are_strict) {
    Parcel parcel;
    parcel.names = {{5, "a"}};
    parcel.flags = {{true, 1}};
    test::accepts<ParcelSchema>(R"({"names":{"5":"a"},"flags":{"true":1}})", parcel, {.strict = true});
    test::rejects<ParcelSchema>(R"({"flags":{"yes":1},"counts":{"a":"1"}})",
                                {{"/flags/yes", errc::invalid_boolean}, {"/counts/a", errc::invalid_integer}}, {.strict = true});
}

const test::row<test::expected_errors> refused[] = {
    {"null", R"({"counts":null})", {{"/counts", errc::null}}},
    {"a list", R"({"counts":[1,{"a":[]}]})", {{"/counts", errc::invalid_mapping}}},
    {"a number", R"({"counts":5})", {{"/counts", errc::invalid_mapping}}},
    {"a string", R"({"counts":"{}"})", {{"/counts", errc::invalid_mapping}}},
    {"a value", R"({"counts":{"a":1,"b":"x","c":null}})", {{"/counts/b", errc::invalid_integer}, {"/counts/c", errc::null}}},
    {"a key", R"({"names":{"x":"a","2147483648":"b"}})", {{"/names/x", errc::invalid_integer}, {"/names/2147483648", errc::number_too_large}}},
    {"both", R"({"names":{"x":1,"y":"b"}})",
     {{"/names/x", errc::invalid_integer}, {"/names/x", errc::invalid_string}, {"/names/y", errc::invalid_integer}}},
    {"keys equal after loading", R"({"names":{"1":"a","01":"b","1 ":1}})",
     {{"/names/01", errc::duplicate_key}, {"/names/1 ", errc::duplicate_key}, {"/names/1 ", errc::invalid_string}}},
    {"a model's field", R"({"boxes":{"a":{"width":0},"b":5,"c":{}}})",
     {{"/boxes/a/width", errc::too_small}, {"/boxes/b", errc::invalid_object}, {"/boxes/c/width", errc::required}}},
    {"a mapping's value", R"({"nested":{"a":{"b":"x"},"c":1}})", {{"/nested/a/b", errc::invalid_integer}, {"/nested/c", errc::invalid_mapping}}},
    {"in a list", R"({"list":[{"t":2},null]})", {{"/list/0/t", errc::invalid_boolean}, {"/list/1", errc::null}}},
    {"keys with reserved characters", R"({"counts":{"a/b~":"x"}})", {{"/counts/a~1b~0", errc::invalid_integer}}},
};

BOOST_DATA_TEST_CASE(refuses, refused) { test::rejects<ParcelSchema>(sample.input, sample.expected); }

const test::row<test::expected_errors> malformed[] = {
    {"no colon", R"({"counts":{"a" 1}})", {{"", errc::syntax}}},
    {"no value", R"({"counts":{"a":}})", {{"", errc::syntax}}},
    {"a comma at the end", R"({"counts":{"a":1,}})", {{"", errc::syntax}}},
    {"cut", R"({"counts":{"a":1)", {{"", errc::syntax}}},
    {"a number as a key", R"({"counts":{1:1}})", {{"", errc::syntax}}},
};

BOOST_DATA_TEST_CASE(stops_at_malformed_text, malformed) {
    test::rejects<ParcelSchema>(sample.input, sample.expected, test::sources::text_only);
}

const test::row<std::map<std::string, std::int64_t>> repeated[] = {
    {"the last counts", R"({"counts":{"a":1,"b":2,"a":3}})", {{"a", 3}, {"b", 2}}},
    {"a failure is taken back", R"({"counts":{"a":"x","b":null,"a":3,"b":4}})", {{"a", 3}, {"b", 4}}},
    {"also when it fails twice", R"({"counts":{"a":"x","a":"y","a":3}})", {{"a", 3}}},
    {"written with escapes", R"({"counts":{"a":1,"\u0061":2}})", {{"a", 2}}},
};

BOOST_DATA_TEST_CASE(a_key_given_again_replaces, repeated) {
    test::accepts<ParcelSchema>(sample.input, counting(sample.expected), test::sources::text_only);
}

BOOST_AUTO_TEST_CASE(a_key_given_again_begins_afresh) {
    Parcel parcel;
    parcel.boxes = {{"a", {2, 7}}};
    test::accepts<ParcelSchema>(R"({"boxes":{"a":{"width":1,"height":9},"a":{"width":2}}})", parcel, test::sources::text_only);
    parcel = {};
    parcel.ordered = {{"b", 3}, {"a", 2}};
    test::accepts<ParcelSchema>(R"({"ordered":{"b":1,"a":2,"b":3}})", parcel, test::sources::text_only);
    parcel = {};
    parcel.names = {{1, "c"}};
    test::accepts<ParcelSchema>(R"({"names":{"01":"a","01":"c"}})", parcel, test::sources::text_only);
}

BOOST_AUTO_TEST_CASE(a_key_given_again_keeps_its_place_among_the_errors) {
    test::rejects<ParcelSchema>(R"({"counts":{"a":"x","b":"y","a":"z"}})",
                                {{"/counts/b", errc::invalid_integer}, {"/counts/a", errc::invalid_integer}}, test::sources::text_only);
    test::rejects<ParcelSchema>(R"({"names":{"1":"a","01":"b","01":"c"}})", {{"/names/01", errc::duplicate_key}}, test::sources::text_only);
    test::rejects<ParcelSchema>(R"({"counts":{"a":"x","b":"y"},"counts":{"a":1,"b":"z"}})", {{"/counts/b", errc::invalid_integer}},
                                test::sources::text_only);
}

BOOST_AUTO_TEST_CASE(a_key_given_again_can_be_an_error) {
    test::rejects<ParcelSchema>(R"({"counts":{"a":"x","a":3,"b":1}})", {{"/counts/a", errc::invalid_integer}, {"/counts/a", errc::duplicate_key}},
                                {.duplicate_keys = mallow::duplicate_keys::error}, test::sources::text_only);
}

BOOST_AUTO_TEST_CASE(messages_stand_below_key_and_value) {
    BOOST_TEST(test::messages_of<ParcelSchema>(R"({"names":{"x":1},"boxes":{"a":{"width":0},"b":5},"nested":{"a":{"b":"x"}}})") ==
               boost::json::parse(R"({"names":{"x":{"key":["Not a valid integer."],"value":["Not a valid string."]}},
                                      "boxes":{"a":{"value":{"width":["Must be greater than or equal to 1."]}},
                                               "b":{"value":{"_schema":["Invalid input type."]}}},
                                      "nested":{"a":{"value":{"b":{"value":["Not a valid integer."]}}}}})"));
    const auto problem = mallow::loads<ParcelSchema>(R"({"counts":{"a":"x"}})").error().problem();
    BOOST_TEST(problem.at("errors").at(0).at("pointer") == "/counts/a");
}

BOOST_AUTO_TEST_CASE(errors_merged_by_hand_keep_their_messages_place) {
    mallow::errors errors;
    errors.merge("/parcels/0", mallow::loads<ParcelSchema>(R"({"counts":{"a":"x"}})").error());
    BOOST_TEST(errors.take().messages() == boost::json::parse(R"({"parcels":{"0":{"counts":{"a":{"value":["Not a valid integer."]}}}}})"));
}

const test::row<test::expected_errors> against_rules[] = {
    {"a key's length", R"({"counts":{"abcd":1}})", {{"/counts/abcd", errc::too_long}}},
    {"a key's callable", R"({"counts":{"no":1}})", {{"/counts/no", errc::custom}}},
    {"key and value", R"({"counts":{"abcd":0}})", {{"/counts/abcd", errc::too_long}, {"/counts/abcd", errc::too_small}}},
    {"too few", R"({"counts":{}})", {{"/counts", errc::too_short}}},
    {"too many", R"({"counts":{"a":1,"b":2,"c":3}})", {{"/counts", errc::too_long}}},
    {"absent", "{}", {{"/counts", errc::required}}},
    {"the value's field alone", R"({"counts":{"a":1},"names":{"1":""}})", {{"/names/1", errc::too_short}}},
    {"a callable of the map", R"({"counts":{"a":1},"maybe":{"b":1}})", {{"/maybe", errc::custom}}},
    {"only dumped", R"({"counts":{"a":1},"days":{}})", {{"/days", errc::unknown_field}}},
};

BOOST_DATA_TEST_CASE(obeys_rules, against_rules) { test::rejects<RuledSchema>(sample.input, sample.expected); }

BOOST_AUTO_TEST_CASE(says_what_is_wrong_in_the_words_of_the_field) {
    BOOST_TEST(test::message_of<ParcelSchema>(R"({"counts":1})") == "Not a valid mapping type.");
    BOOST_TEST(test::message_of<RuledSchema>(R"({"counts":{"a":1},"names":1})") == "Name them.");
    BOOST_TEST(test::message_of<RuledSchema>(R"({"counts":{}})") == "Length must be between 1 and 2.");
    BOOST_TEST(test::message_of<ParcelSchema>(R"({"names":{"1":"a","01":"b"}})") == "Duplicate key.");
}

BOOST_AUTO_TEST_CASE(null_empties_what_allows_it) {
    Parcel parcel = counting({{"a", 1}});
    test::accepts<RuledSchema>(R"({"counts":{"a":1},"names":null})", parcel);
    test::accepts<ParcelSchema>(R"({"absent":null,"shared":null})", Parcel());
}

BOOST_AUTO_TEST_CASE(validate_checks_keys_and_values) {
    Parcel parcel = counting({{"abcd", 0}, {"no", 1}, {"ok", 2}});
    parcel.maybe = {{"a", 1}};
    BOOST_TEST((test::summary(mallow::validate<RuledSchema>(parcel)) ==
                test::expected_errors{{"/counts/abcd", errc::too_long}, {"/counts/abcd", errc::too_small}, {"/counts/no", errc::custom}}));
    parcel.counts = {{"\xFF", 1}};
    BOOST_TEST((test::summary(mallow::validate<RuledSchema>(parcel)).front().code == errc::invalid_utf8));
}

BOOST_AUTO_TEST_CASE(dumping_fails_at_the_entry) {
    Parcel parcel;
    parcel.ordered = {{"a", std::numeric_limits<double>::infinity()}, {"\xFF", 1}};
    parcel.days = {{20000y / 1 / 1, ""}};
    const auto errors = mallow::try_dumps<ParcelSchema>(parcel).error();
    BOOST_TEST((test::summary(errors) == test::expected_errors{{"/days/", errc::out_of_range},
                                                               {"/ordered/a", errc::not_finite},
                                                               {"/ordered/\xFF", errc::invalid_utf8}}),
               test::render(errors));
}

BOOST_AUTO_TEST_CASE(a_patch_replaces_and_loads_in_full) {
    Parcel target = full;
    const auto touched = mallow::loads_into<ParcelSchema>(target, R"({"counts":{"n":1},"boxes":{"x":{"width":5}},"absent":null})");
    BOOST_TEST_REQUIRE(touched.has_value());
    Parcel expected = full;
    expected.counts = {{"n", 1}};
    expected.boxes = {{"x", {5, 7}}};
    expected.absent.reset();
    BOOST_TEST((target == expected));
    BOOST_TEST((*touched == mallow::field_set<ParcelSchema>{"counts", "boxes", "absent"}));
    for (const char* input : {R"({"counts":{"n":1},"boxes":{"x":{}}})", R"({"counts":{"n":1},"ordered":{"a":"x"}})",
                                R"({"nested":{"a":{}},"names":{"x":"y"}})"}) {
        BOOST_TEST(!mallow::loads_into<ParcelSchema>(target, input).has_value());
        BOOST_TEST(!mallow::load_into<ParcelSchema>(target, boost::json::parse(input)).has_value());
        BOOST_TEST((target == expected));
    }
    BOOST_TEST(mallow::loads_into<ParcelSchema>(target, R"({"counts":{"n":1},"counts":{"m":2}})").has_value());
    BOOST_TEST((target.counts == std::map<std::string, std::int64_t>{{"m", 2}}));
}

BOOST_AUTO_TEST_CASE(selections_go_through_to_nested_fields) {
    test::dumps_as<ParcelSchema>(full, R"({"boxes":{"a":{"width":1},"b":{"width":2}}})",
                                 {.only = mallow::field_set<ParcelSchema>{"boxes.width"}});
    Parcel parcel;
    parcel.boxes = {{"a", {0, 1}}};
    test::accepts<ParcelSchema>(R"({"boxes":{"a":{"height":1}}})", parcel, {.partial = mallow::fields<ParcelSchema, "boxes.width">()});
    test::rejects<ParcelSchema>(R"({"boxes":{"a":{"width":1,"height":1}}})", {{"/boxes/a/height", errc::unknown_field}},
                                {.exclude = mallow::field_set<ParcelSchema>{"boxes.height"}});
}

BOOST_AUTO_TEST_CASE(documents_keep_keys_as_they_are_spelled) {
    using boost::json::object;
    test::accepts<LooseSchema>(R"({"counts":{"b":"1","a":2},"names":{"+1":"x"},"boxes":{"a":{"width":1}}})",
                               object{{"counts", {{"b", 1}, {"a", 2}}}, {"names", {{"1", "x"}}}, {"boxes", {{"a", {{"width", 1}, {"height", 7}}}}}});
    test::rejects<LooseSchema>(R"({"counts":{"a":1,"b":2,"c":3},"names":{"1":"x","01":"y","z":1},"boxes":{"a":{}}})",
                               {{"/counts", errc::too_long},
                                {"/names/01", errc::duplicate_key},
                                {"/names/z", errc::invalid_integer},
                                {"/names/z", errc::invalid_string},
                                {"/boxes/a/width", errc::required}});
    test::rejects<LooseSchema>(R"({"counts":[]})", {{"/counts", errc::invalid_mapping}});
    const object source{{"counts", {{"b", 1}, {"a", 2}}}, {"names", {{"x", 1}}}, {"boxes", {{"a", {{"width", 1}, {"rest", 2}}}}}};
    test::dumps_as<LooseSchema>(source, R"({"counts":{"b":1,"a":2},"names":{"x":1},"boxes":{"a":{"width":1}}})");
    BOOST_TEST((test::summary(mallow::validate<LooseSchema>(source)) ==
                test::expected_errors{{"/names/x", errc::invalid_integer}, {"/names/x", errc::invalid_string}}));
    object target{{"counts", {{"a", 1}}}, {"names", {{"1", "x"}}}};
    BOOST_TEST(mallow::loads_into<LooseSchema>(target, R"({"counts":{"b":2}})").has_value());
    BOOST_TEST((target == object{{"counts", {{"b", 2}}}, {"names", {{"1", "x"}}}}));
    BOOST_TEST(!mallow::loads_into<LooseSchema>(target, R"({"counts":{"c":2},"names":1})").has_value());
    BOOST_TEST((target == object{{"counts", {{"b", 2}}}, {"names", {{"1", "x"}}}}));
}

BOOST_AUTO_TEST_CASE(keeps_to_the_limits_of_the_call) {
    std::string text = R"({"counts":{)";
    for (int i = 0; i < 300; ++i) text += (i ? ",\"k" : "\"k") + std::to_string(i) + "\":\"x\"";
    text += "}}";
    const auto errors = mallow::loads<ParcelSchema>(text, {.max_errors = 7}).error();
    BOOST_TEST(errors.size() == 7u);
    BOOST_TEST(errors.truncated());
    test::rejects<ParcelSchema>(R"({"nested":{"a":{"b":1}}})", {{"", errc::too_deep}}, {.max_depth = 2});
    test::accepts<ParcelSchema>(R"({"counts":{"b":1}})", counting({{"b", 1}}), {.max_depth = 2});
}

BOOST_AUTO_TEST_CASE(what_is_beyond_the_limit_of_errors_counts) {
    std::string text = R"({"counts":{)";
    for (int i = 0; i < 200; ++i) text += "\"k" + std::to_string(i) + "\":\"x\",";
    std::string taken_back = text;
    for (int i = 0; i < 199; ++i) taken_back += "\"k" + std::to_string(i) + "\":1,";
    test::rejects<ParcelSchema>(taken_back + R"("z":1}})", {{"/counts/k199", errc::invalid_integer}}, test::sources::text_only);
    std::map<std::string, std::int64_t> all{{"z", 1}, {"k199", 1}};
    for (int i = 0; i < 199; ++i) all["k" + std::to_string(i)] = 1;
    test::accepts<ParcelSchema>(taken_back + R"("z":1,"k199":1}})", counting(all), {.max_errors = 3}, test::sources::text_only);
}

BOOST_AUTO_TEST_SUITE_END()
