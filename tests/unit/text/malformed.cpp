// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <sstream>
#include <string>
#include <utility>
#include <vector>

using mallow::errc;
using mallow::unknown;

namespace {

struct Anything {
    int i{};
    double f{};
    std::string s;
    bool b{};
    std::vector<int> l;
};
BOOST_DESCRIBE_STRUCT(Anything, (), (i, f, s, b, l))

struct AnythingSchema : mallow::Schema<Anything> {
    static constexpr mallow::schema_meta Meta{.unknown = mallow::unknown::exclude};
    Int                         i {};
    Float                       f {};
    Str                         s {};
    Bool                        b {};
    List<Int>                   l {};
};
BOOST_DESCRIBE_STRUCT(AnythingSchema, (), (i, f, s, b, l))

struct KeepingSchema : mallow::Schema<> {
    static constexpr mallow::schema_meta Meta{.unknown = mallow::unknown::include};
};
BOOST_DESCRIBE_STRUCT(KeepingSchema, (), ())

using namespace std::string_view_literals;

/// No JSON values, each to be met where any field is loaded, where it is skipped, and where it is kept.
const std::string_view no_values[] = {
    ""sv, ","sv, "]"sv, "}"sv, ":"sv, "nul"sv, "nulll"sv, "NULL"sv, "Null"sv, "tru"sv, "truee"sv, "True"sv, "fals"sv,
    "False"sv, "falsey"sv, "undefined"sv, "NaN"sv, "Infinity"sv, "-Infinity"sv, "nan"sv, "inf"sv, "'a'"sv, "a"sv, "\\"sv,
    "/"sv, "//x"sv, "/**/1"sv, "1/**/"sv, "#"sv, "\"a"sv, "\""sv, "\"\\\""sv, "\"\\"sv, "\"\\q\""sv, "\"\\x41\""sv,
    "\"\\u\""sv, "\"\\u1\""sv, "\"\\u12\""sv, "\"\\u123\""sv, "\"\\u123g\""sv, "\"\\U0041\""sv, "\"\\u 041\""sv,
    "\"\\u+041\""sv, "\"\\a\""sv, "\"\\'\""sv, "\"\\0\""sv, "\"\\\n\""sv, "\"\t\""sv, "\"\n\""sv, "\"\r\""sv, "\"\0\""sv,
    "\"\x1f\""sv, "\"a\"b"sv, "\"a\"\"b\""sv,
    "\"\\ud800\""sv, "\"\\udc00\""sv, "\"\\ud800\\ud800\""sv, "\"\\ud800x\""sv, "\"\\ud800\\n\""sv, "\"\\udbff\\ue000\""sv,
    "\"\\ud800\\u0041\""sv, "\"\\ud83d\\\""sv, "\"\\ud83d\\u\""sv, "\"\\ud83d\\ude0\""sv, "\"\\ude00\\ud83d\""sv,
    "["sv, "[1"sv, "[1,"sv, "[1,]"sv, "[,1]"sv, "[,]"sv, "[1,,2]"sv, "[1 2]"sv, "[1}"sv, "[1:2]"sv, "[]]"sv, "[\"a\",\n"sv,
    "{"sv, "{]"sv, "{1:2}"sv, "{a:1}"sv, "{\"a\"}"sv, "{\"a\":}"sv, "{\"a\":1,}"sv, "{\"a\":1"sv, "{\"a\":1 \"b\":2}"sv,
    "{\"a\" 1}"sv, "{\"a\",1}"sv, "{,}"sv, "{\"a\"::1}"sv, "{null:1}"sv, "{'a':1}"sv, "{\"a\":1,,\"b\":2}"sv,
    "{\"a\":1}}"sv, "{[]:1}"sv, "{\"a\":[1,{\"b\":tru}]}"sv, "[[[[\"\\ud800\"]]]]"sv,
    "1 2"sv, "1,"sv, "\0"sv, "1\0"sv, "\f1"sv, "\v1"sv, "\xC2\xA0 1"sv, "\xEF\xBB\xBF 1"sv, "\xE2\x80\xA8 1"sv, "1;"sv,
};

const std::string_view no_documents[] = {
    ""sv, " "sv, "\n"sv, "{}{}"sv, "{} {}"sv, "{}x"sv, "{},"sv, "{}]"sv, "{}\0"sv, "\0{}"sv, "\xEF\xBB\xBF{}"sv, "{}\xEF\xBB\xBF"sv,
    "{}\v"sv, "{}\f"sv, "{}//"sv, "{}null"sv, "[}"sv, "{]"sv, "{"sv, "{\""sv, "{\"i"sv, "{\"i\""sv, "{\"i\":"sv, "{\"i\":1"sv,
    "{\"i\":1,"sv, "{\"i\":1,\""sv, "{,\"i\":1}"sv, "{\"i\":1,}"sv, "{\"i\":1;\"f\":2}"sv, "{i:1}"sv, "{\"i\"=1}"sv,
    "{\"i\\q\":1}"sv, "{\"i\\ud800\":1}"sv, "{\"\\u0069\n\":1}"sv, "{\"i\n\":1}"sv, "{\"\xff\":1}"sv, "{\"i\0\":1}"sv,
    "{\"x\xff\":1}"sv, "{\"i\xC3\":1}"sv, "nul"sv, "\"abc"sv, "tru"sv, "-"sv, "[1,2"sv, "\"\xff\""sv, "01"sv,
};

const std::string_view white[] = {" ", "\t", "\n", "\r", "\r\n", "  ", "    \n        ", "\n\t\r ",
                                  "                                                                  "};

template <class Schema>
void is_malformed(std::string_view json) {
    test::rejects<Schema>(json, {{"", errc::syntax}}, test::sources::text_only);
}

std::string member(std::string_view key, std::string_view value) {
    return "{\"" + std::string(key) + "\":" + std::string(value) + "}";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(text_malformed)

BOOST_DATA_TEST_CASE(is_refused_wherever_it_stands, no_values) {
    for (const char* const key : {"i", "f", "s", "b", "l", "junk"}) {
        is_malformed<AnythingSchema>(member(key, sample));
        if (!sample.empty()) is_malformed<AnythingSchema>(member("l", "[" + std::string(sample) + "]"));
    }
    is_malformed<KeepingSchema>(member("junk", sample));
    is_malformed<AnythingSchema>(member("i", "1,\"i\":" + std::string(sample)));
}

BOOST_DATA_TEST_CASE(documents_are_refused, no_documents) {
    is_malformed<AnythingSchema>(sample);
    is_malformed<KeepingSchema>(sample);
    is_malformed<mallow::many<AnythingSchema>>(sample);
}

struct Demanding {
    int x{};
};
BOOST_DESCRIBE_STRUCT(Demanding, (), (x))

struct DemandingSchema : mallow::Schema<Demanding> {
    Int x {required};
};
BOOST_DESCRIBE_STRUCT(DemandingSchema, (), (x))

struct LenientSchema : mallow::Schema<Demanding> {
    Int x {};
};
BOOST_DESCRIBE_STRUCT(LenientSchema, (), (x))

template <class Schema>
void check_no_text_at_all(std::string_view text) {
    mallow::load_options without_unknown;
    without_unknown.unknown = unknown::exclude;
    const auto check = [](const auto& result) {
        const mallow::validation_error errors = result.error();
        BOOST_TEST_REQUIRE(errors.size() == 1u);
        std::ostringstream printed;
        printed << errors;
        BOOST_TEST(printed.str() == "1:1: Malformed JSON: expected a value.");
    };
    check(mallow::loads<Schema>(text));
    check(mallow::loads<Schema>(text, without_unknown));
    check(mallow::loads_view<Schema>(text));
    check(mallow::loads<mallow::many<Schema>>(text));
    Demanding object{.x = 5};
    check(mallow::loads_into<Schema>(object, text));
    BOOST_TEST(object.x == 5);
    check(mallow::loads_to<Schema>(object, text));
    BOOST_TEST(object.x == 0);
    BOOST_TEST(mallow::loads<Schema>(text).error().pretty(text) == "1:1: Malformed JSON: expected a value.\n\n^");
}

BOOST_AUTO_TEST_CASE(no_text_at_all_is_no_document) {
    const std::vector<char> empty;
    for (const std::string_view text : {std::string_view(), std::string_view(empty.data(), empty.size()), ""sv}) {
        check_no_text_at_all<DemandingSchema>(text);
        check_no_text_at_all<LenientSchema>(text);
    }
    BOOST_TEST(mallow::loads<KeepingSchema>(std::string_view()).error().is_malformed());
}

BOOST_AUTO_TEST_CASE(every_proper_prefix_of_a_document_is_refused) {
    const std::string json =
        R"({"s":"a\u00e9\ud83d\ude00é😀","junk":{"a":[1,-2.5e+10,true,false,null,{}],"b":""},"l":[1,2],"b":true,"f":-0.5e-1,"i":12})";
    BOOST_TEST_REQUIRE(mallow::loads<AnythingSchema>(json).has_value());
    for (std::size_t size = 0; size < json.size(); ++size) {
        is_malformed<AnythingSchema>(json.substr(0, size));
        is_malformed<KeepingSchema>(json.substr(0, size));
    }
}

// Neither may crash nor read past the end, whatever it answers; and both ways to pass over a value must agree.
BOOST_AUTO_TEST_CASE(what_was_expected_is_told_alike_of_what_is_loaded_and_what_is_passed_over) {
    const std::pair<const char*, const char*> texts[]{
        {"{", "a key or the end of the object"},         {R"({"i":1)", "a comma or the end of the object"}, {R"({"i":1,)", "a key"},
        {"{x", "a key or the end of the object"},        {R"({"i":1,x)", "a key"},                          {R"({"i":1 x)", "a comma or the end of the object"},
        {R"({"l":[)", "a value or the end of the array"}, {R"({"l":[1)", "a comma or the end of the array"}, {R"({"l":[1,)", "a value"},
        {R"({"l":[1 2)", "a comma or the end of the array"}, {R"({"l":[1,])", "a value"},
    };
    const auto told = [](const std::string& text) { return mallow::loads<AnythingSchema>(text).error()[0].message(); };
    for (const auto& [text, expected] : texts) {
        BOOST_TEST(told(text) == "Malformed JSON: expected " + std::string(expected) + ".", text);
        BOOST_TEST(told(R"({"passed over":)" + std::string(text)) == told(text), text);
    }
}

BOOST_AUTO_TEST_CASE(any_changed_byte_is_survived) {
    const std::string json = R"({"s":"a\u00e9é","junk":{"a":[1,-2.5e+10,null]},"l":[1,2],"b":true,"i":12})";
    for (std::size_t at = 0; at < json.size(); ++at)
        for (const char byte : {'\0', '\n', '"', '\\', '{', '}', '[', ']', ',', ':', '0', '-', '.', 'e', 'u', ' ', '\x7f', '\x80', '\xff'}) {
            std::string changed = json;
            changed[at] = byte;
            const test::exact_copy text(changed);
            const bool malformed = mallow::loads<AnythingSchema>(text.view()).error().is_malformed();
            BOOST_TEST(mallow::loads<KeepingSchema>(text.view()).error().is_malformed() == malformed, changed);
        }
}

BOOST_DATA_TEST_CASE(white_space_may_stand_anywhere, white) {
    const std::string w(sample);
    const std::string json = w + "{" + w + "\"i\"" + w + ":" + w + "1" + w + "," + w + "\"junk\"" + w + ":" + w + "{" + w + "\"a\"" + w +
                             ":" + w + "[" + w + "1" + w + "," + w + "2" + w + "]" + w + "}" + w + "," + w + "\"l\"" + w + ":" + w +
                             "[" + w + "1" + w + "," + w + "2" + w + "]" + w + "," + w + "\"s\"" + w + ":" + w + "\"\"" + w + "}" + w;
    const auto loaded = mallow::loads<AnythingSchema>(test::exact_copy(json).view());
    BOOST_TEST_REQUIRE(loaded.has_value(), test::render(loaded.error()));
    BOOST_TEST(loaded->i == 1);
    BOOST_TEST(loaded->l == (std::vector<int>{1, 2}), boost::test_tools::per_element());
    BOOST_TEST(mallow::loads<KeepingSchema>(json).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
