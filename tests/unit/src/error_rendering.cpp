// SPDX-License-Identifier: BSL-1.0
#include "errors/list.hpp"

#include <mallow/error.hpp>

#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>
#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <iterator>
#include <memory>
#include <ostream>
#include <sstream>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace data = boost::unit_test::data;
using mallow::errc;
using mallow::validation_error;
using mallow::detail::error_list;

namespace {

struct fault {
    std::string pointer;
    errc code;
    std::string note{};
    std::size_t offset = 0;
    std::size_t line = 0;
    std::size_t column = 0;
};

struct flags {
    bool truncated = false;
    bool malformed = false;
};

validation_error errors_of(const std::vector<fault>& faults, flags what = {}) {
    auto list = std::make_unique<error_list>();
    list->truncated = what.truncated;
    list->malformed = what.malformed;
    for (const fault& each : faults) {
        list->records.push_back({.code = each.code,
                                 .pointer_begin = list->characters.size(),
                                 .pointer_size = each.pointer.size(),
                                 .note_begin = list->characters.size() + each.pointer.size(),
                                 .note_size = each.note.size(),
                                 .offset = each.offset,
                                 .line = each.line,
                                 .column = each.column});
        list->characters.append(each.pointer);
        list->characters.append(each.note);
        list->from_text |= each.line != 0;
    }
    return mallow::detail::error_access::adopt(list.release());
}

validation_error malformed(std::size_t offset, std::size_t line, std::size_t column) {
    return errors_of({{"", errc::syntax, "expected a value", offset, line, column}}, {.malformed = true});
}

std::string lines_of(const validation_error& errors) {
    std::ostringstream out;
    out << errors;
    return out.str();
}

std::string tree_of(const validation_error& errors) { return boost::json::serialize(errors.messages()); }

std::string repeat(std::string_view text, std::size_t count) {
    std::string all;
    while (count-- != 0) all += text;
    return all;
}

struct tree_row {
    const char* name;
    std::vector<fault> faults;
    const char* tree;

    friend std::ostream& operator<<(std::ostream& out, const tree_row& each) { return out << each.name; }
};

const tree_row trees[] = {
    {"none", {}, "{}"},
    {"keys_in_the_errors_order",
     {{"/name", errc::invalid_string}, {"/foo", errc::unknown_field}, {"/id", errc::required}},
     R"({"name":["Not a valid string."],"foo":["Unknown field."],"id":["Missing data for required field."]})"},
    {"several_at_one_place",
     {{"/a", errc::custom, "One."}, {"/a", errc::custom, "Two."}, {"/a", errc::custom, "Three."}},
     R"({"a":["One.","Two.","Three."]})"},
    {"by_index", {{"/items/3/price", errc::invalid_number}}, R"({"items":{"3":{"price":["Not a valid number."]}}})"},
    {"whole_input", {{"", errc::invalid_object}}, R"({"_schema":["Invalid input type."]})"},
    {"whole_input_for_any_reason", {{"", errc::not_found}}, R"({"_schema":["Not found."]})"},
    {"whole_nested_object", {{"/store", errc::invalid_object}}, R"({"store":{"_schema":["Invalid input type."]}})"},
    {"whole_element", {{"/0", errc::invalid_object}}, R"({"0":{"_schema":["Invalid input type."]}})"},
    {"null_element", {{"/items/0", errc::null}}, R"({"items":{"0":["Field may not be null."]}})"},
    {"own_message_then_children",
     {{"/a", errc::null}, {"/a", errc::custom, "Two."}, {"/a/0", errc::required}},
     R"({"a":{"_schema":["Field may not be null.","Two."],"0":["Missing data for required field."]}})"},
    {"children_then_own_message",
     {{"/a/0", errc::required}, {"/a", errc::null}, {"/a", errc::custom, "Two."}},
     R"({"a":{"0":["Missing data for required field."],"_schema":["Field may not be null.","Two."]}})"},
    {"own_message_then_whole_object",
     {{"/a", errc::null}, {"/a", errc::invalid_object}},
     R"({"a":{"_schema":["Field may not be null.","Invalid input type."]}})"},
    {"back_at_an_earlier_place",
     {{"/a/x", errc::null}, {"/b", errc::null}, {"/a/y", errc::null}},
     R"({"a":{"x":["Field may not be null."],"y":["Field may not be null."]},"b":["Field may not be null."]})"},
    {"escaped_keys",
     {{"/a~1b", errc::null}, {"/~0~01", errc::null}, {"/~", errc::null}, {"/\"", errc::null}},
     R"({"a/b":["Field may not be null."],"~~1":["Field may not be null."],"~":["Field may not be null."],)"
     R"("\"":["Field may not be null."]})"},
    {"empty_keys",
     {{"/", errc::null}, {"//", errc::null}},
     R"({"":{"_schema":["Field may not be null."],"":["Field may not be null."]}})"},
    {"a_key_called_schema",
     {{"/_schema", errc::unknown_field}, {"", errc::custom, "All."}, {"/_schema/x", errc::null}},
     R"({"_schema":{"_schema":["Unknown field.","All."],"x":["Field may not be null."]}})"},
};

