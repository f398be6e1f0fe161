// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <array>
#include <set>
#include <string>
#include <vector>

using mallow::errc;

namespace {

struct Sized {
    std::string low;
    std::string high;
    std::string both;
    std::string exact;
    std::vector<int> list;
    std::set<int> set;
    std::string worded;
    std::string exactly_worded;
};
BOOST_DESCRIBE_STRUCT(Sized, (), (low, high, both, exact, list, set, worded, exactly_worded))

struct SizedSchema : mallow::Schema<Sized> {
    Str       low            {Length{.min = 2}};
    Str       high           {Length{.max = 3}};
    Str       both           {Length{.min = 1, .max = 3}};
    Str       exact          {Length{.equal = 2}};
    List<Int> list           {Length{.min = 1, .max = 2}};
    List<Int> set            {Length{.equal = 2}};
    Str       worded         {Length{.min = 2, .max = 4, .error = "'{input}' needs {min} to {max} letters."}};
    Str       exactly_worded {Length{.equal = 4, .error = "Needs {equal}."}};
};
BOOST_DESCRIBE_STRUCT(SizedSchema, (), (low, high, both, exact, list, set, worded, exactly_worded))

const char* const fitting[] = {
    R"({"low":"ab"})",      R"({"high":""})",     R"({"high":"abc"})",  R"({"high":"é€😀"})", R"({"high":"\u00e9\u20ac\ud83d\ude00"})",
    R"({"both":"a"})",      R"({"both":"abc"})",  R"({"exact":"ab"})",  R"({"exact":"😀😀"})", R"({"list":[1]})",
    R"({"list":[1,2]})",    R"({"set":[1,2]})",   R"({"worded":"ab"})", R"({"high":"\u0000\u0000\u0000"})",
};

struct unfitting {
    const char* input;
    const char* pointer;
    errc code;
    const char* message;
    const char* params;
    friend std::ostream& operator<<(std::ostream& out, const unfitting& each) { return out << each.input; }
};

const unfitting refused[] = {
    {R"({"low":"a"})", "/low", errc::too_short, "Shorter than minimum length 2.", R"({"min":2})"},
    {R"({"low":"😀"})", "/low", errc::too_short, "Shorter than minimum length 2.", R"({"min":2})"},
    {R"({"high":"abcd"})", "/high", errc::too_long, "Longer than maximum length 3.", R"({"max":3})"},
    {R"({"high":"éééé"})", "/high", errc::too_long, "Longer than maximum length 3.", R"({"max":3})"},
    {R"({"both":""})", "/both", errc::too_short, "Length must be between 1 and 3.", R"({"min":1,"max":3})"},
    {R"({"both":"abcd"})", "/both", errc::too_long, "Length must be between 1 and 3.", R"({"min":1,"max":3})"},
    {R"({"exact":"a"})", "/exact", errc::wrong_length, "Length must be 2.", R"({"equal":2})"},
    {R"({"exact":"abc"})", "/exact", errc::wrong_length, "Length must be 2.", R"({"equal":2})"},
    {R"({"list":[]})", "/list", errc::too_short, "Length must be between 1 and 2.", R"({"min":1,"max":2})"},
    {R"({"list":[1,2,3]})", "/list", errc::too_long, "Length must be between 1 and 2.", R"({"min":1,"max":2})"},
    {R"({"set":[1]})", "/set", errc::wrong_length, "Length must be 2.", R"({"equal":2})"},
    {R"({"worded":"abcde"})", "/worded", errc::too_long, "'abcde' needs 2 to 4 letters.", R"({"min":2,"max":4})"},
    {R"({"exactly_worded":"abc"})", "/exactly_worded", errc::wrong_length, "Needs 4.", R"({"equal":4})"},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(validators_length)

BOOST_DATA_TEST_CASE(accepts_what_fits_counted_in_code_points, fitting) {
    BOOST_TEST(mallow::loads<SizedSchema>(sample).has_value());
    BOOST_TEST(mallow::load<SizedSchema>(test::tree_of(sample)).has_value());
}

BOOST_DATA_TEST_CASE(refuses_what_does_not, refused) {
    test::rejects<SizedSchema>(sample.input, {{sample.pointer, sample.code}});
    const auto errors = mallow::loads<SizedSchema>(sample.input).error();
    BOOST_TEST_REQUIRE(errors.size() == 1u);
    BOOST_TEST(errors[0].message() == sample.message);
    BOOST_TEST(boost::json::value(errors[0].params()) == test::tree_of(sample.params));
}

BOOST_AUTO_TEST_SUITE_END()
