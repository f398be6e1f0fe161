// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <string>
#include <vector>

using mallow::errc;
using mallow::unknown;

namespace {

struct Event {
    int id{};
    boost::json::object rest;
    std::string name;
    bool operator==(const Event& other) const {
        return id == other.id && name == other.name && test::same(rest, other.rest);
    }
};
BOOST_DESCRIBE_STRUCT(Event, (), (id, rest, name))

struct EventSchema : mallow::Schema<Event> {
    static constexpr mallow::schema_meta Meta{.unknown = mallow::unknown::include};
    Int   id   {dump_only};
    Extra rest {};
    Str   name {load_only};
};
BOOST_DESCRIBE_STRUCT(EventSchema, (), (id, rest, name))

struct RaisingSchema : mallow::Schema<Event> {
    Extra rest {};
    Str   name {};
};
BOOST_DESCRIBE_STRUCT(RaisingSchema, (), (rest, name))

struct Plain {
    std::string name;
    bool operator==(const Plain&) const = default;
};
BOOST_DESCRIBE_STRUCT(Plain, (), (name))

struct PlainSchema : mallow::Schema<Plain> {
    Str name {};
};
BOOST_DESCRIBE_STRUCT(PlainSchema, (), (name))

boost::json::object object(std::string_view json) { return test::tree_of(json).as_object(); }

const test::row<const char*> kept[] = {
    {"nothing",        R"({"name":"n"})",                     R"({})"},
    {"a scalar",       R"({"name":"n","a":1})",               R"({"a":1})"},
    {"in input order", R"({"b":1,"name":"n","a":null})",      R"({"b":1,"a":null})"},
    {"documents",      R"({"name":"n","a":{"b":[1,2.5,"x",{"c":true}]}})", R"({"a":{"b":[1,2.5,"x",{"c":true}]}})"},
    {"escaped keys",   R"({"name":"n","\u0061\n":1,"é":2})",  "{\"a\\n\":1,\"é\":2}"},
    {"the empty key",  R"({"name":"n","":1})",                R"({"":1})"},
    {"64-bit integers", R"({"name":"n","a":18446744073709551615,"b":-9223372036854775808})",
     R"({"a":18446744073709551615,"b":-9223372036854775808})"},
    {"exact doubles",  R"({"name":"n","a":0.30000000000000004,"b":1e-7,"c":123456789.12345679})",
     R"({"a":0.30000000000000004,"b":1e-7,"c":123456789.12345679})"},
    {"strings",        R"({"name":"n","a":"\ud83d\ude00\u0000\"","b":""})", R"({"a":"\ud83d\ude00\u0000\"","b":""})"},
    {"a key like the member's", R"({"name":"n","rest":[1]})", R"({"rest":[1]})"},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(fields_extra)

BOOST_DATA_TEST_CASE(keeps_unknown_keys, kept) {
    test::accepts<EventSchema>(sample.input, Event{0, object(sample.expected), "n"});
}

BOOST_AUTO_TEST_CASE(drops_dump_only_keys) {
    test::accepts<EventSchema>(R"({"id":3,"a":1,"name":"n"})", Event{0, object(R"({"a":1})"), "n"});
}

BOOST_AUTO_TEST_CASE(keeps_only_when_told_to_include) {
    test::rejects<RaisingSchema>(R"({"a":1})", {{"/a", errc::unknown_field}});
    test::accepts<RaisingSchema>(R"({"a":1,"name":"n"})", Event{0, {}, "n"}, {.unknown = unknown::exclude});
    test::accepts<RaisingSchema>(R"({"a":1,"name":"n"})", Event{0, object(R"({"a":1})"), "n"},
                                 {.unknown = unknown::include});
    test::rejects<EventSchema>(R"({"a":1})", {{"/a", errc::unknown_field}}, {.unknown = unknown::raise});
}

BOOST_AUTO_TEST_CASE(cannot_include_without_a_place) {
    BOOST_CHECK_THROW((void)mallow::loads<PlainSchema>(R"({"a":1})", {.unknown = unknown::include}), std::invalid_argument);
    BOOST_CHECK_THROW((void)mallow::load<PlainSchema>(boost::json::value{{"a", 1}}, {.unknown = unknown::include}),
                      std::invalid_argument);
}

BOOST_AUTO_TEST_CASE(dumps_in_its_own_place) {
    test::dumps_as<EventSchema>(Event{3, object(R"({"b":[1,{"c":null}],"a":"x"})"), "n"},
                                R"({"id":3,"b":[1,{"c":null}],"a":"x"})");
    test::dumps_as<RaisingSchema>(Event{3, object(R"({"b":1.0})"), "n"}, R"({"b":1.0,"name":"n"})");
    test::dumps_as<RaisingSchema>(Event{3, {}, "n"}, R"({"name":"n"})");
}

BOOST_AUTO_TEST_CASE(never_dumps_a_declared_key_twice) {
    test::dumps_as<RaisingSchema>(Event{3, object(R"({"name":"other","b":1})"), "n"}, R"({"b":1,"name":"n"})");
}

BOOST_AUTO_TEST_CASE(keeps_the_last_of_repeated_keys) {
    test::accepts<EventSchema>(R"({"a":1,"b":2,"a":{"c":3}})",
                               Event{0, object(R"({"a":{"c":3},"b":2})"), ""}, test::sources::text_only);
}

BOOST_AUTO_TEST_CASE(discards_the_errors_of_an_earlier_occurrence) {
    constexpr auto text_only = test::sources::text_only;
    test::accepts<EventSchema>(R"({"x":1e999,"x":1})", Event{0, object(R"({"x":1})"), ""}, text_only);
    test::accepts<EventSchema>(R"({"x":1e999,"y":2,"x":1e999,"x":3})", Event{0, object(R"({"x":3,"y":2})"), ""}, text_only);
    test::accepts<EventSchema>(R"({"x":{"a":[1e999],"a":1}})", Event{0, object(R"({"x":{"a":1}})"), ""}, text_only);
    test::rejects<EventSchema>(R"({"x":1e999,"y":1e999,"x":1})", {{"/y", errc::number_too_large}}, text_only);
    test::rejects<EventSchema>(R"({"x":1,"name":5,"x":1e999})", {{"/name", errc::invalid_string}, {"/x", errc::number_too_large}}, text_only);
    test::rejects<EventSchema>(R"({"x":1e999,"name":5,"x":1})", {{"/name", errc::invalid_string}}, text_only);
    test::rejects<EventSchema>(R"({"x":{"a":1,"a":1e999}})", {{"/x", errc::number_too_large}}, text_only);
    Event target{1, object(R"({"old":1})"), "n"};
    BOOST_TEST(mallow::loads_into<EventSchema>(target, R"({"x":1e999,"x":1})").has_value());
    BOOST_TEST((target == Event{1, object(R"({"x":1})"), "n"}));
}

const test::row<test::expected_errors> not_held[] = {
    {"one too large",      R"({"a":18446744073709551616})",         {{"/a", errc::number_too_large}}},
    {"one too small",      R"({"a":-9223372036854775809})",         {{"/a", errc::number_too_small}}},
    {"far too large",      R"({"a":[1,{"b":123456789012345678901234567890}]})", {{"/a", errc::number_too_large}}},
    {"far too small",      R"({"a":{"b":[-99999999999999999999]}})", {{"/a", errc::number_too_small}}},
    {"the first of two",   R"({"a":[-9223372036854775809,1e999]})", {{"/a", errc::number_too_small}}},
    {"beyond any double",  R"({"a":-1e999})",                       {{"/a", errc::number_too_large}}},
};

BOOST_DATA_TEST_CASE(refuses_numbers_that_it_cannot_hold, not_held) {
    test::rejects<EventSchema>(sample.input, sample.expected, {}, test::sources::text_only);
    test::rejects<EventSchema>(sample.input, sample.expected, {.duplicate_keys = mallow::duplicate_keys::error}, test::sources::text_only);
}

BOOST_AUTO_TEST_CASE(keeps_decimals_as_doubles) {
    test::accepts<EventSchema>(R"({"a":18446744073709551616.0,"b":1e20,"c":-0})",
                               Event{0, object(R"({"a":18446744073709551616.0,"b":1e20,"c":-0.0})"), ""});
    test::accepts<EventSchema>(R"({"a":{"b":-9223372036854775809,"b":1}})", Event{0, object(R"({"a":{"b":1}})"), ""}, {},
                               test::sources::text_only);
}

BOOST_AUTO_TEST_CASE(checks_what_it_keeps_as_json) {
    test::rejects<EventSchema>(R"({"a":[1,]})", {{"", errc::syntax}}, test::sources::text_only);
    test::rejects<EventSchema>(R"({"a":01})", {{"", errc::syntax}}, test::sources::text_only);
    test::rejects<EventSchema>("{\"a\":\"\xff\"}", {{"", errc::syntax}}, test::sources::text_only);
}

BOOST_AUTO_TEST_CASE(is_left_empty_by_a_failed_load) {
    Event slot{1, object(R"({"old":1})"), "old"};
    BOOST_TEST(!mallow::loads_to<EventSchema>(slot, R"({"a":1,"name":5})").has_value());
    BOOST_TEST((slot == Event{}));
}

BOOST_AUTO_TEST_SUITE_END()
