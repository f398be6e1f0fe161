// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <string>
#include <vector>

using mallow::errc;

namespace {

struct Article {
    std::string name;
    int count{};
    std::vector<std::string> tags;
    bool operator==(const Article&) const = default;
};
BOOST_DESCRIBE_STRUCT(Article, (), (name, count, tags))

struct ArticleSchema : mallow::Schema<Article> {
    Str       name  {required, error_message(mallow::errc::required, "We need a name."),
                     error_message(mallow::errc::null, "Null is no name."),
                     error_message(mallow::errc::invalid_string, "A name is a text."),
                     error_message(mallow::errc::too_long, "What a name!"), Length{.max = 3}};
    Int       count {error_message(mallow::errc::number_too_large, "So many?"),
                     metadata{.title = "Count", .description = "How many", .example = 3, .deprecated = true}};
    List<Str> tags  {Str{error_message(mallow::errc::invalid_string, "A tag is a text.")},
                     error_message(mallow::errc::invalid_list, "Tags come in lists.")};
};
BOOST_DESCRIBE_STRUCT(ArticleSchema, (), (name, count, tags))

const test::row<const char*> texts[] = {
    {"required",             R"({})",                        "We need a name."},
    {"null",                 R"({"name":null})",             "Null is no name."},
    {"wrong type",           R"({"name":1})",                "A name is a text."},
    {"validator",            R"({"name":"abcd"})",           "What a name!"},
    {"range of the member",  R"({"name":"a","count":1e10})", "So many?"},
    {"other codes are kept", R"({"name":"a","count":"x"})",  "Not a valid integer."},
    {"list",                 R"({"name":"a","tags":1})",     "Tags come in lists."},
    {"element",              R"({"name":"a","tags":[1]})",   "A tag is a text."},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(options_texts)

BOOST_DATA_TEST_CASE(error_message_replaces_one_codes_text, texts) {
    BOOST_TEST(test::message_of<ArticleSchema>(sample.input) == sample.expected);
    const auto from_value = mallow::load<ArticleSchema>(test::tree_of(sample.input)).error();
    BOOST_TEST_REQUIRE(from_value.size() == 1u);
    BOOST_TEST(from_value[0].message() == sample.expected);
}

BOOST_AUTO_TEST_CASE(error_message_keeps_the_code) {
    test::rejects<ArticleSchema>(R"({"name":"abcd"})", {{"/name", errc::too_long}});
}

BOOST_AUTO_TEST_CASE(metadata_changes_nothing_when_loading) {
    test::accepts<ArticleSchema>(R"({"name":"a","count":1})", Article{"a", 1, {}});
}

BOOST_AUTO_TEST_SUITE_END()
