// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"
#include "seed.hpp"

#include <sstream>
#include <string>
#include <vector>

using mallow::errc;

namespace {

struct place {
    const char* input;
    std::size_t offset, line, column;
    friend std::ostream& operator<<(std::ostream& out, const place& each) { return out << each.input; }
};

// Where the value is, of the first error.
const place values[] = {
    {R"({"name":1,"price":2})",            8, 1, 9},
    {R"( {"name" :  null})",              12, 1, 13},
    {"{\"name\":\n1}",                     9, 2, 1},
    {"{\r\n  \"name\": true\r\n}",        13, 2, 11},
    {"\n\n\n   5",                         6, 4, 4},
    {"{\"name\":\"é\",\"price\":\"x\"}",  21, 1, 21},
    {"{\"name\":\"😀é\",\n\"price\":\"é\"}", 26, 2, 9},
};

// Where the text goes wrong.
const place faults[] = {
    {"",                                   0, 1, 1},
    {"   ",                                3, 1, 4},
    {R"({"name":)",                        8, 1, 9},
    {R"({"name":"a")",                    11, 1, 12},
    {R"({"name":"a",})",                  12, 1, 13},
    {R"({"name" "a"})",                    8, 1, 9},
    {R"({"name":"a"} x)",                 13, 1, 14},
    {R"({"price":01})",                   10, 1, 11},
    {R"({"price":1.})",                   11, 1, 12},
    {R"({"price":-})",                    10, 1, 11},
    {R"({"price":1e})",                   11, 1, 12},
    {R"({"price":+1})",                    9, 1, 10},
    {R"({"price":trux})",                 12, 1, 13},
    {R"({name:1})",                        1, 1, 2},
    {"{\"name\":\"a\nb\"}",               10, 1, 11},
    {"{\"name\":\"é\\x41\"}",             12, 1, 12},
    {"{\n\"name\":\n}",                   10, 3, 1},
    {"\xEF\xBB\xBF{}",                     0, 1, 1},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(error_places)

BOOST_DATA_TEST_CASE(an_error_is_at_its_value, values) {
    const auto errors = mallow::loads<PlainItemSchema>(sample.input).error();
    BOOST_TEST_REQUIRE(!errors.empty());
    BOOST_TEST(errors[0].offset() == sample.offset);
    BOOST_TEST(errors[0].line() == sample.line);
    BOOST_TEST(errors[0].column() == sample.column);
}

BOOST_DATA_TEST_CASE(a_fault_of_the_text_is_at_the_first_offending_byte, faults) {
    const test::exact_copy text(sample.input);
    const auto errors = mallow::loads<PlainItemSchema>(text.view()).error();
    BOOST_TEST_REQUIRE(errors.size() == 1u);
    BOOST_TEST((errors[0].code() == errc::syntax));
    BOOST_TEST(errors[0].pointer() == "");
    BOOST_TEST(errors[0].offset() == sample.offset);
    BOOST_TEST(errors[0].line() == sample.line);
    BOOST_TEST(errors[0].column() == sample.column);
}

BOOST_AUTO_TEST_CASE(a_missing_field_is_at_its_objects_brace) {
    const auto errors = mallow::loads<StoreWithItemsSchema>("{\"items\":\n [{\"name\":\"n\"}, {}]}").error();
    BOOST_TEST_REQUIRE(errors.size() == 3u);
    BOOST_TEST(errors[0].offset() == 12u);
    BOOST_TEST(errors[0].line() == 2u);
    BOOST_TEST(errors[0].column() == 3u);
    BOOST_TEST(errors[1].offset() == 26u);
    BOOST_TEST(errors[2].offset() == 26u);
}

BOOST_AUTO_TEST_CASE(printing_gives_one_line_an_error) {
    std::ostringstream out;
    out << mallow::loads<ItemSchema>("{\"name\":1,\n\"x\":2,\"price\":1}").error();
    const std::string text = out.str();
    BOOST_TEST(text.starts_with("1:9: /name: Not a valid string.\n"), text);
    BOOST_TEST(text.find("2:") != std::string::npos);
    BOOST_TEST(text.find("/x: Unknown field.") != std::string::npos);
    BOOST_TEST(text.find("1:1: /store_id: Missing data for required field.") != std::string::npos);
    BOOST_TEST(std::count(text.begin(), text.end(), '\n') >= 2);
}

BOOST_AUTO_TEST_CASE(printing_errors_of_a_value_gives_no_line) {
    std::ostringstream out;
    out << mallow::load<ItemUpdateSchema>(test::tree_of(R"({"name":1})")).error();
    BOOST_TEST(out.str().find("/name: Not a valid string.") != std::string::npos);
    BOOST_TEST(out.str().find("0:0") == std::string::npos);
    std::ostringstream nothing;
    nothing << mallow::validation_error();
    BOOST_TEST(nothing.str() == "");
}

BOOST_AUTO_TEST_CASE(pretty_shows_the_line_with_a_caret_below_the_place) {
    const std::string text = "{\n  \"näme\": \"x\", \"price\": \"abc\"\n}";
    const auto errors = mallow::loads<ItemUpdateSchema>(text, {.unknown = mallow::unknown::exclude}).error();
    BOOST_TEST_REQUIRE(errors.size() == 1u);
    const std::string pretty = errors.pretty(text);
    BOOST_TEST(pretty.find("Not a valid number.") != std::string::npos, pretty);
    BOOST_TEST(pretty.find("/price") != std::string::npos, pretty);
    std::istringstream lines(pretty);
    std::string previous, each;
    std::size_t carets = 0;
    while (std::getline(lines, each)) {
        const std::size_t caret = each.find('^');
        if (caret != std::string::npos && each.find_first_not_of(" |^~") == std::string::npos) {
            ++carets;
            const std::size_t value = previous.find("\"abc\"");
            BOOST_TEST_REQUIRE(value != std::string::npos, pretty);
            // The umlaut before it is two bytes, but one column.
            BOOST_TEST(caret == value - 1, pretty);
        }
        previous = each;
    }
    BOOST_TEST(carets == 1u, pretty);
}

BOOST_AUTO_TEST_CASE(pretty_survives_any_text) {
    for (const std::string& text : {std::string(), std::string("{"), std::string(100'000, ' '), std::string("\xff\xfe"),
                                    std::string("[\t\t\x01"), "{\"price\":\"" + std::string(100'000, 'x') + "\"}"}) {
        const auto errors = mallow::loads<ItemUpdateSchema>(text).error();
        BOOST_TEST_REQUIRE(!errors.empty());
        const std::string pretty = errors.pretty(text);
        BOOST_TEST(!pretty.empty());
        BOOST_TEST(pretty.size() < 10'000u);
        BOOST_TEST(!errors.pretty("").empty());
    }
}

BOOST_AUTO_TEST_SUITE_END()
