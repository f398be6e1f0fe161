// SPDX-License-Identifier: BSL-1.0
#include "errors/messages.hpp"

#include <mallow/validators/equal.hpp>
#include <mallow/validators/length.hpp>
#include <mallow/validators/multiple_of.hpp>
#include <mallow/validators/range.hpp>
#include <mallow/validators/unique.hpp>

#include <boost/json/array.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>
#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <cmath>
#include <cstdint>
#include <iterator>
#include <limits>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>

namespace data = boost::unit_test::data;
using mallow::Equal;
using mallow::errc;
using mallow::Length;
using mallow::MultipleOf;
using mallow::Range;
using mallow::Unique;
using mallow::detail::choice_at;
using mallow::detail::constant;
using mallow::detail::rule;
using mallow::detail::rule_kind;

namespace {

struct told {
    std::string message;
    boost::json::object params;
};

struct given {
    errc code{};
    const rule* source = nullptr;
    const char* text = nullptr;
    std::string_view note{};
    std::string_view input{};
    std::size_t count = 0;
};

told tell(const given& what) {
    mallow::detail::error_list list;
    list.characters.append("/somewhere");
    const auto keep = [&](std::string_view characters) {
        list.characters.append(characters);
        return list.characters.size() - characters.size();
    };
    const mallow::detail::error_record record{.code = what.code,
                                              .source = what.source,
                                              .text = what.text,
                                              .pointer_size = list.characters.size(),
                                              .note_begin = keep(what.note),
                                              .note_size = what.note.size(),
                                              .input_begin = keep(what.input),
                                              .input_size = what.input.size(),
                                              .count = what.count};
    return {mallow::detail::message_of(list, record), mallow::detail::params_of(list, record)};
}

struct sentence {
    errc code;
    const char* name;
    const char* message;

    friend std::ostream& operator<<(std::ostream& out, const sentence& each) { return out << each.name; }
};

constexpr sentence sentences[] = {
    {errc::required, "required", "Missing data for required field."},
    {errc::null, "null", "Field may not be null."},
    {errc::unknown_field, "unknown_field", "Unknown field."},
    {errc::invalid_string, "invalid_string", "Not a valid string."},
    {errc::invalid_integer, "invalid_integer", "Not a valid integer."},
    {errc::invalid_number, "invalid_number", "Not a valid number."},
    {errc::invalid_boolean, "invalid_boolean", "Not a valid boolean."},
    {errc::invalid_list, "invalid_list", "Not a valid list."},
    {errc::invalid_object, "invalid_object", "Invalid input type."},
    {errc::number_too_large, "number_too_large", "Number too large."},
    {errc::number_too_small, "number_too_small", "Number too small."},
    {errc::not_finite, "not_finite", "Special numeric values (nan or infinity) are not permitted."},
    {errc::forbidden_value, "forbidden_value", "Invalid input."},
    {errc::pattern, "pattern", "String does not match expected pattern."},
    {errc::invalid_email, "invalid_email", "Not a valid email address."},
    {errc::invalid_url, "invalid_url", "Not a valid URL."},
    {errc::duplicate_element, "duplicate_element", "Duplicate element."},
    {errc::duplicate_key, "duplicate_key", "Duplicate key."},
    {errc::custom, "custom", "Invalid value."},
    {errc::syntax, "syntax", "Malformed JSON: expected a value."},
    {errc::too_deep, "too_deep", "Nested too deeply."},
    {errc::cycle, "cycle", "The object contains itself."},
    {errc::invalid_utf8, "invalid_utf8", "Not valid UTF-8."},
    {errc::not_unique, "not_unique", "Already exists."},
    {errc::no_such_reference, "no_such_reference", "No such store."},
    {errc::still_referenced, "still_referenced", "Still referenced by item."},
    {errc::not_found, "not_found", "Not found."},
    {errc::invalid_date, "invalid_date", "Not a valid date."},
    {errc::out_of_range, "out_of_range", "Out of range."},
    {errc::invalid_mapping, "invalid_mapping", "Not a valid mapping type."},
    {errc::invalid_tuple, "invalid_tuple", "Not a valid tuple."},
    {errc::invalid_datetime, "invalid_datetime", "Not a valid datetime."},
    {errc::invalid_naive_datetime, "invalid_naive_datetime", "Not a valid naive datetime."},
    {errc::invalid_aware_datetime, "invalid_aware_datetime", "Not a valid aware datetime."},
    {errc::invalid_time, "invalid_time", "Not a valid time."},
    {errc::invalid_timedelta, "invalid_timedelta", "Not a valid period of time."},
    {errc::invalid_uuid, "invalid_uuid", "Not a valid UUID."},
    {errc::invalid_ip, "invalid_ip", "Not a valid IP address."},
    {errc::invalid_ipv4, "invalid_ipv4", "Not a valid IPv4 address."},
    {errc::invalid_ipv6, "invalid_ipv6", "Not a valid IPv6 address."},
    {errc::invalid_delimited_list, "invalid_delimited_list", "Not a valid delimited list."},
    {errc::too_many, "too_many", "Too many parameters."},
};

std::string_view note_for(errc code) {
    if (code == errc::syntax) return "expected a value";
    if (code == errc::no_such_reference) return "store";
    if (code == errc::still_referenced) return "item";
    return {};
}

struct ruled {
    const char* name;
    errc code;
    rule source;
    const char* message;
    const char* params;

