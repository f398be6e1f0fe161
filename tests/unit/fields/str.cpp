// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <string>

using mallow::errc;

namespace {

struct Label {
    std::string v;
    bool operator==(const Label&) const = default;
};
BOOST_DESCRIBE_STRUCT(Label, (), (v))

struct LabelSchema : mallow::Schema<Label> {
    Str v {};
};
BOOST_DESCRIBE_STRUCT(LabelSchema, (), (v))

struct StrictSchema : mallow::Schema<Label> {
    Str v {strict};
};
BOOST_DESCRIBE_STRUCT(StrictSchema, (), (v))

using loads_to = test::row<std::string>;
using namespace std::string_literals;

const loads_to strings[] = {
    {"empty",                 R"({"v":""})",                  ""},
    {"one letter",            R"({"v":"a"})",                 "a"},
    {"white space is kept",   R"({"v":"  a b  "})",           "  a b  "},
    {"digits",                R"({"v":"42"})",                "42"},
    {"every short escape",    R"({"v":"\"\\\/\b\f\n\r\t"})",  "\"\\/\b\f\n\r\t"},
    {"NUL",                   R"({"v":"a\u0000b"})",          "a\0b"s},
    {"escaped control",       R"({"v":"\u0001\u001f"})",      "\x01\x1f"},
    {"escaped letter",        R"({"v":"\u0041\u0062"})",      "Ab"},
    {"escapes in either case", R"({"v":"\u00e9\u00E9"})",     "éé"},
    {"escape of two bytes",   R"({"v":"\u0080\u07ff"})",      "\xC2\x80\xDF\xBF"},
    {"escape of three bytes", R"({"v":"\u0800\uffff"})",      "\xE0\xA0\x80\xEF\xBF\xBF"},
    {"surrogate pair",        R"({"v":"\ud83d\ude00"})",      "😀"},
    {"first surrogate pair",  R"({"v":"\ud800\udc00"})",      "\xF0\x90\x80\x80"},
    {"last surrogate pair",   R"({"v":"\udbff\udfff"})",      "\xF4\x8F\xBF\xBF"},
    {"two bytes",             "{\"v\":\"é\"}",                "é"},
    {"three bytes",           "{\"v\":\"€\"}",                "€"},
    {"four bytes",            "{\"v\":\"😀\"}",               "😀"},
    {"DEL is not a control",  "{\"v\":\"\x7f\"}",             "\x7f"},
    {"escaped quotes only",   R"({"v":"\"\"\""})",            "\"\"\""},
    {"escaped backslash last", R"({"v":"a\\"})",              "a\\"},
    {"long enough to allocate", R"({"v":"0123456789012345678901234567890123456789"})",
     "0123456789012345678901234567890123456789"},
};

const test::row<errc> refused[] = {
    {"integer",          R"({"v":1})",       errc::invalid_string},
    {"zero",             R"({"v":0})",       errc::invalid_string},
    {"decimal",          R"({"v":1.5})",     errc::invalid_string},
    {"true",             R"({"v":true})",    errc::invalid_string},
    {"false",            R"({"v":false})",   errc::invalid_string},
    {"array",            R"({"v":[]})",      errc::invalid_string},
    {"array of strings", R"({"v":["a"]})",   errc::invalid_string},
    {"object",           R"({"v":{}})",      errc::invalid_string},
    {"null",             R"({"v":null})",    errc::null},
    {"beyond doubles",   R"({"v":1e400})",   errc::invalid_string},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(fields_str)

BOOST_DATA_TEST_CASE(loads_strings, strings) {
    test::accepts<LabelSchema>(sample.input, Label{sample.expected});
}

BOOST_DATA_TEST_CASE(never_coerces, refused) {
    test::rejects<LabelSchema>(sample.input, {{"/v", sample.expected}});
    test::rejects<StrictSchema>(sample.input, {{"/v", sample.expected}});
}

BOOST_DATA_TEST_CASE(dumps_what_it_loads, strings) {
    test::accepts<LabelSchema>(mallow::dumps<LabelSchema>(Label{sample.expected}), Label{sample.expected});
}

// A reader that takes several bytes at a time must find the quote, the escape and the control at every place in a block.
BOOST_AUTO_TEST_CASE(ends_at_any_length) {
    for (std::size_t length = 0; length <= 80; ++length) {
        const std::string text(length, 'x');
        test::accepts<LabelSchema>("{\"v\":\"" + text + "\"}", Label{text});
        test::accepts<LabelSchema>("{\"v\":\"" + text + "\\n\"}", Label{text + "\n"});
        test::accepts<LabelSchema>("{\"v\":\"" + text + "é\"}", Label{text + "é"});
        test::accepts<LabelSchema>("{\"v\":\"" + text + "\\ud83d\\ude00" + text + "\"}", Label{text + "😀" + text});
        test::rejects<LabelSchema>("{\"v\":\"" + text + "\x1f\"}", {{"", errc::syntax}}, test::sources::text_only);
        test::rejects<LabelSchema>("{\"v\":\"" + text + "\xff\"}", {{"", errc::syntax}}, test::sources::text_only);
        test::rejects<LabelSchema>("{\"v\":\"" + text, {{"", errc::syntax}}, test::sources::text_only);
    }
}

BOOST_AUTO_TEST_CASE(dumps_any_length) {
    for (std::size_t length = 0; length <= 80; ++length) {
        const std::string text(length, 'x');
        test::dumps_as<LabelSchema>(Label{text}, "{\"v\":\"" + text + "\"}");
        test::dumps_as<LabelSchema>(Label{text + "\""}, "{\"v\":\"" + text + "\\\"\"}");
        test::dumps_as<LabelSchema>(Label{text + "\n" + text}, "{\"v\":\"" + text + "\\n" + text + "\"}");
        test::refuses_dump<LabelSchema>(Label{text + "\xff"}, {{"/v", errc::invalid_utf8}});
    }
}

BOOST_AUTO_TEST_SUITE_END()
