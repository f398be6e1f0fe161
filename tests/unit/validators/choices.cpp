// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <array>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

using mallow::errc;

namespace {

struct Choice {
    std::string size;
    int number{};
    double real{};
    std::string not_these;
    int not_those{};
    std::string equal;
    int answer{};
    double half{};
    std::string worded;
    std::string many;
    std::uint16_t port{};
    std::string listed;
};
BOOST_DESCRIBE_STRUCT(Choice, (), (size, number, real, not_these, not_those, equal, answer, half, worded, many, port, listed))

constexpr std::string_view letters[] = {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m",
                                        "n", "o", "p", "q", "r", "s", "t", "u", "v", "w", "x", "y", "z"};
constexpr std::uint16_t ports[] = {80, 443, 65535};
constexpr std::array<const char*, 2> names{"ada", "bob"};

struct ChoiceSchema : mallow::Schema<Choice> {
    Str   size      {OneOf{"S", "M", "L"}};
    Int   number    {OneOf{1, 2, -3}};
    Float real      {OneOf{0.5, 2}};
    Str   not_these {NoneOf{"admin", "root"}};
    Int   not_those {NoneOf{13, 666}};
    Str   equal     {Equal{"yes"}};
    Int   answer    {Equal{42}};
    Float half      {Equal{0.5}};
    Str   worded    {OneOf{"S", "M"}.with_error("{input} is not one of {choices}.")};
    Str   many      {OneOf{letters}};
    Int   port      {OneOf{ports}};
    Str   listed    {NoneOf{names}};
};
BOOST_DESCRIBE_STRUCT(ChoiceSchema, (), (size, number, real, not_these, not_those, equal, answer, half, worded, many, port, listed))

const char* const chosen[] = {
    R"({"size":"S"})",   R"({"size":"\u004c"})",   R"({"number":-3})",  R"({"number":"2"})",  R"({"real":0.5})",
    R"({"real":2})",     R"({"not_these":"ada"})", R"({"not_these":""})", R"({"not_those":12})", R"({"equal":"yes"})",
    R"({"answer":42.0})", R"({"half":"0.5"})",     R"({"worded":"M"})", R"({"many":"z"})",    R"({"port":65535})",
    R"({"listed":"carl"})",
};

struct unchosen {
    const char* input;
    const char* pointer;
    errc code;
    const char* message;
    friend std::ostream& operator<<(std::ostream& out, const unchosen& each) { return out << each.input; }
};

const unchosen refused[] = {
    {R"({"size":"XL"})", "/size", errc::not_one_of, "Must be one of: S, M, L."},
    {R"({"size":"s"})", "/size", errc::not_one_of, "Must be one of: S, M, L."},
    {R"({"size":""})", "/size", errc::not_one_of, "Must be one of: S, M, L."},
    {R"({"number":3})", "/number", errc::not_one_of, "Must be one of: 1, 2, -3."},
    {R"({"real":1})", "/real", errc::not_one_of, "Must be one of: 0.5, 2."},
    {R"({"not_these":"root"})", "/not_these", errc::forbidden_value, "Invalid input."},
    {R"({"not_those":13})", "/not_those", errc::forbidden_value, "Invalid input."},
    {R"({"equal":"no"})", "/equal", errc::not_equal, "Must be equal to yes."},
    {R"({"answer":41})", "/answer", errc::not_equal, "Must be equal to 42."},
    {R"({"half":0.25})", "/half", errc::not_equal, "Must be equal to 0.5."},
    {R"({"worded":"L"})", "/worded", errc::not_one_of, "L is not one of S, M."},
    {R"({"many":"A"})", "/many", errc::not_one_of,
     "Must be one of: a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y, z."},
    {R"({"port":81})", "/port", errc::not_one_of, "Must be one of: 80, 443, 65535."},
    {R"({"listed":"bob"})", "/listed", errc::forbidden_value, "Invalid input."},
};

struct Sets {
    std::vector<std::string> colours;
    std::vector<int> digits;
    std::set<int> odd;
    std::vector<std::string> names;
};
BOOST_DESCRIBE_STRUCT(Sets, (), (colours, digits, odd, names))

struct SetsSchema : mallow::Schema<Sets> {
    List<Str> colours {ContainsOnly{"red", "green"}};
    List<Int> digits  {ContainsOnly{0, 1, 2}.with_error("Only {choices}.")};
    List<Int> odd     {ContainsNoneOf{2, 4}};
    List<Str> names   {ContainsNoneOf{"root", "admin"}.with_error("None of {values}.")};
};
BOOST_DESCRIBE_STRUCT(SetsSchema, (), (colours, digits, odd, names))

const char* const allowed[] = {
    R"({"colours":[]})", R"({"colours":["green","red","green"]})", R"({"digits":[0,"1",2.0]})", R"({"odd":[1,3]})",
    R"({"odd":[]})",     R"({"names":["ada",""]})",
};

const unchosen not_allowed[] = {
    {R"({"colours":["red","blue"]})", "/colours", errc::not_all_allowed,
     "One or more of the choices you made was not in: red, green."},
    {R"({"digits":[3]})", "/digits", errc::not_all_allowed, "Only 0, 1, 2."},
    {R"({"odd":[1,4]})", "/odd", errc::contains_forbidden, "One or more of the choices you made was in: 2, 4."},
    {R"({"names":["root"]})", "/names", errc::contains_forbidden, "None of root, admin."},
};

/// Constants that a float or a double holds only roughly.
struct Rough {
    float one{};
    float none{};
    float whole{};
    double wide{};
    double among{};
    std::vector<float> only;
    std::vector<float> without;
    std::vector<double> whole_only;
};
BOOST_DESCRIBE_STRUCT(Rough, (), (one, none, whole, wide, among, only, without, whole_only))

struct RoughSchema : mallow::Schema<Rough> {
    Float       one        {OneOf{3.14159265358979}};
    Float       none       {NoneOf{3.14159265358979}};
    Float       whole      {Equal{16777217}};
    Float       wide       {Equal{9007199254740993}};
    Float       among      {OneOf{18446744073709551615U, -9007199254740993}};
    List<Float> only       {ContainsOnly{3.14159265358979, 16777217}};
    List<Float> without    {ContainsNoneOf{3.14159265358979, 16777217}};
    List<Float> whole_only {ContainsOnly{9007199254740993}};
};
BOOST_DESCRIBE_STRUCT(RoughSchema, (), (one, none, whole, wide, among, only, without, whole_only))

const char* const as_held[] = {
    R"({"one":3.14159265358979})",       R"({"one":3.1415927})",            R"({"none":3.1415925})",
    R"({"whole":16777217})",             R"({"whole":16777216})",           R"({"wide":9007199254740993})",
    R"({"wide":9007199254740992.0})",    R"({"among":18446744073709551615})", R"({"among":-9007199254740993})",
    R"({"only":[3.14159265358979,16777217]})", R"({"without":[3.1415925,16777218]})",
    R"({"whole_only":[9007199254740993,9007199254740992]})",
};

struct roughly_refused {
    const char* input;
    const char* pointer;
    errc code;
    friend std::ostream& operator<<(std::ostream& out, const roughly_refused& each) { return out << each.input; }
};

const roughly_refused not_as_held[] = {
    {R"({"one":3.1415925})", "/one", errc::not_one_of},
    {R"({"none":3.14159265358979})", "/none", errc::forbidden_value},
    {R"({"whole":16777218})", "/whole", errc::not_equal},
    {R"({"wide":9007199254740994})", "/wide", errc::not_equal},
    {R"({"among":18446744073709549568})", "/among", errc::not_one_of},
    {R"({"only":[3.1415925]})", "/only", errc::not_all_allowed},
    {R"({"without":[3.1415927]})", "/without", errc::contains_forbidden},
    {R"({"without":[16777217]})", "/without", errc::contains_forbidden},
    {R"({"whole_only":[9007199254740994]})", "/whole_only", errc::not_all_allowed},
};

constexpr bool agreed[] = {true};
constexpr std::array<bool, 2> either{false, true};

struct Flags {
    bool terms{};
    bool any{};
    std::vector<bool> list;
    bool operator==(const Flags&) const = default;
};
BOOST_DESCRIBE_STRUCT(Flags, (), (terms, any, list))

struct FlagsSchema : mallow::Schema<Flags> {
    Bool       terms {OneOf{agreed}};
    Bool       any   {OneOf{either}};
    List<Bool> list  {ContainsNoneOf{agreed}};
};
BOOST_DESCRIBE_STRUCT(FlagsSchema, (), (terms, any, list))

}  // namespace

