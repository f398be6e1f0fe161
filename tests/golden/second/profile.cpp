// SPDX-License-Identifier: BSL-1.0
#include "replay.hpp"

struct Owner { std::int64_t id{}; std::string full_name, country; };
BOOST_DESCRIBE_STRUCT(Owner, (), (id, full_name, country))

struct OwnerSchema : mallow::Schema<Owner> {
    Int id        {required};
    Str full_name {required, Length{.min = 2}};
    Str country   {load_default("NL")};
};
BOOST_DESCRIBE_STRUCT(OwnerSchema, (), (id, full_name, country))

struct Profile {
    std::string        nick_name, country_code, home_page, pass_word;
    Owner              main_owner;
    std::vector<Owner> owners;
    Owner              owner_id;
    std::string        internal_note;
};
BOOST_DESCRIBE_STRUCT(Profile, (), (nick_name, country_code, home_page, pass_word, main_owner, owners, owner_id, internal_note))

struct ProfileSchema : mallow::Schema<Profile> {
    static constexpr mallow::schema_meta Meta{.naming = mallow::naming::camel};
    Str                       nick_name     {trim, lower, Length{.min = 2, .max = 8}};
    Str                       country_code  {upper, OneOf{"NL", "BE"}};
    Str                       home_page     {aliases("url", "site")};
    Str                       pass_word     {sensitive, Length{.min = 8, .error = "{input} is too short."}};
    Nested<OwnerSchema>       main_owner    {only("id", "full_name")};
    List<Nested<OwnerSchema>> owners        {Nested<OwnerSchema>{exclude("country")}};
    Pluck<OwnerSchema, "id">  owner_id      {};
    Str                       internal_note {};
};
BOOST_DESCRIBE_STRUCT(ProfileSchema, (), (nick_name, country_code, home_page, pass_word, main_owner, owners, owner_id, internal_note))

struct ShortProfileSchema : ProfileSchema {
    static constexpr mallow::schema_meta Meta{.exclude = {"internal_note", "owners"}};
};
BOOST_DESCRIBE_STRUCT(ShortProfileSchema, (ProfileSchema), ())

BOOST_AUTO_TEST_SUITE(golden_second)

BOOST_DATA_TEST_CASE(profile, golden::cases_of("ProfileSchema", 27)) { golden::replay<ProfileSchema>(sample); }
BOOST_DATA_TEST_CASE(short_profile, golden::cases_of("ShortProfileSchema", 11)) { golden::replay<ShortProfileSchema>(sample); }

BOOST_AUTO_TEST_SUITE_END()
