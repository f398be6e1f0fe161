// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <string>

using mallow::errc;
using mallow::unknown;

namespace {

struct Text {
    std::string s;
    boost::json::object rest;
    bool operator==(const Text& other) const { return s == other.s && test::same(rest, other.rest); }
};
BOOST_DESCRIBE_STRUCT(Text, (), (s, rest))

struct TextSchema : mallow::Schema<Text> {
    Str   s    {};
    Extra rest {};
};
BOOST_DESCRIBE_STRUCT(TextSchema, (), (s, rest))

const test::row<int> invalid[] = {
    {"lone continuation",             "\x80",             0},
    {"last continuation",             "\xBF",             0},
    {"two continuations",             "\x80\xBF",         0},
    {"two-byte lead alone",           "\xC3",             0},
    {"two-byte lead, then ASCII",     "\xC3" "a",         0},
    {"two-byte lead, then a lead",    "\xC3\xC3",         0},
    {"overlong NUL",                  "\xC0\x80",         0},
    {"overlong slash",                "\xC0\xAF",         0},
    {"overlong, two bytes",           "\xC1\xBF",         0},
    {"overlong, three bytes",         "\xE0\x9F\xBF",     0},
    {"overlong NUL, three bytes",     "\xE0\x80\x80",     0},
    {"overlong, four bytes",          "\xF0\x8F\xBF\xBF", 0},
    {"three-byte lead alone",         "\xE2",             0},
    {"three bytes, one missing",      "\xE2\x82",         0},
    {"three bytes, then ASCII",       "\xE2\x82" "a",     0},
    {"three bytes, ASCII between",    "\xE2" "a" "\x82",  0},
    {"four bytes, one missing",       "\xF0\x9F\x98",     0},
    {"four-byte lead alone",          "\xF0",             0},
    {"four bytes, then ASCII",        "\xF0\x9F\x98" "a", 0},
    {"high surrogate",                "\xED\xA0\x80",     0},
    {"low surrogate",                 "\xED\xBF\xBF",     0},
    {"surrogate pair (CESU-8)",       "\xED\xA0\xBD\xED\xB8\x80", 0},
    {"beyond U+10FFFF",               "\xF4\x90\x80\x80", 0},
    {"far beyond",                    "\xF5\x80\x80\x80", 0},
    {"lead F7",                       "\xF7\xBF\xBF\xBF", 0},
    {"five bytes",                    "\xF8\x88\x80\x80\x80", 0},
    {"six bytes",                     "\xFC\x84\x80\x80\x80\x80", 0},
    {"FE",                            "\xFE",             0},
    {"FF",                            "\xFF",             0},
    {"Latin-1",                       "caf\xE9",          0},
};

const test::row<int> valid[] = {
    {"U+007F",           "\x7F",             1},
    {"U+0080",           "\xC2\x80",         1},
    {"U+07FF",           "\xDF\xBF",         1},
    {"U+0800",           "\xE0\xA0\x80",     1},
    {"U+0FFF",           "\xE0\xBF\xBF",     1},
    {"U+1000",           "\xE1\x80\x80",     1},
    {"U+CFFF",           "\xEC\xBF\xBF",     1},
    {"before surrogates", "\xED\x9F\xBF",    1},
    {"after surrogates", "\xEE\x80\x80",     1},
    {"U+FFFE",           "\xEF\xBF\xBE",     1},
    {"U+FFFF",           "\xEF\xBF\xBF",     1},
    {"U+FEFF",           "\xEF\xBB\xBF",     1},
    {"U+10000",          "\xF0\x90\x80\x80", 1},
    {"U+3FFFF",          "\xF0\xBF\xBF\xBF", 1},
    {"U+40000",          "\xF1\x80\x80\x80", 1},
    {"U+FFFFF",          "\xF3\xBF\xBF\xBF", 1},
    {"U+100000",         "\xF4\x80\x80\x80", 1},
    {"U+10FFFF",         "\xF4\x8F\xBF\xBF", 1},
    {"noncharacter",     "\xF0\x9F\xBF\xBE", 1},
    {"a mixture",        "a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80z", 5},
};

struct LengthSchema : mallow::Schema<Text> {
    Str s {Length{.equal = 5}};
};
BOOST_DESCRIBE_STRUCT(LengthSchema, (), (s))

void is_malformed(const std::string& json, unknown policy) {
    test::rejects<TextSchema>(json, {{"", errc::syntax}}, {.unknown = policy}, test::sources::text_only);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(text_utf8)

BOOST_DATA_TEST_CASE(invalid_bytes_are_malformed_wherever_they_stand, invalid) {
    const std::string bad(sample.input);
    // At every distance from the ends of a block that is checked at once.
    for (const std::size_t before : {0u, 1u, 3u, 7u, 8u, 13u, 15u, 16u, 31u, 32u, 63u}) {
        const std::string text = std::string(before, 'x') + bad;
        for (const unknown policy : {unknown::raise, unknown::exclude, unknown::include}) {
            is_malformed("{\"s\":\"" + text + "\"}", policy);
            is_malformed("{\"s\":\"" + text + "and more text after it, \\n escapes too\"}", policy);
            is_malformed("{\"u\":\"" + text + "\"}", policy);
            is_malformed("{\"" + text + "\":1}", policy);
            is_malformed("{\"u\":{\"" + text + "\":[]}}", policy);
            is_malformed("{\"s\":1,\"u\":[\"" + text + "\"]}", policy);
        }
        is_malformed("{\"s\":\"\\n" + text + "\"}", unknown::raise);
        is_malformed("{}" + text, unknown::raise);
    }
}

BOOST_DATA_TEST_CASE(valid_bytes_are_kept, valid) {
    const std::string good(sample.input);
    for (const std::size_t before : {0u, 1u, 3u, 7u, 8u, 13u, 15u, 16u, 31u, 32u, 63u}) {
        const std::string text = std::string(before, 'x') + good + "y";
        test::accepts<TextSchema>("{\"s\":\"" + text + "\"}", Text{text, {}});
        test::accepts<TextSchema>("{\"s\":\"\\n" + text + "\"}", Text{"\n" + text, {}});
        test::accepts<TextSchema>("{\"" + text + "\":\"" + text + "\"}", Text{"", {{text, text}}}, {.unknown = unknown::include});
        test::dumps_as<TextSchema>(Text{text, {}}, "{\"s\":\"" + text + "\"}");
    }
}

BOOST_DATA_TEST_CASE(invalid_bytes_are_not_dumped, invalid) {
    for (const std::size_t before : {0u, 1u, 7u, 8u, 15u, 16u, 31u}) {
        const std::string text = std::string(before, 'x') + std::string(sample.input);
        test::refuses_dump<TextSchema>(Text{text, {}}, {{"/s", errc::invalid_utf8}});
        test::refuses_dump<TextSchema>(Text{text + " and more text after it", {}}, {{"/s", errc::invalid_utf8}});
    }
}

BOOST_DATA_TEST_CASE(code_points_are_what_length_counts, valid) {
    const std::string text = std::string(sample.input) + std::string(static_cast<std::size_t>(5 - sample.expected), 'x');
    test::accepts<LengthSchema>("{\"s\":\"" + text + "\"}", Text{text, {}});
    test::rejects<LengthSchema>("{\"s\":\"" + text + "é\"}", {{"/s", errc::wrong_length}});
}

BOOST_AUTO_TEST_SUITE_END()
