// SPDX-License-Identifier: BSL-1.0
#include "text/utf8.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <ostream>
#include <random>
#include <string>
#include <string_view>
#include <vector>

using namespace mallow::detail;

namespace {

using namespace std::literals;

struct prefix_row {
    const char* name;
    std::string_view text;
    std::size_t valid;
};

std::ostream& operator<<(std::ostream& out, const prefix_row& row) { return out << row.name; }

const prefix_row prefixes[] = {
    {"empty", "", 0},
    {"ascii", "a\0z\x7F"sv, 4},
    {"first_and_last_of_two_bytes", "\xC2\x80\xDF\xBF"sv, 4},
    {"first_and_last_of_three_bytes", "\xE0\xA0\x80\xEF\xBF\xBF"sv, 6},
    {"around_the_surrogates", "\xED\x9F\xBF\xEE\x80\x80"sv, 6},
    {"first_and_last_of_four_bytes", "\xF0\x90\x80\x80\xF4\x8F\xBF\xBF"sv, 8},
    {"lone_continuation", "ab\x80"sv, 2},
    {"overlong_two", "\xC0\x80"sv, 0},
    {"overlong_two_at_its_end", "\xC1\xBF"sv, 0},
    {"overlong_three", "\xE0\x9F\xBF"sv, 0},
    {"overlong_four", "\xF0\x8F\xBF\xBF"sv, 0},
    {"first_surrogate", "\xED\xA0\x80"sv, 0},
    {"last_surrogate", "\xED\xBF\xBF"sv, 0},
    {"beyond_the_last", "\xF4\x90\x80\x80"sv, 0},
    {"no_such_first_byte", "\xF5\x80\x80\x80"sv, 0},
    {"cut_after_one_of_two", "x\xC3"sv, 1},
    {"cut_after_two_of_three", "x\xE2\x82"sv, 1},
    {"cut_after_three_of_four", "x\xF0\x9F\x98"sv, 1},
    {"second_byte_missing", "\xC3(", 0},
    {"third_byte_missing", "\xE2\x82(", 0},
    {"fourth_byte_missing", "\xF0\x9F\x98(", 0},
    {"after_sixteen", "0123456789abcdef\xFF", 16},
    {"after_twenty_three", "0123456789abcdefghijklm\xFFxyz", 23},
    {"mixed", "na\xC3\xAFve \xE2\x82\xAC \xF0\x9F\x98\x80 end", 19},
};

std::string encoded(char32_t point) {
    const auto byte = [](char32_t value) { return static_cast<char>(value); };
    if (point < 0x80) return {byte(point)};
    if (point < 0x800) return {byte(0xC0 | point >> 6), byte(0x80 | (point & 0x3F))};
    if (point < 0x10000)
        return {byte(0xE0 | point >> 12), byte(0x80 | (point >> 6 & 0x3F)), byte(0x80 | (point & 0x3F))};
    return {byte(0xF0 | point >> 18), byte(0x80 | (point >> 12 & 0x3F)), byte(0x80 | (point >> 6 & 0x3F)),
            byte(0x80 | (point & 0x3F))};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(src_utf8)

BOOST_DATA_TEST_CASE(stops_at_the_first_malformed_sequence, boost::unit_test::data::make(prefixes), row) {
    // Behind every number of ASCII bytes, so that each position of a word is met; without anything behind the text.
    for (std::size_t before = 0; before < 20; ++before) {
        std::vector<char> text(before, 'a');
        text.insert(text.end(), row.text.begin(), row.text.end());
        text.shrink_to_fit();
        const std::string_view view(text.data(), text.size());
        BOOST_TEST(valid_utf8_prefix(view) == before + row.valid);
        BOOST_TEST(is_utf8(view) == (row.valid == row.text.size()));
    }
}

BOOST_AUTO_TEST_CASE(accepts_every_code_point_but_surrogates) {
    for (char32_t point = 0; point < 0x110000; ++point) {
        const bool is_surrogate = point >= 0xD800 && point < 0xE000;
        if (is_utf8(encoded(point)) == is_surrogate) BOOST_ERROR(static_cast<std::uint32_t>(point));
    }
}

BOOST_AUTO_TEST_CASE(counts_code_points) {
    BOOST_TEST(count_code_points("") == 0U);
    BOOST_TEST(count_code_points("na\xC3\xAFve \xE2\x82\xAC \xF0\x9F\x98\x80") == 9U);
    std::mt19937 random(1);
    for (std::size_t count = 0; count < 300; ++count) {
        std::string text;
        for (std::size_t index = 0; index < count; ++index) {
            const auto point = static_cast<char32_t>(random() % (random() % 3 == 0 ? 0x80 : 0xD800));
            text += encoded(random() % 10 == 0 ? 0x1F600 : point);
        }
        BOOST_TEST(count_code_points(text) == count);
    }
    BOOST_TEST(count_code_points(std::string(100'000, '\xBF') + "a") == 1U);
}

BOOST_AUTO_TEST_SUITE_END()
