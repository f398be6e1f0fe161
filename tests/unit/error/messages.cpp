// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <array>
#include <cstdint>
#include <set>
#include <string>
#include <vector>

using mallow::errc;

namespace {

struct Everything {
    int i{};
    double f{};
    std::string s;
    bool b{};
    std::vector<int> l;
    std::set<int> set;
    std::array<int, 2> pair{};
};
BOOST_DESCRIBE_STRUCT(Everything, (), (i, f, s, b, l, set, pair))

struct LeafSchema : mallow::Schema<Everything> {
    Int i {required};
};
BOOST_DESCRIBE_STRUCT(LeafSchema, (), (i))

struct PlainSchema : mallow::Schema<Everything> {
    Int       i    {};
    Float     f    {};
    Str       s    {};
    Bool      b    {};
    List<Int> l    {};
    List<Int> set  {};
    List<Int> pair {};
};
BOOST_DESCRIBE_STRUCT(PlainSchema, (), (i, f, s, b, l, set, pair))

struct MinSchema : mallow::Schema<Everything> {
    Int       i {Range{.min = 1}};
    Float     f {Range{.min = 0.5, .min_inclusive = false}};
    Str       s {Length{.min = 2}};
    Bool      b {[](bool value) { return value; }};
    List<Int> l {ContainsOnly{1, 2}};
};
BOOST_DESCRIBE_STRUCT(MinSchema, (), (i, f, s, b, l))

struct MaxSchema : mallow::Schema<Everything> {
    Int       i {Range{.max = 1}};
    Float     f {Range{.max = 0.5, .max_inclusive = false}};
    Str       s {Length{.max = 2}};
    Bool      b {[](bool) { return "Says who?"; }};
    List<Int> l {ContainsNoneOf{1, 2}};
};
BOOST_DESCRIBE_STRUCT(MaxSchema, (), (i, f, s, b, l))

struct BothSchema : mallow::Schema<Everything> {
    Int   i {Range{.min = 1, .max = 2}};
    Float f {Range{.min = 0, .max = 0.5, .min_inclusive = false, .max_inclusive = false}};
    Str   s {Length{.min = 1, .max = 2}};
};
BOOST_DESCRIBE_STRUCT(BothSchema, (), (i, f, s))

struct ValueSchema : mallow::Schema<Everything> {
    Int i {Equal{1}};
    Str s {OneOf{"S", "M", "L"}};
};
BOOST_DESCRIBE_STRUCT(ValueSchema, (), (i, s))

struct FormatSchema : mallow::Schema<Everything> {
    Int i {NoneOf{1}};
    Str s {Regexp{"a"}};
};
BOOST_DESCRIBE_STRUCT(FormatSchema, (), (i, s))

struct EmailSchema : mallow::Schema<Everything> {
    Str s {Email{}};
};
BOOST_DESCRIBE_STRUCT(EmailSchema, (), (s))

struct UrlSchema : mallow::Schema<Everything> {
    Str s {URL{}, Length{.equal = 1}};
};
BOOST_DESCRIBE_STRUCT(UrlSchema, (), (s))

using loader = mallow::validation_error (*)(std::string_view);

template <class Schema>
mallow::validation_error errors_of(std::string_view json) {
    return mallow::loads<Schema>(json, {.duplicate_keys = mallow::duplicate_keys::error}).error();
}

struct line {
    loader load;
    const char* input;
    errc code;
    const char* message;
    friend std::ostream& operator<<(std::ostream& out, const line& each) { return out << each.message; }
};

const line catalogue[] = {
    {errors_of<LeafSchema>, R"({})", errc::required, "Missing data for required field."},
    {errors_of<LeafSchema>, R"({"i":null})", errc::null, "Field may not be null."},
    {errors_of<PlainSchema>, R"({"x":1})", errc::unknown_field, "Unknown field."},
    {errors_of<PlainSchema>, R"({"s":1})", errc::invalid_string, "Not a valid string."},
    {errors_of<PlainSchema>, R"({"i":"x"})", errc::invalid_integer, "Not a valid integer."},
    {errors_of<PlainSchema>, R"({"f":"x"})", errc::invalid_number, "Not a valid number."},
    {errors_of<PlainSchema>, R"({"b":"x"})", errc::invalid_boolean, "Not a valid boolean."},
    {errors_of<PlainSchema>, R"({"l":"x"})", errc::invalid_list, "Not a valid list."},
    {errors_of<PlainSchema>, R"([])", errc::invalid_object, "Invalid input type."},
    {errors_of<PlainSchema>, R"({"i":2147483648})", errc::number_too_large, "Number too large."},
    {errors_of<PlainSchema>, R"({"i":-2147483649})", errc::number_too_small, "Number too small."},
    {errors_of<PlainSchema>, R"({"f":"nan"})", errc::not_finite,
     "Special numeric values (nan or infinity) are not permitted."},
    {errors_of<PlainSchema>, R"({"pair":[1]})", errc::wrong_length, "Length must be 2."},
    {errors_of<PlainSchema>, R"({"set":[1,1]})", errc::duplicate_element, "Duplicate element."},
    {errors_of<PlainSchema>, R"({"i":1,"i":2})", errc::duplicate_key, "Duplicate key."},
    {errors_of<MinSchema>, R"({"i":0})", errc::too_small, "Must be greater than or equal to 1."},
    {errors_of<MinSchema>, R"({"f":0.5})", errc::too_small, "Must be greater than 0.5."},
    {errors_of<MinSchema>, R"({"s":"a"})", errc::too_short, "Shorter than minimum length 2."},
    {errors_of<MinSchema>, R"({"b":false})", errc::custom, "Invalid value."},
    {errors_of<MinSchema>, R"({"l":[3]})", errc::not_all_allowed,
     "One or more of the choices you made was not in: 1, 2."},
    {errors_of<MaxSchema>, R"({"i":2})", errc::too_large, "Must be less than or equal to 1."},
    {errors_of<MaxSchema>, R"({"f":0.5})", errc::too_large, "Must be less than 0.5."},
    {errors_of<MaxSchema>, R"({"s":"abc"})", errc::too_long, "Longer than maximum length 2."},
    {errors_of<MaxSchema>, R"({"b":false})", errc::custom, "Says who?"},
    {errors_of<MaxSchema>, R"({"l":[3,1]})", errc::contains_forbidden,
     "One or more of the choices you made was in: 1, 2."},
    {errors_of<BothSchema>, R"({"i":0})", errc::too_small,
     "Must be greater than or equal to 1 and less than or equal to 2."},
    {errors_of<BothSchema>, R"({"f":0.5})", errc::too_large, "Must be greater than 0 and less than 0.5."},
    {errors_of<BothSchema>, R"({"s":""})", errc::too_short, "Length must be between 1 and 2."},
    {errors_of<ValueSchema>, R"({"i":2})", errc::not_equal, "Must be equal to 1."},
    {errors_of<ValueSchema>, R"({"s":"X"})", errc::not_one_of, "Must be one of: S, M, L."},
    {errors_of<FormatSchema>, R"({"i":1})", errc::forbidden_value, "Invalid input."},
    {errors_of<FormatSchema>, R"({"s":"b"})", errc::pattern, "String does not match expected pattern."},
    {errors_of<EmailSchema>, R"({"s":"b"})", errc::invalid_email, "Not a valid email address."},
    {errors_of<UrlSchema>, R"({"s":"b"})", errc::invalid_url, "Not a valid URL."},
};

struct Shown {
    std::int8_t i{};
    float f{};
    bool b{};
    std::string s;
    std::vector<int> l;
    std::set<std::string> u;
    Everything n;
};
BOOST_DESCRIBE_STRUCT(Shown, (), (i, f, b, s, l, u, n))

struct ShownSchema : mallow::Schema<Shown> {
    Int i {error_message(errc::invalid_integer, "'{input}' is no number"), error_message(errc::null, "{input}?"),
           error_message(errc::number_too_large, "{input} > 127"), error_message(errc::number_too_small, "{input} < -128")};
    Float f {strict, error_message(errc::invalid_number, "'{input}'"), error_message(errc::number_too_large, "{input}!"),
             error_message(errc::not_finite, "{input}?")};
    Bool b {error_message(errc::invalid_boolean, "'{input}'")};
    Str s {error_message(errc::invalid_string, "'{input}'"), Equal{"-"}.with_error("'{input}'")};
    List<Int> l {error_message(errc::invalid_list, "'{input}'")};
    List<Str> u {error_message(errc::duplicate_element, "'{input}' again")};
    Nested<LeafSchema> n {error_message(errc::invalid_object, "'{input}'")};
};
BOOST_DESCRIBE_STRUCT(ShownSchema, (), (i, f, b, s, l, u, n))

struct shown {
    std::string input;
    std::string message;
    friend std::ostream& operator<<(std::ostream& out, const shown& each) { return out << each.input; }
};

const shown inputs[] = {
    {R"({"i":"abc"})", "'abc' is no number"},
    {R"({"i":""})", "'' is no number"},
    {R"({"i":1.5})", "'1.5' is no number"},
    {R"({"i":true})", "'true' is no number"},
    {R"({"i":[1,2]})", "'[...]' is no number"},
    {R"({"i":{"a":1}})", "'{...}' is no number"},
    {R"({"i":null})", "null?"},
    {R"({"i":128})", "128 > 127"},
    {R"({"i":"128"})", "128 > 127"},
    {R"({"i":-129})", "-129 < -128"},
    {R"({"i":18446744073709551615})", "18446744073709551615 > 127"},
    {R"({"f":"x"})", "'x'"},
    {R"({"f":false})", "'false'"},
    {R"({"b":"maybe"})", "'maybe'"},
    {R"({"b":2})", "'2'"},
    {R"({"s":5})", "'5'"},
    {R"({"s":{}})", "'{...}'"},
    {R"({"l":"x"})", "'x'"},
    {R"({"u":["a","a"]})", "'a' again"},
    {R"({"n":"x"})", "'x'"},
    {R"({"i":"a\u0000\n\t\"\\\u001b\u007f"})", R"('a\u0000\n\t"\\u001b\u007f' is no number)"},
    {R"({"i":"\u202e\u0085\u2028é😀"})", R"('\u202e\u0085\u2028é😀' is no number)"},
    {R"({"s":"a\nb"})", R"('a\nb')"},
    {R"({"i":")" + std::string(60, 'x') + R"("})", "'" + std::string(60, 'x') + "' is no number"},
    {R"({"i":")" + std::string(1000, 'x') + R"("})", "'" + std::string(60, 'x') + "' is no number"},
    {R"({"s":"a)" + std::string(1000, '.') + R"("})", "'a" + std::string(59, '.') + "'"},
    {R"({"i":")" + std::string(59, 'x') + R"(éé"})", "'" + std::string(59, 'x') + "é' is no number"},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(error_messages)

BOOST_DATA_TEST_CASE(shows_the_input_where_a_text_asks_for_it, inputs) {
    BOOST_TEST(test::message_of<ShownSchema>(sample.input) == sample.message);
    const auto from_value = mallow::load<ShownSchema>(test::tree_of(sample.input)).error();
    BOOST_TEST_REQUIRE(from_value.size() == 1u);
    BOOST_TEST(from_value[0].message() == sample.message);
}

BOOST_AUTO_TEST_CASE(shows_a_number_as_the_text_has_it) {
    BOOST_TEST(test::message_of<ShownSchema>(R"({"f":1e999})") == "1e999!");
    BOOST_TEST(test::message_of<ShownSchema>(R"({"i":1e400})") == "1e400 > 127");
    BOOST_TEST(test::message_of<ShownSchema>(R"({"i":-99999999999999999999})") == "-99999999999999999999 < -128");
}

BOOST_DATA_TEST_CASE(says_what_the_catalogue_says, catalogue) {
    const mallow::validation_error errors = sample.load(sample.input);
    BOOST_TEST_REQUIRE(errors.size() == 1u, test::render(errors));
    BOOST_TEST((errors[0].code() == sample.code), test::render(errors));
    BOOST_TEST(errors[0].message() == sample.message);
}

BOOST_AUTO_TEST_CASE(starts_with_malformed_json_for_syntax) {
    const std::string message = errors_of<PlainSchema>(R"({"i":)")[0].message();
    BOOST_TEST(message.starts_with("Malformed JSON: "));
    BOOST_TEST_REQUIRE(message.size() > 17u);
    BOOST_TEST((message[16] >= 'a' && message[16] <= 'z'), message);
    BOOST_TEST(errors_of<PlainSchema>(std::string(65, '['))[0].message() == "Nested too deeply.");
}

BOOST_AUTO_TEST_SUITE_END()
