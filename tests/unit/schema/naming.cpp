// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <cstdint>
#include <string>
#include <vector>

using mallow::errc;

namespace {

struct Profile {
    std::string  nick_name, home_page_url, x2_y, even_, _lead, Some_Thing, id;
    std::int64_t user_id{};
    friend bool operator==(const Profile&, const Profile&) = default;
};
BOOST_DESCRIBE_STRUCT(Profile, (), (nick_name, home_page_url, x2_y, even_, _lead, Some_Thing, id, user_id))

struct DeclaredSchema : mallow::Schema<Profile> {
    Str nick_name     {required};
    Str home_page_url {};
    Str x2_y          {};
    Str even_         {};
    Str _lead         {};
    Str Some_Thing    {};
    Str id            {data_key("the_id")};
    Int user_id       {};
};
BOOST_DESCRIBE_STRUCT(DeclaredSchema, (), (nick_name, home_page_url, x2_y, even_, _lead, Some_Thing, id, user_id))

struct CamelSchema : DeclaredSchema {
    static constexpr mallow::schema_meta Meta{.naming = mallow::naming::camel};
};
BOOST_DESCRIBE_STRUCT(CamelSchema, (DeclaredSchema), ())

struct PascalSchema : DeclaredSchema {
    static constexpr mallow::schema_meta Meta{.naming = mallow::naming::pascal};
};
BOOST_DESCRIBE_STRUCT(PascalSchema, (DeclaredSchema), ())

struct KebabSchema : DeclaredSchema {
    static constexpr mallow::schema_meta Meta{.naming = mallow::naming::kebab};
};
BOOST_DESCRIBE_STRUCT(KebabSchema, (DeclaredSchema), ())

struct UndoneSchema : CamelSchema {
    static constexpr mallow::schema_meta Meta{.naming = mallow::naming::as_declared};
};
BOOST_DESCRIBE_STRUCT(UndoneSchema, (CamelSchema), ())

struct ShortSchema : CamelSchema {
    static constexpr mallow::schema_meta Meta{.exclude = {"home_page_url", "x2_y", "even_", "_lead", "Some_Thing", "id"}};
};
BOOST_DESCRIBE_STRUCT(ShortSchema, (CamelSchema), ())

struct ShorterSchema : ShortSchema {
    Str id {};
};
BOOST_DESCRIBE_STRUCT(ShorterSchema, (ShortSchema), (id))

struct ShortestSchema : ShorterSchema {
    static constexpr mallow::schema_meta Meta{.exclude = {"nick_name", "id"}};
    Str nick_name {};
};
BOOST_DESCRIBE_STRUCT(ShortestSchema, (ShorterSchema), (nick_name))

Profile sample_profile() {
    Profile made;
    made.nick_name = "a";
    made.home_page_url = "b";
    made.x2_y = "c";
    made.even_ = "d";
    made._lead = "e";
    made.Some_Thing = "f";
    made.id = "g";
    made.user_id = 5;
    return made;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(schema_naming)

BOOST_AUTO_TEST_CASE(keys_are_spelt_as_meta_says) {
    const std::string_view camel =
        R"({"nickName":"a","homePageUrl":"b","x2Y":"c","even":"d","lead":"e","SomeThing":"f","the_id":"g","userId":5})";
    test::accepts<CamelSchema>(camel, sample_profile());
    test::dumps_as<CamelSchema>(sample_profile(), camel);
    const std::string_view pascal =
        R"({"NickName":"a","HomePageUrl":"b","X2Y":"c","Even":"d","Lead":"e","SomeThing":"f","the_id":"g","UserId":5})";
    test::accepts<PascalSchema>(pascal, sample_profile());
    test::dumps_as<PascalSchema>(sample_profile(), pascal);
    const std::string_view kebab =
        R"({"nick-name":"a","home-page-url":"b","x2-y":"c","even":"d","lead":"e","Some-Thing":"f","the_id":"g","user-id":5})";
    test::accepts<KebabSchema>(kebab, sample_profile());
    test::dumps_as<KebabSchema>(sample_profile(), kebab);
    test::dumps_as<UndoneSchema>(sample_profile(), mallow::dumps<DeclaredSchema>(sample_profile()));
}

BOOST_AUTO_TEST_CASE(errors_stand_at_the_key_and_sets_at_the_name) {
    test::rejects<CamelSchema>(R"({"nick_name":"a"})", {{"/nick_name", errc::unknown_field}, {"/nickName", errc::required}});
    test::dumps_as<CamelSchema>(sample_profile(), R"({"nickName":"a"})", {.only = mallow::fields<CamelSchema, "nick_name">()});
}

BOOST_AUTO_TEST_CASE(excluded_fields_are_gone) {
    test::dumps_as<ShortSchema>(sample_profile(), R"({"nickName":"a","userId":5})");
    test::rejects<ShortSchema>(R"({"nickName":"a","x2Y":"c"})", {{"/x2Y", errc::unknown_field}});
    BOOST_CHECK_THROW(mallow::field_set<ShortSchema>{"x2_y"}, std::invalid_argument);
}

BOOST_AUTO_TEST_CASE(what_a_base_excludes_may_be_declared_again) {
    test::dumps_as<ShorterSchema>(sample_profile(), R"({"nickName":"a","userId":5,"id":"g"})");
    test::dumps_as<ShortestSchema>(sample_profile(), R"({"userId":5,"nickName":"a"})");
    test::accepts<ShortestSchema>(R"({"userId":0})", Profile{});
}

BOOST_AUTO_TEST_SUITE_END()