    friend std::ostream& operator<<(std::ostream& out, const ruled& each) { return out << each.name; }
};

constexpr constant mixed[] = {1, 2.5, true, "L", 18446744073709551615u};
constexpr const char* sizes[] = {"S", "M", "L"};
constexpr std::string_view colours[] = {"red", "light blue"};
constexpr std::int8_t bytes[] = {-128, 127};
constexpr std::int16_t shorts[] = {-32768, 32767};
constexpr std::int32_t integers[] = {-2147483647, 2147483647};
constexpr long long longs[] = {std::numeric_limits<long long>::min(), std::numeric_limits<long long>::max()};
constexpr std::uint8_t unsigned_bytes[] = {0, 255};
constexpr std::uint16_t unsigned_shorts[] = {0, 65535};
constexpr std::uint32_t unsigned_integers[] = {0, 4294967295};
constexpr unsigned long long unsigned_longs[] = {0, 18446744073709551615u};
constexpr float floats[] = {0.1f, 20.0f};
constexpr double doubles[] = {0.1, 20.0, -0.5};
constexpr double specials[] = {std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity(),
                               std::numeric_limits<double>::quiet_NaN()};

template <class T, std::size_t N>
constexpr rule among(const T (&values)[N], rule_kind kind = rule_kind::one_of) {
    return {.kind = kind, .choices = {values, static_cast<std::uint32_t>(N), choice_at<T>}};
}

constexpr rule at_least(constant min, bool inclusive = true) {
    return Range{.min = min, .min_inclusive = inclusive}.to_rule();
}
constexpr rule at_most(constant max, bool inclusive = true) {
    return Range{.max = max, .max_inclusive = inclusive}.to_rule();
}
constexpr rule between(constant min, constant max, bool min_inclusive, bool max_inclusive) {
    return Range{.min = min, .max = max, .min_inclusive = min_inclusive, .max_inclusive = max_inclusive}.to_rule();
}

const ruled rules[] = {
    {"at_least", errc::too_small, at_least(0), "Must be greater than or equal to 0.", R"({"min":0})"},
    {"above", errc::too_small, at_least(-1, false), "Must be greater than -1.", R"({"min":-1})"},
    {"at_most", errc::too_large, at_most(0.5), "Must be less than or equal to 0.5.", R"({"max":0.5})"},
    {"below", errc::too_large, at_most(20.0, false), "Must be less than 20.0.", R"({"max":20.0})"},
    {"between_low", errc::too_small, between(0, 0.5, true, true),
     "Must be greater than or equal to 0 and less than or equal to 0.5.", R"({"min":0,"max":0.5})"},
    {"between_high", errc::too_large, between(0, 0.5, true, true),
     "Must be greater than or equal to 0 and less than or equal to 0.5.", R"({"min":0,"max":0.5})"},
    {"between_below", errc::too_large, between(1, 9, true, false),
     "Must be greater than or equal to 1 and less than 9.", R"({"min":1,"max":9})"},
    {"between_above", errc::too_small, between(1, 9, false, true),
     "Must be greater than 1 and less than or equal to 9.", R"({"min":1,"max":9})"},
    {"strictly_between", errc::too_small, between(1, 9, false, false), "Must be greater than 1 and less than 9.",
     R"({"min":1,"max":9})"},
    {"bounds_of_64_bits", errc::too_small,
     between(std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::uint64_t>::max(), true, true),
     "Must be greater than or equal to -9223372036854775808 and less than or equal to 18446744073709551615.",
     R"({"min":-9223372036854775808,"max":18446744073709551615})"},
    {"infinite_bound", errc::too_large, between(0, std::numeric_limits<double>::infinity(), true, true),
     "Must be greater than or equal to 0 and less than or equal to inf.", R"({"min":0})"},
    {"too_short", errc::too_short, Length{.min = 3}.to_rule(), "Shorter than minimum length 3.", R"({"min":3})"},
    {"too_long", errc::too_long, Length{.max = 8}.to_rule(), "Longer than maximum length 8.", R"({"max":8})"},
    {"too_short_of_both", errc::too_short, Length{.min = 3, .max = 8}.to_rule(), "Length must be between 3 and 8.",
     R"({"min":3,"max":8})"},
    {"too_long_of_both", errc::too_long, Length{.min = 3, .max = 8}.to_rule(), "Length must be between 3 and 8.",
     R"({"min":3,"max":8})"},
    {"exact_length", errc::wrong_length, Length{.equal = 5}.to_rule(), "Length must be 5.", R"({"equal":5})"},
    {"equal_integer", errc::not_equal, Equal{42}.to_rule(), "Must be equal to 42.", R"({"other":42})"},
    {"multiple", errc::not_multiple, MultipleOf{5}.to_rule(), "Must be a multiple of 5.", R"({"factor":5})"},
    {"multiple_of_a_fraction", errc::not_multiple, MultipleOf{0.05}.to_rule(), "Must be a multiple of 0.05.", R"({"factor":0.05})"},
    {"repeated", errc::duplicate_element, Unique{}.to_rule(), "Duplicate element.", "{}"},
    {"equal_boolean", errc::not_equal, Equal{true}.to_rule(), "Must be equal to true.", R"({"other":true})"},
    {"equal_text", errc::not_equal, Equal{"on {max}"}.to_rule(), "Must be equal to on {max}.",
     R"({"other":"on {max}"})"},
    {"one_of_constants", errc::not_one_of, among(mixed),
     "Must be one of: 1, 2.5, true, L, 18446744073709551615.", R"({"choices":[1,2.5,true,"L",18446744073709551615]})"},
    {"one_of_c_strings", errc::not_one_of, among(sizes), "Must be one of: S, M, L.",
     R"({"choices":["S","M","L"]})"},
    {"one_of_views", errc::not_one_of, among(colours), "Must be one of: red, light blue.",
     R"({"choices":["red","light blue"]})"},
    {"one_of_int8", errc::not_one_of, among(bytes), "Must be one of: -128, 127.",
     R"({"choices":[-128,127]})"},
    {"one_of_int16", errc::not_one_of, among(shorts), "Must be one of: -32768, 32767.",
     R"({"choices":[-32768,32767]})"},
    {"one_of_int32", errc::not_one_of, among(integers), "Must be one of: -2147483647, 2147483647.",
     R"({"choices":[-2147483647,2147483647]})"},
    {"one_of_int64", errc::not_one_of, among(longs),
     "Must be one of: -9223372036854775808, 9223372036854775807.",
     R"({"choices":[-9223372036854775808,9223372036854775807]})"},
    {"one_of_uint8", errc::not_one_of, among(unsigned_bytes), "Must be one of: 0, 255.",
     R"({"choices":[0,255]})"},
    {"one_of_uint16", errc::not_one_of, among(unsigned_shorts), "Must be one of: 0, 65535.",
     R"({"choices":[0,65535]})"},
    {"one_of_uint32", errc::not_one_of, among(unsigned_integers), "Must be one of: 0, 4294967295.",
     R"({"choices":[0,4294967295]})"},
    {"one_of_uint64", errc::not_one_of, among(unsigned_longs),
     "Must be one of: 0, 18446744073709551615.", R"({"choices":[0,18446744073709551615]})"},
    {"one_of_floats", errc::not_one_of, among(floats), "Must be one of: 0.1, 20.0.",
     R"({"choices":[0.1,20.0]})"},
    {"one_of_doubles", errc::not_one_of, among(doubles), "Must be one of: 0.1, 20.0, -0.5.",
     R"({"choices":[0.1,20.0,-0.5]})"},
    {"one_of_specials", errc::not_one_of, among(specials), "Must be one of: inf, -inf, nan.",
     R"({"choices":[null,null,null]})"},
    {"none_of", errc::forbidden_value, among(sizes, rule_kind::none_of), "Invalid input.",
     R"({"values":["S","M","L"]})"},
    {"contains_only", errc::not_all_allowed, among(sizes, rule_kind::contains_only),
     "One or more of the choices you made was not in: S, M, L.", R"({"choices":["S","M","L"]})"},
    {"contains_none_of", errc::contains_forbidden, among(sizes, rule_kind::contains_none_of),
     "One or more of the choices you made was in: S, M, L.", R"({"values":["S","M","L"]})"},
};

struct overridden {
    const char* name;
    const char* text;
    rule source;
    const char* message;