BOOST_AUTO_TEST_SUITE(validators_choices)

BOOST_DATA_TEST_CASE(accept_what_is_chosen, chosen) {
    BOOST_TEST(mallow::loads<ChoiceSchema>(sample).has_value());
    BOOST_TEST(mallow::load<ChoiceSchema>(test::tree_of(sample)).has_value());
}

BOOST_DATA_TEST_CASE(refuse_what_is_not, refused) {
    test::rejects<ChoiceSchema>(sample.input, {{sample.pointer, sample.code}});
    BOOST_TEST(test::message_of<ChoiceSchema>(sample.input) == sample.message);
}

BOOST_DATA_TEST_CASE(of_elements_accept_lists_of_them, allowed) {
    BOOST_TEST(mallow::loads<SetsSchema>(sample).has_value());
    BOOST_TEST(mallow::load<SetsSchema>(test::tree_of(sample)).has_value());
}

BOOST_DATA_TEST_CASE(of_elements_refuse_others, not_allowed) {
    test::rejects<SetsSchema>(sample.input, {{sample.pointer, sample.code}});
    BOOST_TEST(test::message_of<SetsSchema>(sample.input) == sample.message);
}

BOOST_DATA_TEST_CASE(accept_a_constant_as_the_member_holds_it, as_held) {
    BOOST_TEST(mallow::loads<RoughSchema>(sample).has_value());
    BOOST_TEST(mallow::load<RoughSchema>(test::tree_of(sample)).has_value());
}

