// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <chrono>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

using mallow::errc;

namespace {

struct Texts {
    std::string start;
    std::string whole;
    std::string dot;
    std::string digit;
    std::string word;
    std::string either;
    std::string slow;
    std::string worded;
    std::vector<std::string> list;
};
BOOST_DESCRIBE_STRUCT(Texts, (), (start, whole, dot, digit, word, either, slow, worded, list))

struct TextsSchema : mallow::Schema<Texts> {
    Str       start  {Regexp{"ab"}};
    Str       whole  {Regexp{"[a-z]+$"}};
    Str       dot    {Regexp{"a.b"}};
    Str       digit  {Regexp{R"(\d$)"}};
    Str       word   {Regexp{R"(\w+\s$)"}};
    Str       either {Regexp{"a|b"}};
    Str       slow   {Regexp{"(a+)+$"}};
    Str       worded {Regexp{"x"}.with_error("No x in {input}.")};
    List<Str> list   {Str{Regexp{"[A-Z]"}}};
};
BOOST_DESCRIBE_STRUCT(TextsSchema, (), (start, whole, dot, digit, word, either, slow, worded, list))

struct BrokenSchema : mallow::Schema<Texts> {
    Str start {Regexp{"(unclosed"}};
};
BOOST_DESCRIBE_STRUCT(BrokenSchema, (), (start))

struct BrokenInsideSchema : mallow::Schema<Texts> {
    List<Str> list {Str{Regexp{"[z-a]"}}};
};
BOOST_DESCRIBE_STRUCT(BrokenInsideSchema, (), (list))

struct Holder {
    std::vector<Texts> inner;
};
BOOST_DESCRIBE_STRUCT(Holder, (), (inner))

struct BrokenBelowSchema : mallow::Schema<Holder> {
    List<Nested<BrokenSchema>> inner {};
};
BOOST_DESCRIBE_STRUCT(BrokenBelowSchema, (), (inner))

struct ThreadedSchema : mallow::Schema<Texts> {
    Str start {Regexp{"[a-f]{3}$"}};
};
BOOST_DESCRIBE_STRUCT(ThreadedSchema, (), (start))

const char* const matching[] = {
    R"({"start":"ab"})",      R"({"start":"abc"})",     R"({"whole":"abc"})",        R"({"dot":"a.b"})",
    R"({"dot":"aéb"})",       R"({"dot":"a😀b"})",       R"({"digit":"7"})",          R"({"word":"a_1 "})",
    R"({"either":"bcd"})",    R"({"list":["A","Bc"]})", R"({"list":[]})",
};

const test::row<test::expected_errors> failing[] = {
    {"only searched from the start",  R"({"start":"cab"})",     {{"/start", errc::pattern}}},
    {"empty",                         R"({"start":""})",        {{"/start", errc::pattern}}},
    {"case",                          R"({"start":"AB"})",      {{"/start", errc::pattern}}},
    {"the very end",                  R"({"whole":"abc\n"})",   {{"/whole", errc::pattern}}},
    {"NUL before the end",            R"({"whole":"abc\u0000"})", {{"/whole", errc::pattern}}},
    {"a dot is no newline",           R"({"dot":"a\nb"})",      {{"/dot", errc::pattern}}},
    {"digits are ASCII",              R"({"digit":"٣"})",       {{"/digit", errc::pattern}}},
    {"words are ASCII",               R"({"word":"é "})",       {{"/word", errc::pattern}}},
    {"spaces are ASCII",              R"({"word":"a\u00a0"})",  {{"/word", errc::pattern}}},
    {"both branches are anchored",    R"({"either":"cb"})",     {{"/either", errc::pattern}}},
    {"elements",                      R"({"list":["A","b"]})",  {{"/list/1", errc::pattern}}},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(validators_regexp)

BOOST_DATA_TEST_CASE(accepts_what_matches_from_the_start, matching) {
    BOOST_TEST(mallow::loads<TextsSchema>(sample).has_value());
    BOOST_TEST(mallow::load<TextsSchema>(test::tree_of(sample)).has_value());
}

BOOST_DATA_TEST_CASE(refuses_what_does_not, failing) { test::rejects<TextsSchema>(sample.input, sample.expected); }

BOOST_AUTO_TEST_CASE(says_so) {
    BOOST_TEST(test::message_of<TextsSchema>(R"({"start":"x"})") == "String does not match expected pattern.");
    BOOST_TEST(test::message_of<TextsSchema>(R"({"worded":"yyy"})") == "No x in yyy.");
}

// A backtracking engine needs 2^n steps here.
BOOST_AUTO_TEST_CASE(takes_linear_time) {
    const std::string json = R"({"slow":")" + std::string(100'000, 'a') + R"(b"})";
    const auto start = std::chrono::steady_clock::now();
    test::rejects<TextsSchema>(json, {{"/slow", errc::pattern}});
    BOOST_TEST((std::chrono::steady_clock::now() - start < std::chrono::seconds(60)));
}

BOOST_AUTO_TEST_CASE(a_broken_pattern_is_a_programmers_error) {
    BOOST_CHECK_NO_THROW(mallow::check<TextsSchema>());
    BOOST_CHECK_THROW(mallow::check<BrokenSchema>(), std::logic_error);
    BOOST_CHECK_THROW(mallow::check<BrokenInsideSchema>(), std::logic_error);
    BOOST_CHECK_THROW(mallow::check<BrokenBelowSchema>(), std::logic_error);
    BOOST_CHECK_THROW(mallow::check<mallow::many<BrokenSchema>>(), std::logic_error);
    BOOST_CHECK_THROW((void)mallow::loads<BrokenSchema>(R"({"start":"x"})"), std::logic_error);
}

BOOST_AUTO_TEST_CASE(may_be_used_first_by_many_threads_at_once) {
    std::vector<int> good(8, 0);
    {
        std::vector<std::jthread> threads;
        for (int& each : good)
            threads.emplace_back([&each] {
                for (int round = 0; round < 100; ++round)
                    each += mallow::loads<ThreadedSchema>(R"({"start":"abc"})").has_value() &&
                            !mallow::loads<ThreadedSchema>(R"({"start":"xyz"})").has_value();
            });
    }
    for (const int each : good) BOOST_TEST(each == 100);
}

BOOST_AUTO_TEST_SUITE_END()