    friend std::ostream& operator<<(std::ostream& out, const overridden& each) { return out << each.name; }
};

const overridden overrides[] = {
    {"plain", "We need a name.", {}, "We need a name."},
    {"empty", "", at_least(1), ""},
    {"bounds", "{input}: {min} to {max}", between(1, 9.5, true, true), "{min}!: 1 to 9.5"},
    {"repeated", "{min}{min}", at_least(7), "77"},
    {"exact", "{equal} characters", Length{.equal = 5}.to_rule(), "5 characters"},
    {"choices", "Pick {choices}, or: {values}", among(sizes), "Pick S, M, L, or: S, M, L"},
    {"regex", "Like {regex}", {.kind = rule_kind::regexp, .pattern = "[a-z]+"}, "Like [a-z]+"},
    {"absent_bound", "{min} to {max}", at_least(1), "1 to {max}"},
    {"not_its_own", "{choices} {regex} {model}", at_least(1), "{choices} {regex} {model}"},
    {"unknown", "{colour} {} { min } {MIN}", at_least(1), "{colour} {} { min } {MIN}"},
    {"unclosed", "{min} {min", at_least(1), "1 {min"},
    {"nested", "{{min}}", at_least(1), "{1}"},
    {"stray", "} {min} }{", at_least(1), "} 1 }{"},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(messages)

BOOST_DATA_TEST_CASE(says_one_sentence_a_code, data::make(sentences), each) {
    const told said = tell({.code = each.code, .note = note_for(each.code)});
    BOOST_TEST(said.message == each.message);
    BOOST_TEST(said.params.empty());
    BOOST_TEST(mallow::detail::name_of(each.code) == std::string_view(each.name));
}

BOOST_DATA_TEST_CASE(fills_in_what_the_validator_demands, data::make(rules), each) {
    const told said = tell({.code = each.code, .source = &each.source});
    BOOST_TEST(said.message == each.message);
    // Compared as text: 20 and 20.0 are equal values.
    const boost::json::value expected = boost::json::parse(each.params);
    BOOST_TEST(boost::json::serialize(said.params) == boost::json::serialize(expected));
}

BOOST_DATA_TEST_CASE(fills_in_the_users_own_text, data::make(overrides), each) {
    const told said = tell({.code = errc::too_small, .source = &each.source, .text = each.text, .input = "{min}!"});
    BOOST_TEST(said.message == each.message);
}

BOOST_AUTO_TEST_CASE(names_every_code) {
    const std::pair<errc, std::string_view> names[] = {
        {errc::too_small, "too_small"},
        {errc::too_large, "too_large"},
        {errc::too_short, "too_short"},
        {errc::too_long, "too_long"},
        {errc::wrong_length, "wrong_length"},
        {errc::not_equal, "not_equal"},
        {errc::not_one_of, "not_one_of"},
        {errc::not_all_allowed, "not_all_allowed"},
        {errc::contains_forbidden, "contains_forbidden"},
        {errc{}, ""},
        {static_cast<errc>(255), ""},
    };
    for (const auto& [code, name] : names) BOOST_TEST(mallow::detail::name_of(code) == name);
    for (unsigned code = 1; code <= static_cast<unsigned>(errc::too_many); ++code)
        BOOST_TEST(*mallow::detail::name_of(static_cast<errc>(code)) != '\0', code);
}

BOOST_AUTO_TEST_CASE(a_fixed_array_demands_its_own_size) {
    const told said = tell({.code = errc::wrong_length, .count = 3});
    BOOST_TEST(said.message == "Length must be 3.");
    BOOST_TEST(boost::json::serialize(said.params) == R"({"equal":3})");
    BOOST_TEST(tell({.code = errc::wrong_length, .count = 0}).message == "Length must be 0.");
    BOOST_TEST(tell({.code = errc::wrong_length, .text = "{equal} please", .count = 2}).message == "2 please");
}

BOOST_AUTO_TEST_CASE(a_callable_speaks_for_itself) {
    BOOST_TEST(tell({.code = errc::custom, .note = "Not {input} of mine."}).message == "Not {input} of mine.");
    BOOST_TEST(tell({.code = errc::custom, .text = "No {model}.", .note = "Mine."}).message == "No {model}.");
}

BOOST_AUTO_TEST_CASE(a_syntax_message_ends_in_one_period) {
    BOOST_TEST(tell({.code = errc::syntax, .note = "expected ':'."}).message == "Malformed JSON: expected ':'.");
}

BOOST_AUTO_TEST_CASE(a_model_is_named_in_the_users_text_too) {
    BOOST_TEST(tell({.code = errc::not_found, .text = "There is no {model}.", .note = "store"}).message ==
               "There is no store.");
}

BOOST_AUTO_TEST_SUITE_END()
