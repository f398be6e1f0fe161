// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <limits>
#include <map>
#include <optional>
#include <string>
#include <vector>

using boost::json::array;
using boost::json::object;
using boost::json::value;
using mallow::errc;

namespace {

struct Envelope {
    value                         any;
    value                         note;
    object                        head;
    array                         body;
    std::optional<value>          maybe;
    std::vector<value>            all;
    std::map<std::string, object> named;

    friend bool operator==(const Envelope& left, const Envelope& right) {
        return left.any == right.any && left.note == right.note && left.head == right.head && left.body == right.body &&
               left.maybe == right.maybe && left.all == right.all && left.named == right.named;
    }
};
BOOST_DESCRIBE_STRUCT(Envelope, (), (any, note, head, body, maybe, all, named))

struct EnvelopeSchema : mallow::Schema<Envelope> {
    Raw       any   {};
    Raw       note  {allow_none};
    Raw       head  {};
    Raw       body  {};
    Raw       maybe {};
    List<Raw> all   {};
    Dict<Raw> named {};
};
BOOST_DESCRIBE_STRUCT(EnvelopeSchema, (), (any, note, head, body, maybe, all, named))

struct RuledSchema : mallow::Schema<Envelope> {
    Raw any  {required, [](const value& held) { return held.is_string() ? nullptr : "Say it."; }};
    Raw head {load_default([] { return object{{"a", 1}}; }), error_message(errc::invalid_mapping, "No head.")};
};
BOOST_DESCRIBE_STRUCT(RuledSchema, (), (any, head))

struct LooseSchema : mallow::Schema<> {
    Raw any  {required};
    Raw note {allow_none};
};
BOOST_DESCRIBE_STRUCT(LooseSchema, (), (any, note))

Envelope holding(value any) {
    Envelope envelope;
    envelope.any = std::move(any);
    return envelope;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(fields_raw)

BOOST_AUTO_TEST_CASE(keeps_what_it_is_given) {
    Envelope envelope = holding({1, -2.5, "x", true, nullptr, {{"b", 1}, {"a", array{}}}});
    envelope.head = {{"z", 1}, {"a", {{"deep", nullptr}}}};
    envelope.body = {1, object{}};
    envelope.maybe = "m";
    envelope.all = {1, array{nullptr}, "x"};
    envelope.named = {{"k", {{"v", 18446744073709551615u}}}};
    const std::string_view json =
        R"({"any":[1,-2.5,"x",true,null,{"b":1,"a":[]}],"note":null,"head":{"z":1,"a":{"deep":null}},"body":[1,{}],"maybe":"m",)"
        R"("all":[1,[null],"x"],"named":{"k":{"v":18446744073709551615}}})";
    test::accepts<EnvelopeSchema>(json, envelope);
    test::dumps_as<EnvelopeSchema>(envelope, json);
    for (const char* each : {"1", "\"x\"", "true", "{}", "[]", "-0.5"})
        test::accepts<EnvelopeSchema>(std::string(R"({"any":)") + each + "}", holding(boost::json::parse(each)));
}

const test::row<test::expected_errors> refused[] = {
    {"null", R"({"any":null,"note":null,"head":null,"all":[null]})", {{"/any", errc::null}, {"/head", errc::null}, {"/all/0", errc::null}}},
    {"a list for an object", R"({"head":[{"a":1}]})", {{"/head", errc::invalid_mapping}}},
    {"a number for an object", R"({"head":1})", {{"/head", errc::invalid_mapping}}},
    {"an object for a list", R"({"body":{"a":[]}})", {{"/body", errc::invalid_list}}},
    {"a string for a list", R"({"body":"[]"})", {{"/body", errc::invalid_list}}},
    {"in a mapping", R"({"named":{"k":1}})", {{"/named/k", errc::invalid_mapping}}},
};

BOOST_DATA_TEST_CASE(refuses, refused) { test::rejects<EnvelopeSchema>(sample.input, sample.expected); }

const test::row<test::expected_errors> unspeakable[] = {
    {"a number beyond doubles", R"({"any":1e400})", {{"/any", errc::number_too_large}}},
    {"deep inside", R"({"any":{"a":[1,1e400,{"b":-99999999999999999999}]},"body":[18446744073709551616]})",
     {{"/any/a/1", errc::number_too_large}, {"/any/a/2/b", errc::number_too_small}, {"/body/0", errc::number_too_large}}},
};

BOOST_DATA_TEST_CASE(refuses_numbers_that_no_document_holds, unspeakable) {
    test::rejects<EnvelopeSchema>(sample.input, sample.expected, test::sources::text_only);
}

BOOST_AUTO_TEST_CASE(refuses_what_no_text_could_say) {
    const value tree = {{"any", {1, std::numeric_limits<double>::infinity(), {{"\xFF", "\xFE"}}}}};
    BOOST_TEST((test::summary(mallow::load<EnvelopeSchema>(tree).error()) ==
                test::expected_errors{{"/any/1", errc::number_too_large}, {"/any/2/\xFF", errc::invalid_utf8}, {"/any/2/\xFF", errc::invalid_utf8}}));
}

BOOST_AUTO_TEST_CASE(keys_given_again) {
    test::accepts<EnvelopeSchema>(R"({"any":{"a":1,"a":2},"any":{"b":1,"b":3}})", holding({{"b", 3}}), test::sources::text_only);
    test::rejects<EnvelopeSchema>(R"({"any":{"a":1,"a":2}})", {{"/any/a", errc::duplicate_key}},
                                  {.duplicate_keys = mallow::duplicate_keys::error}, test::sources::text_only);
}

BOOST_AUTO_TEST_CASE(obeys_rules_and_options) {
    Envelope expected = holding("x");
    expected.head = {{"a", 1}};
    test::accepts<RuledSchema>(R"({"any":"x"})", expected);
    test::rejects<RuledSchema>(R"({"any":1,"head":1})", {{"/any", errc::custom}, {"/head", errc::invalid_mapping}});
    BOOST_TEST(test::message_of<RuledSchema>(R"({"any":"x","head":1})") == "No head.");
    BOOST_TEST(test::message_of<EnvelopeSchema>(R"({"body":1})") == "Not a valid list.");
    test::rejects<RuledSchema>("{}", {{"/any", errc::required}});
    test::rejects<EnvelopeSchema>(R"({"any":[[1]]})", {{"", errc::too_deep}}, {.max_depth = 2});
}

BOOST_AUTO_TEST_CASE(a_patch_replaces) {
    Envelope target = holding({{"a", 1}});
    target.head = {{"h", 1}};
    const auto touched = mallow::loads_into<EnvelopeSchema>(target, R"({"any":{"b":2},"head":{}})");
    BOOST_TEST_REQUIRE(touched.has_value());
    BOOST_TEST((*touched == mallow::field_set<EnvelopeSchema>{"any", "head"}));
    BOOST_TEST((target.any == value{{"b", 2}}));
    BOOST_TEST(!mallow::loads_into<EnvelopeSchema>(target, R"({"any":3,"head":{"x":1},"body":1})").has_value());
    BOOST_TEST((target.any == value{{"b", 2}}));
    BOOST_TEST(target.head.empty());
}

BOOST_AUTO_TEST_CASE(is_the_same_in_a_document) {
    test::accepts<LooseSchema>(R"({"any":{"a":[1]},"note":null})", object{{"any", {{"a", {1}}}}, {"note", nullptr}});
    test::rejects<LooseSchema>(R"({"any":null})", {{"/any", errc::null}});
    test::dumps_as<LooseSchema>(object{{"any", {{"a", {1}}}}, {"note", nullptr}}, R"({"any":{"a":[1]},"note":null})");
    BOOST_TEST((test::summary(mallow::validate<LooseSchema>(object{{"any", nullptr}})) == test::expected_errors{{"/any", errc::null}}));
}

BOOST_AUTO_TEST_CASE(fails_to_dump_what_is_not_json) {
    Envelope envelope = holding({1, std::numeric_limits<double>::quiet_NaN()});
    envelope.head = {{"a", "\xFF"}};
    test::refuses_dump<EnvelopeSchema>(envelope, {{"/any/1", errc::not_finite}, {"/head/a", errc::invalid_utf8}});
}

BOOST_AUTO_TEST_SUITE_END()
