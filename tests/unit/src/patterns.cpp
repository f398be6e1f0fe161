// SPDX-License-Identifier: BSL-1.0
#include "rules/patterns.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <atomic>
#include <deque>
#include <ostream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

using namespace mallow::detail;

namespace {

using namespace std::literals;

/// Its cell stays reachable for good, as a schema's does.
rule rule_of(std::string_view pattern) {
    static auto& cells = *new std::deque<pattern_cell>;
    rule made;
    made.kind = rule_kind::regexp;
    made.pattern = pattern;
    made.cell = &cells.emplace_back();
    return made;
}

struct pattern_row {
    const char* name;
    std::string_view pattern;
    std::string_view text;
    bool is_match;
};

std::ostream& operator<<(std::ostream& out, const pattern_row& row) { return out << row.name; }

const pattern_row patterns[] = {
    {"need_not_reach_the_end", "[a-z]+", "abc1", true},
    {"begins_at_the_start", "[a-z]+", "1abc", false},
    {"every_branch_begins_at_the_start", "a|b", "cb", false},
    {"the_end_is_the_very_end", "a$", "a\n", false},
    {"the_end", "a$", "a", true},
    {"a_dot_is_no_newline", "a.c", "a\nc", false},
    {"a_dot_is_a_code_point", "^.$", "\xE2\x82\xAC", true},
    {"a_digit_is_ascii", "\\d", "\xD9\xA1", false},
    {"a_word_character_is_ascii", "\\w", "\xC3\xA9", false},
    {"a_space_is_ascii", "\\s", "\xC2\xA0", false},
    {"case_counts", "abc", "ABC", false},
    {"flags_inside", "(?i)abc", "ABC", true},
    {"empty_pattern", "", "anything", true},
    {"empty_text", "a*", "", true},
    {"zeros_inside", "a\\x00b$", "a\0b"sv, true},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(src_patterns)

BOOST_DATA_TEST_CASE(matches_as_python_does_with_ascii_classes, boost::unit_test::data::make(patterns), row) {
    BOOST_TEST(matches(rule_of(row.pattern), row.text) == row.is_match);
}

BOOST_AUTO_TEST_CASE(compiles_once_whichever_thread_comes_first) {
    const rule regexp = rule_of("(a|b)+c$");
    std::vector<std::thread> threads;
    std::atomic<int> matched{0};
    for (int index = 0; index < 8; ++index) {
        threads.emplace_back([&] { matched += matches(regexp, "ababc"); });
    }
    for (std::thread& each : threads) {
        each.join();
    }
    BOOST_TEST(matched == 8);
    const void* const compiled = regexp.cell->compiled;
    check_pattern(regexp);
    BOOST_TEST(regexp.cell->compiled.load() == compiled);
}

BOOST_AUTO_TEST_CASE(says_which_pattern_is_broken_and_why) {
    for (const std::string pattern : {"(a", "a{2,1}", "(?=a)", "(a)\\1", "\\Z", "[z-a]", "\xFF"}) {
        const rule regexp = rule_of(pattern);
        const auto tells = [&](const std::logic_error& error) {
            const std::string text = error.what();
            return text.starts_with("mallow: ") && text.find(pattern) != std::string::npos;
        };
        BOOST_CHECK_EXCEPTION(check_pattern(regexp), std::logic_error, tells);
        BOOST_CHECK_EXCEPTION(matches(regexp, "a"), std::logic_error, tells);
        BOOST_TEST(regexp.cell->compiled.load() == nullptr);
    }
}

BOOST_AUTO_TEST_CASE(refuses_a_pattern_beyond_its_memory) {
    BOOST_CHECK_THROW(check_pattern(rule_of("((((\\pL{100}){100}){100}){100})")), std::logic_error);
}

BOOST_AUTO_TEST_CASE(stays_linear_and_right_where_the_automaton_outgrows_its_memory) {
    const rule regexp = rule_of("[ab]*a[ab]{900}$");
    std::string text;
    for (unsigned index = 0, state = 1; index < 20'000; ++index) {
        state = state * 1'103'515'245 + 12'345;
        text += (state >> 16) % 2 == 0 ? 'a' : 'b';
    }
    text[text.size() - 901] = 'a';
    BOOST_TEST(matches(regexp, text));
    text[text.size() - 901] = 'b';
    BOOST_TEST(!matches(regexp, text));
}

BOOST_AUTO_TEST_SUITE_END()
