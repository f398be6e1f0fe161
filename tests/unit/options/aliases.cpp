// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

using mallow::errc;
using mallow::unknown;

namespace {

struct Inner {
    int x{1};
    int y{2};
    bool operator==(const Inner&) const = default;
};
BOOST_DESCRIBE_STRUCT(Inner, (), (x, y))

struct Page {
    int number{5};
    std::string home{"-"};
    std::string note{"n"};
    std::optional<int> maybe{7};
    std::vector<int> list{9};
    Inner inner{};
    std::vector<Inner> inners{};
    bool operator==(const Page&) const = default;
};
BOOST_DESCRIBE_STRUCT(Page, (), (number, home, note, maybe, list, inner, inners))

struct InnerSchema : mallow::Schema<Inner> {
    Int x {required, aliases("ix"), Range{.max = 100}};
    Int y {load_default(3), aliases("iy", "ypsilon")};
};
BOOST_DESCRIBE_STRUCT(InnerSchema, (), (x, y))

struct PageSchema : mallow::Schema<Page> {
    Int                       number {};
    Str                       home   {data_key("homePage"), aliases("url", "site", "the site at which the page is found"), Length{.max = 5}};
    Str                       note   {aliases("a\"b", "größe", "a/b", "")};
    Int                       maybe  {aliases("may", "be")};
    List<Int>                 list   {aliases("all"), Length{.max = 3}};
    Nested<InnerSchema>       inner  {aliases("in")};
    List<Nested<InnerSchema>> inners {aliases("ins")};
};
BOOST_DESCRIBE_STRUCT(PageSchema, (), (number, home, note, maybe, list, inner, inners))

struct loaded {
    const char* input;
    Page expected;
    friend std::ostream& operator<<(std::ostream& out, const loaded& each) { return out << each.input; }
};

const loaded by_any_key[] = {
    {R"({"homePage":"a"})",                                {.home = "a"}},
    {R"({"url":"a"})",                                     {.home = "a"}},
    {R"({"site":"a"})",                                    {.home = "a"}},
    {R"({"the site at which the page is found":"a"})",     {.home = "a"}},
    {R"({"\u0075rl" : "a"})",                              {.home = "a"}},
    {R"({"u\u0072l":"a","number":3})",                     {.number = 3, .home = "a"}},
    {R"({ "url" : "a" , "number" : 3 })",                  {.number = 3, .home = "a"}},
    {"{\n  \"number\": 3,\n  \"url\": \"a\",\n  \"note\": \"b\",\n  \"maybe\": null\n}",
     {.number = 3, .home = "a", .note = "b", .maybe = std::nullopt}},
    {R"({"number":3,"url":"a","note":"b","maybe":1,"list":[1,2]})", {3, "a", "b", 1, {1, 2}}},
    {R"({"list":[1,2],"maybe":1,"url":"a","note":"b","number":3})", {3, "a", "b", 1, {1, 2}}},
    {R"({"a\"b":"q"})",                                    {.note = "q"}},
    {R"({"größe":"q"})",                                   {.note = "q"}},
    {R"({"gr\u00f6\u00dfe":"q"})",                         {.note = "q"}},
    {R"({"a\/b":"q"})",                                    {.note = "q"}},
    {R"({"":"q"})",                                        {.note = "q"}},
    {R"({"may":1})",                                       {.maybe = 1}},
    {R"({"be":null})",                                     {.maybe = std::nullopt}},
    {R"({"all":[]})",                                      {.list = {}}},
    {R"({"all":["1",2.0]})",                               {.list = {1, 2}}},
    {R"({"in":{"ix":5}})",                                 {.inner = {5, 3}}},
    {R"({"inner":{"ypsilon":6,"x":"5"}})",                 {.inner = {5, 6}}},
    {R"({"inners":[{"x":1,"y":2},{"ix":3,"y":4},{"x":5,"iy":6},{"ypsilon":8,"ix":7},{"x":9}]})",
     {.inners = {{1, 2}, {3, 4}, {5, 6}, {7, 8}, {9, 3}}}},
    {R"({"ins":[{"ix":1}],"in":{"iy":2,"ix":1},"be":4,"":"q","url":"h","number":1})",
     {1, "h", "q", 4, {9}, {1, 2}, {{1, 3}}}},
};