struct page {
    const char* name;
    std::string text;
    std::size_t offset;
    std::string excerpt;

    friend std::ostream& operator<<(std::ostream& out, const page& each) { return out << each.name; }
};

const std::string ten = "0123456789";

const page pages[] = {
    {"only_line", R"({"name":1})", 8, "{\"name\":1}\n        ^"},
    {"first_byte", "[]", 0, "[]\n^"},
    {"end_of_text", R"({"name":)", 8, "{\"name\":\n        ^"},
    {"empty_text", "", 0, "\n^"},
    {"middle_line", "{\n  \"a\": 1,\n  \"b\": 2\n}", 19, "  \"b\": 2\n       ^"},
    {"at_a_line_feed", "{\n\"a\n}", 4, "\"a\n  ^"},
    {"after_a_line_feed", "{\n", 2, "\n^"},
    {"carriage_return_and_line_feed", "{\r\n\"a\": x\r\n}", 8, "\"a\": x\n     ^"},
    {"tabs", "{\n\t\"a\":\t1}", 8, "\t\"a\":\t1}\n\t    \t^"},
    {"code_points", "[\"\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80\", x]", 14,
     "[\"\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80\", x]\n        ^"},
    {"malformed_bytes", "[\"\xC3(\xE2\x82\", x]", 8, "[\"\xEF\xBF\xBD(\xEF\xBF\xBD\xEF\xBF\xBD\", x]\n        ^"},
    {"at_a_malformed_byte", "[\"\xFF\"]", 2, "[\"\xEF\xBF\xBD\"]\n  ^"},
    {"inside_a_code_point", "[\"\xE2\x82\xAC\"]", 3, "[\"\xE2\x82\xAC\"]\n  ^"},
    {"controls", std::string("[\"\x1B[31m\0\x7F\xC2\x9B\xE2\x80\xAE\"]", 16), 2,
     "[\"\xEF\xBF\xBD[31m\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\"]\n  ^"},
    {"hundred_columns", repeat(ten, 10), 99, repeat(ten, 10) + "\n" + repeat(" ", 99) + "^"},
    {"long_line_at_its_begin", repeat(ten, 20), 3, repeat(ten, 10) + "\xE2\x80\xA6\n   ^"},
    {"long_line_in_its_middle", repeat(ten, 20), 100,
     "\xE2\x80\xA6" + repeat(ten, 10) + "\xE2\x80\xA6\n" + repeat(" ", 51) + "^"},
    {"long_line_at_its_end", repeat(ten, 20), 200, "\xE2\x80\xA6" + repeat(ten, 10) + "\n" + repeat(" ", 101) + "^"},
    {"long_line_of_wide_characters", repeat("\xE2\x82\xAC", 300), 450,
     "\xE2\x80\xA6" + repeat("\xE2\x82\xAC", 100) + "\xE2\x80\xA6\n" + repeat(" ", 51) + "^"},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(error_rendering)

BOOST_AUTO_TEST_CASE(copies_share_one_list) {
    static_assert(std::is_nothrow_copy_constructible_v<validation_error>);
    validation_error original = errors_of({{"/a", errc::null}, {"/b", errc::required}});
    const validation_error copy = original;
    const mallow::error second = original[1];
    validation_error moved = std::move(original);
    moved = validation_error();
    BOOST_TEST(moved.empty());
    BOOST_TEST(copy.size() == 2u);
    BOOST_TEST(second.pointer() == "/b");
    BOOST_TEST(std::distance(copy.begin(), copy.end()) == 2);
}

BOOST_AUTO_TEST_CASE(an_error_tells_where_and_what) {
    const validation_error errors = errors_of({{"/items/3", errc::null, "", 17, 2, 5}});
    const mallow::error only = errors[0];
    BOOST_TEST(only.pointer() == "/items/3");
    BOOST_TEST((only.code() == errc::null));
    BOOST_TEST(only.message() == "Field may not be null.");
    BOOST_TEST(only.params().empty());
    BOOST_TEST(only.offset() == 17u);
    BOOST_TEST(only.line() == 2u);
    BOOST_TEST(only.column() == 5u);
}

BOOST_AUTO_TEST_CASE(no_error_says_nothing) {
    const validation_error none;
    BOOST_TEST(none.size() == 0u);
    BOOST_TEST(!none.truncated());
    BOOST_TEST(!none.is_malformed());
    BOOST_TEST(lines_of(none) == "");
    BOOST_TEST(none.pretty("{}") == "");
    BOOST_TEST(none.messages().empty());
    BOOST_TEST(none.problem().empty());
    for (const mallow::error& empty : {mallow::error(), none[0], errors_of({{"/a", errc::null}})[1]}) {
        BOOST_TEST((empty.code() == errc{}));
        BOOST_TEST(empty.pointer() + empty.message() == "");
        BOOST_TEST(empty.params().empty());
        BOOST_TEST(empty.offset() + empty.line() + empty.column() == 0u);
    }
}

BOOST_AUTO_TEST_CASE(equality_compares_code_place_and_message) {
    const fault original{"/a", errc::custom, "Odd.", 3, 1, 4};
    const validation_error errors = errors_of({original});
    const auto with = [&](auto change) {
        fault changed = original;
        change(changed);
        return errors_of({changed});
    };
    BOOST_TEST((errors == errors_of({original})));
    BOOST_TEST((errors == validation_error(errors)));
    BOOST_TEST((errors != validation_error()));
    BOOST_TEST((validation_error() == validation_error()));
    BOOST_TEST((errors != errors_of({original, original})));
    BOOST_TEST((errors != with([](fault& changed) { changed.pointer = "/b"; })));
    BOOST_TEST((errors != with([](fault& changed) { changed.code = errc::not_found; })));
    BOOST_TEST((errors != with([](fault& changed) { changed.note = "Even."; })));
    BOOST_TEST((errors != with([](fault& changed) { changed.offset = 4; })));
}

BOOST_AUTO_TEST_CASE(a_made_error_has_a_place_but_no_text) {
    const validation_error errors = mallow::detail::make_error(errc::no_such_reference, "/store_id", "store");
    BOOST_TEST(lines_of(errors) == "/store_id: No such store.");
    BOOST_TEST(lines_of(mallow::detail::make_error(errc::not_found, "")) == "Not found.");
    BOOST_TEST(!errors.is_malformed());
}

BOOST_AUTO_TEST_CASE(prints_one_line_an_error) {
    BOOST_TEST(lines_of(errors_of({{"/name", errc::invalid_string, "", 8, 1, 9}, {"", errc::required, "", 0, 1, 1}})) ==
               "1:9: /name: Not a valid string.\n1:1: Missing data for required field.");
}

BOOST_AUTO_TEST_CASE(a_key_cannot_forge_lines_or_drive_the_terminal) {
    BOOST_TEST(lines_of(errors_of({{"/a\n1:1: /b\x1B[2J", errc::custom, "Odd\r\n."}})) ==
               "/a\xEF\xBF\xBD"
               "1:1: /b\xEF\xBF\xBD[2J: Odd\xEF\xBF\xBD\xEF\xBF\xBD.");
}

BOOST_DATA_TEST_CASE(messages_have_the_shape_of_the_input, data::make(trees), each) {
    BOOST_TEST(tree_of(errors_of(each.faults)) == each.tree);
}

BOOST_AUTO_TEST_CASE(a_malformed_text_is_one_message_for_the_whole) {
    BOOST_TEST(tree_of(malformed(8, 1, 9)) == R"({"_schema":["Malformed JSON: expected a value."]})");
    BOOST_TEST(tree_of(errors_of({{"/a/a", errc::too_deep}}, {.malformed = true})) ==
               R"({"_schema":["Nested too deeply."]})");
    BOOST_TEST(tree_of(errors_of({{"/a/a", errc::too_deep}})) == R"({"a":{"a":["Nested too deeply."]}})");
}

BOOST_AUTO_TEST_CASE(messages_of_many_elements_keep_their_order) {
    std::vector<fault> faults;
    faults.reserve(100'000);
    for (int index = 0; index < 100'000; ++index)
        faults.push_back({"/items/" + std::to_string(index) + "/price", errc::null});
    const boost::json::object tree = errors_of(faults).messages();
    const boost::json::object& items = tree.at("items").as_object();
    BOOST_TEST(items.size() == faults.size());
    BOOST_TEST(std::string_view(items.begin()[99'999].key()) == "99999");
}

BOOST_AUTO_TEST_CASE(a_problem_lists_every_error) {
    const validation_error errors =
        errors_of({{"/name", errc::invalid_string, "", 8, 1, 9}, {"", errc::custom, "Odd."}});
    BOOST_TEST(boost::json::serialize(errors.problem()) ==
               R"({"type":"about:blank","title":"Unprocessable Content","status":422,)"
               R"("detail":"The input has 2 errors, the first at /name: Not a valid string.","errors":[)"
               R"({"pointer":"/name","code":"invalid_string","detail":"Not a valid string.","params":{},)"
               R"("line":1,"column":9},)"
               R"({"pointer":"","code":"custom","detail":"Odd.","params":{}}]})");
}

BOOST_AUTO_TEST_CASE(a_malformed_text_is_a_bad_request) {
    BOOST_TEST(boost::json::serialize(malformed(8, 1, 9).problem()) ==
               R"({"type":"about:blank","title":"Bad Request","status":400,)"
               R"("detail":"Malformed JSON: expected a value. See line 1, column 9.","errors":[)"
               R"({"pointer":"","code":"syntax","detail":"Malformed JSON: expected a value.","params":{},)"
               R"("line":1,"column":9}]})");
}

BOOST_AUTO_TEST_CASE(a_problem_says_how_much_is_wrong) {
    const auto detail_of = [](const validation_error& errors) {
        return std::string(errors.problem().at("detail").as_string());
    };
    const fault root{"", errc::custom, "Odd."};
    const fault field{"/a", errc::null};
    BOOST_TEST(detail_of(errors_of({root})) == "The input has 1 error: Odd.");
    BOOST_TEST(detail_of(errors_of({field})) == "The input has 1 error, at /a: Field may not be null.");
    BOOST_TEST(detail_of(errors_of({root, field})) == "The input has 2 errors, the first: Odd.");
    BOOST_TEST(detail_of(errors_of({field, root}, {.truncated = true})) ==
               "The input has more than 2 errors, the first at /a: Field may not be null.");
}

BOOST_DATA_TEST_CASE(shows_the_source_line_and_the_place, data::make(pages), each) {
    BOOST_TEST(malformed(each.offset, 7, 7).pretty(each.text) ==
               "7:7: Malformed JSON: expected a value.\n" + each.excerpt);
}

BOOST_AUTO_TEST_CASE(shows_each_error_below_the_other) {
    const validation_error errors =
        errors_of({{"/a", errc::null, "", 5, 1, 6}, {"/b", errc::custom, "Odd."}, {"/c", errc::null, "", 14, 1, 15}});
    BOOST_TEST(errors.pretty(R"({"a":null,"c":null})") == "1:6: /a: Field may not be null.\n"
                                                          "{\"a\":null,\"c\":null}\n"
                                                          "     ^\n"
                                                          "/b: Odd.\n"
                                                          "1:15: /c: Field may not be null.\n"
                                                          "{\"a\":null,\"c\":null}\n"
                                                          "              ^");
}

BOOST_AUTO_TEST_CASE(shows_no_line_of_a_text_that_is_too_short) {
    BOOST_TEST(malformed(8, 1, 9).pretty("[1]") == "1:9: Malformed JSON: expected a value.");
}

BOOST_AUTO_TEST_CASE(an_excerpt_of_a_huge_line_costs_no_more) {
    const std::string text = repeat(ten, 1'000'000);
    std::vector<fault> faults;
    faults.reserve(10'000);
    for (std::size_t index = 0; index < 10'000; ++index)
        faults.push_back({"/a", errc::null, "", index * 1'000, 1, index * 1'000 + 1});
    BOOST_TEST(errors_of(faults).pretty(text).size() < 4'000'000u);
}

BOOST_AUTO_TEST_CASE(an_exception_says_the_first_errors) {
    const auto what = [](const validation_error& errors) {
        return std::string(mallow::validation_exception(errors).what());
    };
    const std::string line = "/a: Field may not be null.";
    const auto faults = [](std::size_t count) { return std::vector<fault>(count, {"/a", errc::null}); };
    BOOST_TEST(what(errors_of(faults(2))) == line + "\n" + line);
    BOOST_TEST(what(errors_of(faults(2), {.truncated = true})) == line + "\n" + line + "\nand at least 1 more");
    BOOST_TEST(what(errors_of(faults(20))) == repeat(line + "\n", 19) + line);
    BOOST_TEST(what(errors_of(faults(23))) == repeat(line + "\n", 20) + "and 3 more");
    BOOST_TEST(what(errors_of(faults(23), {.truncated = true})) == repeat(line + "\n", 20) + "and at least 4 more");
    BOOST_TEST(what(validation_error()) == "");
}

BOOST_AUTO_TEST_CASE(a_result_without_a_value_throws_its_errors) {
    const validation_error errors = errors_of({{"/a", errc::null}});
    const mallow::result<int> none = errors;
    BOOST_CHECK_EXCEPTION(none.value(), mallow::validation_exception,
                          [&](const mallow::validation_exception& thrown) { return thrown.error() == errors; });
    BOOST_CHECK_THROW(none.value(), std::runtime_error);
}

BOOST_AUTO_TEST_SUITE_END()