BOOST_DATA_TEST_CASE(refuse_a_constant_as_the_member_holds_it, not_as_held) {
    test::rejects<RoughSchema>(sample.input, {{sample.pointer, sample.code}});
}

BOOST_AUTO_TEST_CASE(tell_translators_what_they_say) {
    const auto params = [](std::string_view json) {
        return mallow::loads<ChoiceSchema>(json).error()[0].params();
    };
    BOOST_TEST(params(R"({"size":"XL"})").contains("choices"));
    BOOST_TEST(params(R"({"not_these":"root"})").contains("values"));
    BOOST_TEST((params(R"({"answer":41})") == test::tree_of(R"({"other":42})").as_object()));
    BOOST_TEST((params(R"({"equal":"no"})") == test::tree_of(R"({"other":"yes"})").as_object()));
}

BOOST_AUTO_TEST_CASE(may_be_arrays_of_booleans) {
    test::accepts<FlagsSchema>(R"({"terms":true,"any":false,"list":[false]})", Flags{true, false, {false}});
    test::rejects<FlagsSchema>(R"({"terms":false,"list":[true]})", {{"/terms", errc::not_one_of}, {"/list", errc::contains_forbidden}});
    BOOST_TEST(test::message_of<FlagsSchema>(R"({"terms":false})") == "Must be one of: true.");
    BOOST_TEST((mallow::loads<FlagsSchema>(R"({"terms":false})").error()[0].params() ==
                boost::json::object{{"choices", boost::json::array{true}}}));
}

BOOST_AUTO_TEST_SUITE_END()
