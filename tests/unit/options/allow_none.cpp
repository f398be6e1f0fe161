// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <optional>
#include <set>
#include <string>
#include <vector>

using mallow::errc;

namespace {

struct Inner {
    int x{3};
    bool operator==(const Inner&) const = default;
};
BOOST_DESCRIBE_STRUCT(Inner, (), (x))

struct InnerSchema : mallow::Schema<Inner> {
    Int x {required};
};
BOOST_DESCRIBE_STRUCT(InnerSchema, (), (x))

struct Values {
    int                 integer{7};
    double              number{7};
    std::string         text{"seven"};
    bool                flag{true};
    std::vector<int>    list{7};
    std::set<int>       set{7};
    Inner               inner{7};
    std::optional<int>  maybe{7};
    bool operator==(const Values&) const = default;
};
BOOST_DESCRIBE_STRUCT(Values, (), (integer, number, text, flag, list, set, inner, maybe))

struct AllowingSchema : mallow::Schema<Values> {
    Int                 integer {allow_none, Range{.min = 1}, strict};
    Float               number  {allow_none, Range{.min = 1}};
    Str                 text    {allow_none, Length{.min = 1}};
    Bool                flag    {allow_none, Equal{true}};
    List<Int>           list    {allow_none, Length{.min = 1}};
    List<Int>           set     {allow_none};
    Nested<InnerSchema> inner   {allow_none};
    Int                 maybe   {Range{.min = 1}};
};
BOOST_DESCRIBE_STRUCT(AllowingSchema, (), (integer, number, text, flag, list, set, inner, maybe))

struct RefusingSchema : mallow::Schema<Values> {
    Int                 integer {};
    Float               number  {allow_none(false)};
    Str                 text    {};
    Bool                flag    {};
    List<Int>           list    {};
    List<Int>           set     {};
    Nested<InnerSchema> inner   {};
    Int                 maybe   {allow_none(false)};
};
BOOST_DESCRIBE_STRUCT(RefusingSchema, (), (integer, number, text, flag, list, set, inner, maybe))

struct ElementsSchema : mallow::Schema<Values> {
    List<Int> list {Int{allow_none, Range{.min = 1}}};
};
BOOST_DESCRIBE_STRUCT(ElementsSchema, (), (list))

constexpr const char* all_null =
    R"({"integer":null,"number":null,"text":null,"flag":null,"list":null,"set":null,"inner":null,"maybe":null})";

}  // namespace

BOOST_AUTO_TEST_SUITE(options_allow_none)

BOOST_AUTO_TEST_CASE(null_makes_a_member_empty_skipping_validators) {
    test::accepts<AllowingSchema>(all_null, Values{0, 0, "", false, {}, {}, Inner{3}, std::nullopt});
}

BOOST_AUTO_TEST_CASE(null_is_refused_elsewhere) {
    test::rejects<RefusingSchema>(all_null, {{"/integer", errc::null}, {"/number", errc::null}, {"/text", errc::null},
                                             {"/flag", errc::null}, {"/list", errc::null}, {"/set", errc::null},
                                             {"/inner", errc::null}, {"/maybe", errc::null}});
}

BOOST_AUTO_TEST_CASE(absence_is_not_null) { test::accepts<AllowingSchema>("{}", Values{}); }

BOOST_AUTO_TEST_CASE(an_element_may_be_null) {
    test::accepts<ElementsSchema>(R"({"list":[1,null,2]})", Values{.list = {1, 0, 2}});
    test::rejects<ElementsSchema>(R"({"list":[1,0]})", {{"/list/1", errc::too_small}});
}

BOOST_AUTO_TEST_SUITE_END()
