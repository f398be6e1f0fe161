// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <boost/json/serialize.hpp>

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

using mallow::errc;

namespace {

struct Profile {
    std::string                nick, country, word, kept;
    std::optional<std::string> maybe;
    std::vector<std::string>   tags;
    std::set<std::string>      unique;

    friend bool operator==(const Profile&, const Profile&) = default;
};
BOOST_DESCRIBE_STRUCT(Profile, (), (nick, country, word, kept, maybe, tags, unique))

struct ProfileSchema : mallow::Schema<Profile> {
    Str       nick    {trim, lower, Length{.min = 2, .max = 8}};
    Str       country {upper, OneOf{"NL", "BE"}};
    Str       word    {lower, upper, trim};
    Str       kept    {load_default(" Kept ")};
    Str       maybe   {trim, [](std::string_view text) { return text != "no"; }};
    List<Str> tags    {Str{trim, Length{.min = 1}}};
    List<Str> unique  {Str{lower}};
};
BOOST_DESCRIBE_STRUCT(ProfileSchema, (), (nick, country, word, kept, maybe, tags, unique))

struct View {
    std::string_view text;
};
BOOST_DESCRIBE_STRUCT(View, (), (text))

struct ViewSchema : mallow::Schema<View> {
    Str text {trim};
};
BOOST_DESCRIBE_STRUCT(ViewSchema, (), (text))

struct LooseSchema : mallow::Schema<> {
    Str       text {trim, upper, Length{.max = 3}};
    List<Str> tags {Str{trim}};
};
BOOST_DESCRIBE_STRUCT(LooseSchema, (), (text, tags))

std::string trimmed(const std::string& text) {
    const auto loaded = mallow::loads<ProfileSchema>(R"({"maybe":")" + text + "\"}");
    return loaded ? *loaded->maybe : "refused";
}

// All that Unicode calls White_Space.
const std::string_view white_space[] = {
    "\\t", "\\n", "\\u000b", "\\f", "\\r", " ", "\\u0085", "\\u00a0", "\\u1680", "\\u2000", "\\u2001", "\\u2002", "\\u2003", "\\u2004", "\\u2005", "\\u2006", "\\u2007", "\\u2008", "\\u2009", "\\u200a", "\\u2028", "\\u2029", "\\u202f", "\\u205f", "\\u3000", "\xC2\xA0", "\xE3\x80\x80",
};
const std::string_view no_white_space[] = {
    "\\u001c", "\\u001f", "\\u0008", "\\u0000", "\\u180e", "\\u200b", "\\u200c", "\\u200d", "\\u2027", "\\u202a", "\\u2060", "\\ufeff", "\\u00c5", "\\u0160", "\\u1681", "\\u3001",
};

}  // namespace

BOOST_AUTO_TEST_SUITE(options_text_edits)

BOOST_AUTO_TEST_CASE(run_in_the_order_written_before_the_validators) {
    const Profile profile{"ada", "NL", "WORD", " Kept ", "yes", {"a", "b"}, {"x", "y"}};
    test::accepts<ProfileSchema>(R"({"nick":" Ada ","country":"nl","word":" Word\t","maybe":" yes ","tags":[" a","b "],"unique":["X","y"]})", profile);
    test::rejects<ProfileSchema>(R"({"nick":"  a ","country":"fr","maybe":" no ","tags":["a","  "],"unique":["X","x"]})",
                                 {{"/nick", errc::too_short}, {"/country", errc::not_one_of}, {"/maybe", errc::custom}, {"/tags/1", errc::too_short},
                                  {"/unique/1", errc::duplicate_element}});
    test::rejects<ProfileSchema>(R"({"nick":5,"country":null})", {{"/nick", errc::invalid_string}, {"/country", errc::null}});
}

BOOST_AUTO_TEST_CASE(change_ascii_letters_alone) {
    const auto loaded = mallow::loads<ProfileSchema>("{\"nick\":\"\xC3\x84@[Z`{z\",\"word\":\"\xC3\xA4@[z`{Z\xC3\x9F\"}");
    BOOST_TEST_REQUIRE(loaded.has_value());
    BOOST_TEST(loaded->nick == "\xC3\x84@[z`{z");
    BOOST_TEST(loaded->word == "\xC3\xA4@[Z`{Z\xC3\x9F");
}

BOOST_DATA_TEST_CASE(trim_drops_what_unicode_calls_white_space, white_space) {
    const std::string space(sample);
    BOOST_TEST(trimmed(space + "x" + space + "y" + space + " " + space) == trimmed("x" + space + "y"));
    BOOST_TEST(trimmed(space + space) == "");
    BOOST_TEST(trimmed(space + "x") == "x");
    BOOST_TEST(trimmed("x" + space) == "x");
}

BOOST_DATA_TEST_CASE(trim_keeps_everything_else, no_white_space) {
    const std::string other(sample);
    const auto whole = mallow::loads<ProfileSchema>(R"({"kept":")" + other + "x" + other + "\"}");
    BOOST_TEST_REQUIRE(whole.has_value());
    BOOST_TEST(trimmed(other + "x" + other) == whole->kept);
    BOOST_TEST(trimmed(" " + other + "x" + other + " ") == whole->kept);
}

BOOST_AUTO_TEST_CASE(leave_what_is_dumped_and_defaults_alone) {
    Profile profile;
    profile.nick = " Ada ";
    BOOST_TEST(mallow::dumps<ProfileSchema>(profile, {.only = mallow::field_set<ProfileSchema>{"nick"}}) == R"({"nick":" Ada "})");
    BOOST_TEST(mallow::loads<ProfileSchema>("{}")->kept == " Kept ");
    BOOST_TEST((mallow::validate<ProfileSchema>(Profile{"  a  ", "NL", {}, {}, {}, {}, {}}).empty()));
}

BOOST_AUTO_TEST_CASE(trim_a_view) {
    const std::string text = R"({"text":" \u0061"})";
    BOOST_TEST(mallow::loads_view<ViewSchema>(text).has_error());
    const std::string plain = R"({"text":" ab "})";
    const auto loaded = mallow::loads_view<ViewSchema>(plain);
    BOOST_TEST_REQUIRE(loaded.has_value());
    BOOST_TEST(loaded->text == "ab");
}

BOOST_AUTO_TEST_CASE(work_in_documents_and_updates) {
    const auto loaded = mallow::loads<LooseSchema>(R"({"text":"  abc  ","tags":[" x "]})");
    BOOST_TEST_REQUIRE(loaded.has_value());
    BOOST_TEST(boost::json::serialize(*loaded) == R"({"text":"ABC","tags":["x"]})");
    Profile profile;
    BOOST_TEST(mallow::loads_into<ProfileSchema>(profile, R"({"nick":" ADA "})").has_value());
    BOOST_TEST(profile.nick == "ada");
}

BOOST_AUTO_TEST_SUITE_END()
