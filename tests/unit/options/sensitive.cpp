// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <boost/json/serialize.hpp>

#include <map>
#include <memory>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

using mallow::errc;

namespace {

struct Secret {
    std::string word;
    int pin{};
};
BOOST_DESCRIBE_STRUCT(Secret, (), (word, pin))

struct SecretSchema : mallow::Schema<Secret> {
    Str word {Length{.min = 4, .error = "{input} is too short."}};
    Int pin  {error_message(errc::invalid_integer, "{input} is no pin.")};
};
BOOST_DESCRIBE_STRUCT(SecretSchema, (), (word, pin))

struct User {
    std::string              name, password;
    std::optional<int>       pin;
    std::vector<std::string> words, tokens;
    Secret                   secret;
    std::vector<Secret>      secrets;
};
BOOST_DESCRIBE_STRUCT(User, (), (name, password, pin, words, tokens, secret, secrets))

struct UserSchema : mallow::Schema<User> {
    Str                        name     {Length{.max = 5, .error = "{input} is too long."}};
    Str                        password {sensitive, Length{.min = 8, .error = "{input} is too short."}, OneOf{"swordfish", "password"}.with_error("{input}?"),
                                         error_message(errc::invalid_string, "{input} is no text.")};
    Int                        pin      {sensitive, error_message(errc::invalid_integer, "{input} is no pin.")};
    List<Str>                  words    {sensitive, Str{Length{.min = 3, .error = "{input} is too short."}}};
    List<Str>                  tokens   {Str{sensitive}, Length{.max = 1, .error = "{input}: too many."}};
    Nested<SecretSchema>       secret   {sensitive};
    List<Nested<SecretSchema>> secrets  {Nested<SecretSchema>{sensitive}};
};
BOOST_DESCRIBE_STRUCT(UserSchema, (), (name, password, pin, words, tokens, secret, secrets))

std::string pretty(std::string_view text) {
    return mallow::loads<UserSchema>(text).error().pretty(text);
}

/// All that can be read of the errors.
std::string all_of(std::string_view text) {
    const mallow::validation_error errors = mallow::loads<UserSchema>(text).error();
    std::ostringstream out;
    out << errors << '\n' << errors.pretty(text) << '\n' << boost::json::serialize(errors.messages()) << '\n' << boost::json::serialize(errors.problem());
    for (const mallow::error& each : errors) out << boost::json::serialize(each.params());
    return out.str();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(options_sensitive)

BOOST_AUTO_TEST_CASE(shows_stars_for_the_input) {
    BOOST_TEST(boost::json::serialize(test::messages_of<UserSchema>(R"({"password":"hunter2"})")) ==
               R"({"password":["*** is too short.","***?"]})");
    BOOST_TEST(test::message_of<UserSchema>(R"({"password":5})") == "*** is no text.");
    BOOST_TEST(test::message_of<UserSchema>(R"({"pin":"1x"})") == "*** is no pin.");
    BOOST_TEST(test::message_of<UserSchema>(R"({"name":"abcdef"})") == "abcdef is too long.");
}

BOOST_AUTO_TEST_CASE(reaches_what_is_below_and_what_is_above) {
    BOOST_TEST(test::message_of<UserSchema>(R"({"words":["ab"]})") == "*** is too short.");
    BOOST_TEST(test::message_of<UserSchema>(R"({"tokens":["ab","cd"]})") == "***: too many.");
    BOOST_TEST(test::message_of<UserSchema>(R"({"secret":{"word":"abc"}})") == "*** is too short.");
    BOOST_TEST(test::message_of<UserSchema>(R"({"secret":{"pin":"x"}})") == "*** is no pin.");
    BOOST_TEST(test::message_of<UserSchema>(R"({"secrets":[{"pin":"x"}]})") == "*** is no pin.");
}

BOOST_AUTO_TEST_CASE(is_hidden_in_excerpts) {
    BOOST_TEST(pretty(R"({"password":"hunter2","pin":1,"name":"abcdef"})") ==
               "1:13: /password: *** is too short.\n"
               R"({"password":***,"pin":***,"name":"abcdef"})" "\n"
               "            ^\n"
               "1:13: /password: ***?\n"
               R"({"password":***,"pin":***,"name":"abcdef"})" "\n"
               "            ^\n"
               "1:38: /name: abcdef is too long.\n"
               R"({"password":***,"pin":***,"name":"abcdef"})" "\n"
               "                                 ^");
}

BOOST_AUTO_TEST_CASE(is_hidden_wherever_it_stands) {
    const std::string_view texts[] = {
        R"({"name":"abcdef","password":"hunter2"})",
        "{\n  \"name\": \"abcdef\", \"password\": \"hunter2\"\n}",
        R"({"name":"abcdef","words":["hunter2"]})",
        R"({"name":"abcdef","tokens":["hunter2"]})",
        R"({"name":"abcdef","secret":{"word":"hunter2","other":1}})",
        R"({"name":"abcdef","secrets":[{"word":"hunter2"},{"word":"hunter2"}]})",
        R"({"name":"abcdef","secrets":[{"word":"hunter2"})",
        R"({"password":"hunter2)",
        R"({"name" "x","password":"hunter2"})",
        R"({"password":"hunter2" "name":"abcdef"})",
        R"({"pass\u0077ord":"hunter2","name":"abcdef"})",
        R"({"password":["hunter2"],"name":"abcdef"})",
        R"({"password":{"hunter2":"hunter2"},"name":"abcdef"})",
        R"({"secret":"hunter2","name":"abcdef"})",
        R"({"words":"hunter2","name":"abcdef"})",
    };
    for (const std::string_view text : texts) {
        BOOST_TEST(mallow::loads<UserSchema>(text).has_error());
        BOOST_TEST(all_of(text).find("hunter2") == std::string::npos, all_of(text));
    }
}

BOOST_AUTO_TEST_CASE(is_dumped_and_loaded_as_any_other) {
    const auto loaded = mallow::loads<UserSchema>(R"({"password":"swordfish","pin":7,"secret":{"word":"hush!"}})");
    BOOST_TEST_REQUIRE(loaded.has_value());
    BOOST_TEST(loaded->password == "swordfish");
    BOOST_TEST(mallow::dumps<UserSchema>(*loaded, {.only = mallow::field_set<UserSchema>{"password", "secret.word"}}) ==
               R"({"password":"swordfish","secret":{"word":"hush!"}})");
}

namespace {

struct Money {
    std::size_t count{};
};
struct counted_map {
    static Money load(const std::map<std::string, int>& map) { return {map.size()}; }
    static std::map<std::string, int> dump(const Money&) { return {}; }
};

/// Shapes that something holds, or makes of them something else.
struct Safe {
    std::optional<std::map<std::string, std::string>>             map;
    std::unique_ptr<std::pair<std::string, int>>                  pair;
    std::shared_ptr<std::variant<std::string, int>>               either;
    std::optional<Secret>                                         plucked;
    std::vector<std::optional<std::map<std::string, std::string>>> maps;
    std::optional<Money>                                          counted;
    std::string                                                   name;
};
BOOST_DESCRIBE_STRUCT(Safe, (), (map, pair, either, plucked, maps, counted, name))

struct OpenSchema : mallow::Schema<Safe> {
    Dict<Str>                            map     {};
    Tuple<Str, Int>                      pair    {};
    Union<Str, Int>                      either  {};
    Pluck<SecretSchema, "word">          plucked {};
    List<Dict<Str>>                      maps    {};
    Converted<Dict<Int>, counted_map>    counted {};
    Str                                  name    {Length{.max = 3}};
};
BOOST_DESCRIBE_STRUCT(OpenSchema, (), (map, pair, either, plucked, maps, counted, name))

struct SafeSchema : OpenSchema {
    Dict<Str>                            map     {Str{}, Str{sensitive}};
    Tuple<Str, Int>                      pair    {Str{sensitive}, Int{}};
    Union<Str, Int>                      either  {Str{sensitive}, Int{}};
    List<Dict<Str>>                      maps    {Dict<Str>{Str{sensitive}}};
    Converted<Dict<Int>, counted_map>    counted {sensitive};
};
BOOST_DESCRIBE_STRUCT(SafeSchema, (OpenSchema), (map, pair, either, maps, counted))

}  // namespace

BOOST_AUTO_TEST_CASE(is_looked_for_in_shapes_that_are_held) {
    const std::string_view texts[] = {
        R"({"map":{"a":"hunter2"},"name":"abcdef"})",
        R"({"pair":["hunter2",1],"name":"abcdef"})",
        R"({"either":"hunter2","name":"abcdef"})",
        R"({"maps":[{"a":"hunter2"}],"name":"abcdef"})",
        R"({"counted":{"hunter2":3},"name":"abcdef"})",
    };
    for (const std::string_view text : texts) {
        const std::string open = mallow::loads<OpenSchema>(text).error().pretty(text);
        BOOST_TEST(open.find(text) != std::string::npos, open);
        const std::string hidden = mallow::loads<SafeSchema>(text).error().pretty(text);
        BOOST_TEST(hidden.find("hunter2") == std::string::npos, hidden);
        BOOST_TEST(hidden.find("***") != std::string::npos, hidden);
    }
    constexpr std::string_view plucked = R"({"plucked":"word","name":"abcdef"})";
    BOOST_TEST(mallow::loads<SafeSchema>(plucked).error().pretty(plucked).find(plucked) != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