const test::row<test::expected_errors> wrong[] = {
    {"wrong type",            R"({"url":5})",                       {{"/url", errc::invalid_string}}},
    {"null",                  R"({"site":null})",                   {{"/site", errc::null}}},
    {"a rule",                R"({"number":1,"site":"too long"})",  {{"/site", errc::too_long}}},
    {"its own key",           R"({"homePage":5})",                  {{"/homePage", errc::invalid_string}}},
    {"escaped in a pointer",  R"({"a/b":5})",                       {{"/a~1b", errc::invalid_string}}},
    {"empty",                 R"({"":5})",                          {{"/", errc::invalid_string}}},
    {"its name",              R"({"home":"x"})",                    {{"/home", errc::unknown_field}}},
    {"nearly one",            R"({"ur":"x","urls":"x","Url":"x","may ":1})",
     {{"/ur", errc::unknown_field}, {"/urls", errc::unknown_field}, {"/Url", errc::unknown_field}, {"/may ", errc::unknown_field}}},
    {"missing, at its own",   R"({"in":{}})",                       {{"/in/x", errc::required}}},
    {"inside",                R"({"in":{"ix":101,"iy":"z"}})",      {{"/in/ix", errc::too_large}, {"/in/iy", errc::invalid_integer}}},
    {"inside a list",         R"({"ins":[{"x":1},{"ix":101,"z":1},4,{"iy":1}]})",
     {{"/ins/1/ix", errc::too_large}, {"/ins/1/z", errc::unknown_field}, {"/ins/2", errc::invalid_object}, {"/ins/3/x", errc::required}}},
    {"an element",            R"({"all":[1,"x"]})",                 {{"/all/1", errc::invalid_integer}}},
    {"the list",              R"({"all":[1,2,3,4]})",               {{"/all", errc::too_long}}},
    {"the next field's is not an alias's", R"({"url":"a","number":"x","maybe":"y"})",
     {{"/number", errc::invalid_integer}, {"/maybe", errc::invalid_integer}}},
};

const test::row<test::expected_errors> two_keys[] = {
    {"two aliases",           R"({"url":"x","site":"y"})",          {{"/site", errc::duplicate_key}}},
    {"in another order",      R"({"site":"y","url":"x"})",          {{"/url", errc::duplicate_key}}},
    {"its own first",         R"({"homePage":"x","url":5})",        {{"/url", errc::duplicate_key}}},
    {"its own last",          R"({"url":"x","homePage":5})",        {{"/homePage", errc::duplicate_key}}},
    {"three",                 R"({"url":"x","homePage":5,"site":"y"})",
     {{"/homePage", errc::duplicate_key}, {"/site", errc::duplicate_key}}},
    {"the first is read",     R"({"url":5,"site":"y"})",
     {{"/url", errc::invalid_string}, {"/site", errc::duplicate_key}}},
    {"among others",          R"({"number":1,"url":"x","note":"n","maybe":1,"site":"y","list":[1]})", {{"/site", errc::duplicate_key}}},
    {"after all of the plan", R"({"number":1,"homePage":"x","note":"n","maybe":1,"list":[1],"inner":{"x":1},"inners":[],"url":1})",
     {{"/url", errc::duplicate_key}}},
    {"below",                 R"({"inner":{"x":1,"ix":2,"y":1,"iy":2}})",
     {{"/inner/ix", errc::duplicate_key}, {"/inner/iy", errc::duplicate_key}}},
    {"of a list's elements",  R"({"inners":[{"x":1},{"x":1,"ix":1},{"ix":1,"x":1},{"x":3}]})",
     {{"/inners/1/ix", errc::duplicate_key}, {"/inners/2/x", errc::duplicate_key}}},
    {"whatever its value",    R"({"in":{"x":1},"inner":{"x":"z","q":[{}]}})", {{"/inner", errc::duplicate_key}}},
};

