// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <cstdint>
#include <memory>
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
    Int x {load_default(9)};
};
BOOST_DESCRIBE_STRUCT(InnerSchema, (), (x))

struct Settings {
    std::int64_t               integer{};
    std::uint8_t               small{};
    std::uint64_t              huge{};
    double                     number{};
    float                      single{};
    std::string                text;
    bool                       flag{};
    std::optional<std::string> maybe;
    std::vector<std::string>   list;
    std::set<int>              set;
    Inner                      inner;
    int                        invalid{};
    bool operator==(const Settings&) const = default;
};
BOOST_DESCRIBE_STRUCT(Settings, (), (integer, small, huge, number, single, text, flag, maybe, list, set, inner, invalid))

struct SettingsSchema : mallow::Schema<Settings> {
    Int                 integer {load_default(-5)};
    Int                 small   {load_default(255)};
    Int                 huge    {load_default(18446744073709551615u)};
    Float               number  {load_default(2.5)};
    Float               single  {load_default(0.1)};
    Str                 text    {load_default("forty-two characters, so that it allocates")};
    Bool                flag    {load_default(true)};
    Str                 maybe   {load_default("perhaps")};
    List<Str>           list    {load_default([] { return std::vector<std::string>{"a", "b"}; })};
    List<Int>           set     {load_default([] { return std::set<int>{2, 1}; })};
    Nested<InnerSchema> inner   {load_default([] { return Inner{4}; })};
    Int                 invalid {load_default(-1), Range{.min = 0}};
};
BOOST_DESCRIBE_STRUCT(SettingsSchema, (), (integer, small, huge, number, single, text, flag, maybe, list, set, inner, invalid))

const Settings defaults{-5,   255, UINT64_MAX, 2.5,    0.1f,      "forty-two characters, so that it allocates",
                        true, "perhaps", {"a", "b"}, {1, 2}, Inner{4}, -1};

}  // namespace

BOOST_AUTO_TEST_SUITE(options_load_default)

BOOST_AUTO_TEST_CASE(fills_absent_fields_unvalidated) { test::accepts<SettingsSchema>("{}", defaults); }

BOOST_AUTO_TEST_CASE(yields_to_what_is_given) {
    Settings expected = defaults;
    expected.integer = 1;
    expected.text = "";
    expected.list = {};
    expected.inner = Inner{9};
    test::accepts<SettingsSchema>(R"({"integer":1,"text":"","list":[],"inner":{}})", expected);
    test::rejects<SettingsSchema>(R"({"invalid":-1,"integer":null})",
                                  {{"/invalid", errc::too_small}, {"/integer", errc::null}});
}

BOOST_AUTO_TEST_CASE(does_not_fire_when_partial) {
    test::accepts<SettingsSchema>("{}", Settings{}, {.partial = true});
    Settings expected = defaults;
    expected.integer = 0;
    expected.text = "";
    test::accepts<SettingsSchema>("{}", expected, {.partial = mallow::fields<SettingsSchema, "integer", "text">()});
}

BOOST_AUTO_TEST_CASE(does_not_fire_in_load_into) {
    Settings settings;
    const auto touched = mallow::loads_into<SettingsSchema>(settings, R"({"integer":1})");
    BOOST_TEST_REQUIRE(touched.has_value());
    BOOST_TEST((settings == Settings{.integer = 1}));
}

BOOST_AUTO_TEST_CASE(fires_again_for_a_reused_slot) {
    Settings slot;
    BOOST_TEST(mallow::loads_to<SettingsSchema>(slot, R"({"text":"other","list":["c"],"maybe":null})").has_value());
    BOOST_TEST(mallow::loads_to<SettingsSchema>(slot, "{}").has_value());
    BOOST_TEST((slot == defaults));
}

BOOST_AUTO_TEST_SUITE_END()