/// What of a tree is no matter: a key given twice.
const test::row<test::expected_errors> given_again[] = {
    {"an alias thrice, the last wrong", R"({"url":"x","url":"y","url":5})", {{"/url", errc::invalid_string}}},
    {"a second key, twice",   R"({"url":"x","site":1,"site":2})",   {{"/site", errc::duplicate_key}}},
    {"the first again",       R"({"url":5,"site":"y","url":"z"})",  {{"/site", errc::duplicate_key}}},
    {"the first again, wrong", R"({"url":"x","site":"y","url":5})",
     {{"/site", errc::duplicate_key}, {"/url", errc::invalid_string}}},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(options_aliases)

BOOST_DATA_TEST_CASE(loads_by_any_key, by_any_key) { test::accepts<PageSchema>(sample.input, sample.expected); }

BOOST_AUTO_TEST_CASE(dumps_by_its_own_key) {
    test::dumps_as<PageSchema>(Page{}, R"({"number":5,"homePage":"-","note":"n","maybe":7,"list":[9],"inner":{"x":1,"y":2},"inners":[]})");
    test::dumps_as<InnerSchema>(Inner{}, R"({"x":1,"y":2})");
}

BOOST_DATA_TEST_CASE(tells_errors_at_the_key_as_sent, wrong) { test::rejects<PageSchema>(sample.input, sample.expected); }

BOOST_DATA_TEST_CASE(refuses_the_later_of_two_keys, two_keys) { test::rejects<PageSchema>(sample.input, sample.expected); }

BOOST_DATA_TEST_CASE(takes_the_last_of_one_key, given_again) {
    test::rejects<PageSchema>(sample.input, sample.expected, test::sources::text_only);
}

BOOST_AUTO_TEST_CASE(an_alias_given_twice_is_an_ordinary_repeated_key) {
    test::accepts<PageSchema>(R"({"url":"x","number":1,"url":"y"})", Page{.number = 1, .home = "y"}, test::sources::text_only);
    test::accepts<PageSchema>(R"({"url":5,"url":"y"})", Page{.home = "y"}, test::sources::text_only);
    test::accepts<PageSchema>(R"({"in":{"x":5,"y":6},"in":{"ix":7}})", Page{.inner = {7, 3}}, test::sources::text_only);
    const mallow::load_options strictly{.duplicate_keys = mallow::duplicate_keys::error};
    test::rejects<PageSchema>(R"({"url":"x","url":"y"})", {{"/url", errc::duplicate_key}}, strictly, test::sources::text_only);
    test::rejects<PageSchema>(R"({"url":"x","site":"y","site":"z","url":1})",
                              {{"/site", errc::duplicate_key}, {"/site", errc::duplicate_key}, {"/url", errc::duplicate_key}},
                              strictly, test::sources::text_only);
    test::rejects<PageSchema>(R"({"url":"x","site":{"a":1,"a":2}})",
                              {{"/site", errc::duplicate_key}, {"/site/a", errc::duplicate_key}}, strictly, test::sources::text_only);
    test::accepts<PageSchema>(R"({"url":"x","in":{"ix":5}})", Page{.home = "x", .inner = {5, 3}}, strictly);
}

BOOST_AUTO_TEST_CASE(says_duplicate_key) {
    BOOST_TEST(test::messages_of<PageSchema>(R"({"url":"x","site":"y","in":{}})") ==
               test::tree_of(R"({"site":["Duplicate key."],"in":{"x":["Missing data for required field."]}})"));
}

BOOST_AUTO_TEST_CASE(counts_errors_as_any) {
    const mallow::load_options few{.max_errors = 1};
    for (const char* const input : {R"({"url":5,"site":"y","in":3})", R"({"url":"x","site":"y","homePage":"z"})"}) {
        const auto refused = mallow::loads<PageSchema>(input, few);
        BOOST_TEST_REQUIRE(refused.has_error());
        BOOST_TEST(refused.error().size() == 1u);
        BOOST_TEST(refused.error().truncated());
    }
}

BOOST_AUTO_TEST_CASE(is_checked_as_json) {
    test::rejects<PageSchema>(R"({"url":"x","site":[1,})", {{"", errc::syntax}}, test::sources::text_only);
    test::rejects<PageSchema>(R"({"url":"x","site" 1})", {{"", errc::syntax}}, test::sources::text_only);
}

BOOST_AUTO_TEST_CASE(is_unknown_with_its_field) {
    const mallow::load_options without{.exclude = mallow::field_set<PageSchema>{"home"}};
    test::rejects<PageSchema>(R"({"url":"x","note":"y","homePage":"z"})",
                              {{"/url", errc::unknown_field}, {"/homePage", errc::unknown_field}}, without);
    const mallow::load_options with{.only = mallow::field_set<PageSchema>{"home", "inner.x"}};
    test::accepts<PageSchema>(R"({"url":"x","in":{"ix":4}})", Page{.home = "x", .inner = {4, 2}}, with);
    test::rejects<PageSchema>(R"({"url":"x","in":{"ix":4,"iy":5},"may":1})",
                              {{"/in/iy", errc::unknown_field}, {"/may", errc::unknown_field}}, with);
    test::rejects<PageSchema>(R"({"url":"x","site":"y"})", {{"/site", errc::duplicate_key}}, with);
}

BOOST_AUTO_TEST_CASE(is_known_where_unknown_keys_are_dropped) {
    for (const unknown policy : {unknown::exclude, unknown::exclude_recursive}) {
        const mallow::load_options drops{.unknown = policy};
        test::accepts<PageSchema>(R"({"home":1,"url":"x","q":{"url":"z"},"may":2,"z":[],"number":1})",
                                  Page{.number = 1, .home = "x", .maybe = 2}, drops);
        test::rejects<PageSchema>(R"({"q":1,"url":5,"r":2,"site":3})",
                                  {{"/url", errc::invalid_string}, {"/site", errc::duplicate_key}}, drops);
    }
}

BOOST_AUTO_TEST_CASE(is_freed_by_the_name_of_its_field) {
    test::accepts<InnerSchema>(R"({"iy":5})", Inner{1, 5}, {.partial = mallow::fields<InnerSchema, "x">()});
    test::accepts<InnerSchema>(R"({"iy":5})", Inner{1, 5}, {.partial = true});
}

BOOST_AUTO_TEST_CASE(is_an_update_of_its_field) {
    const auto updates = [](const char* input, const Page& expected, const std::vector<std::string>& touched) {
        Page from_text{.home = "h", .inner = {8, 9}};
        Page from_value = from_text;
        const auto text = mallow::loads_into<PageSchema>(from_text, input);
        const auto value = mallow::load_into<PageSchema>(from_value, test::tree_of(input));
        BOOST_TEST_REQUIRE(text.has_value(), test::render(text.error()));
        BOOST_TEST_REQUIRE(value.has_value(), test::render(value.error()));
        BOOST_TEST((from_text == expected));
        BOOST_TEST((from_value == expected));
        BOOST_TEST(std::vector<std::string>(text->begin(), text->end()) == touched, boost::test_tools::per_element());
        BOOST_TEST((*text == *value));
    };
    updates(R"({"site":"x"})", {.home = "x", .inner = {8, 9}}, {"home"});
    updates(R"({"in":{"iy":3},"be":null})", {.home = "h", .maybe = std::nullopt, .inner = {8, 3}}, {"maybe", "inner.y"});
    updates(R"({"ins":[{"ix":1}]})", {.home = "h", .inner = {8, 9}, .inners = {{1, 3}}}, {"inners.x", "inners.y"});
    const auto refuses = [](const char* input, const test::expected_errors& expected) {
        Page from_text{.home = "h"}, from_value{.home = "h"};
        BOOST_TEST((test::summary(mallow::loads_into<PageSchema>(from_text, input).error()) == expected), input);
        BOOST_TEST((test::summary(mallow::load_into<PageSchema>(from_value, test::tree_of(input)).error()) == expected), input);
        BOOST_TEST((from_text == Page{.home = "h"}));
        BOOST_TEST((from_value == Page{.home = "h"}));
    };
    refuses(R"({"number":8,"url":"x","site":"y"})", {{"/site", errc::duplicate_key}});
    refuses(R"({"in":{"ix":4,"x":5},"homePage":"z","url":1})", {{"/in/x", errc::duplicate_key}, {"/url", errc::duplicate_key}});
    refuses(R"({"url":"x","may":"z"})", {{"/may", errc::invalid_integer}});
}

BOOST_AUTO_TEST_CASE(serves_lists_of_objects) {
    std::string text = "[";
    std::vector<Inner> expected;
    for (int i = 0; i < 300; ++i) {
        const std::string x = std::to_string(i % 100), y = std::to_string(i);
        switch (i % 7) {
            case 0: text += R"({"ix":)" + x + R"(,"y":)" + y + "},"; break;
            case 1: text += R"({"y":)" + y + R"(,"ix":)" + x + "},"; break;
            case 2: text += R"({"ypsilon":)" + y + R"(,"ix":)" + x + "},"; break;
            case 3: text += R"({"y":)" + y + R"(,"x":)" + x + "},"; break;
            default: text += R"({"x":)" + x + R"(,"y":)" + y + "},";
        }
        expected.push_back({i % 100, i});
    }
    text.back() = ']';
    test::accepts<mallow::many<InnerSchema>>(text, expected);
    text.insert(text.rfind('{') + 1, R"("iy":1,)");
    test::rejects<mallow::many<InnerSchema>>(text, {{"/299/y", errc::duplicate_key}});
}

BOOST_AUTO_TEST_SUITE_END()
