// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <boost/json/serialize.hpp>

#include <optional>
#include <string>
#include <vector>

using mallow::errc;

namespace {

struct Host {
    std::string                mail, site, ip, v4, v6;
    std::optional<std::string> maybe;
    std::vector<std::string>   all;

    friend bool operator==(const Host&, const Host&) = default;
};
BOOST_DESCRIBE_STRUCT(Host, (), (mail, site, ip, v4, v6, maybe, all))

struct HostSchema : mallow::Schema<Host> {
    Email      mail  {};
    URL        site  {};
    IP         ip    {};
    IPv4       v4    {};
    IPv6       v6    {};
    Email      maybe {};
    List<IPv4> all   {};
};
BOOST_DESCRIBE_STRUCT(HostSchema, (), (mail, site, ip, v4, v6, maybe, all))

struct CheckedSchema : mallow::Schema<Host> {
    Str       ip  {IP{}};
    Str       v4  {IPv4{}.with_error("{input} is no host.")};
    Str       v6  {IPv6{}};
    List<Str> all {Str{IP{}}};
};
BOOST_DESCRIBE_STRUCT(CheckedSchema, (), (ip, v4, v6, all))

struct RuledSchema : mallow::Schema<Host> {
    Email mail  {required, trim, lower, Length{.max = 12}, Regexp{"[a-z]"}, [](std::string_view text) { return text != "a@b.nl"; }};
    URL   site  {load_default("https://example.org/"), error_message(errc::invalid_url, "{input} is no site.")};
    Email maybe {OneOf{"a@b.nl", "c@d.nl"}};
};
BOOST_DESCRIBE_STRUCT(RuledSchema, (), (mail, site, maybe))

struct LooseSchema : mallow::Schema<> {
    Email mail {trim};
    IP    ip   {load_default("::1")};
};
BOOST_DESCRIBE_STRUCT(LooseSchema, (), (mail, ip))

}  // namespace

BOOST_AUTO_TEST_SUITE(fields_addresses)

BOOST_AUTO_TEST_CASE(load_and_dump_as_they_are) {
    const Host host{"Ada@Example.org", "https://example.org/a?b=c", "::FFFF:1.2.3.4", "192.0.2.1", "fe80::1%eth0", "a@b.nl", {"1.2.3.4", "5.6.7.8"}};
    const std::string_view json =
        R"({"mail":"Ada@Example.org","site":"https://example.org/a?b=c","ip":"::FFFF:1.2.3.4","v4":"192.0.2.1","v6":"fe80::1%eth0","maybe":"a@b.nl","all":["1.2.3.4","5.6.7.8"]})";
    test::accepts<HostSchema>(json, host);
    test::dumps_as<HostSchema>(host, json);
}

BOOST_AUTO_TEST_CASE(are_dumped_unchecked) {
    Host host;
    host.mail = "plain";
    BOOST_TEST(mallow::dumps<HostSchema>(host, {.only = mallow::field_set<HostSchema>{"mail"}}) == R"({"mail":"plain"})");
}

BOOST_AUTO_TEST_CASE(refuse_every_other_string_and_what_is_none) {
    for (const char* other : {"\"plain\"", "\"\"", "5", "true", "[]", "{}"})
        test::rejects<HostSchema>("{\"mail\":" + std::string(other) + ",\"site\":" + other + ",\"ip\":" + other + ",\"v4\":" + other + ",\"v6\":" + other + "}",
                                  {{"/mail", errc::invalid_email}, {"/site", errc::invalid_url}, {"/ip", errc::invalid_ip}, {"/v4", errc::invalid_ipv4},
                                   {"/v6", errc::invalid_ipv6}});
    test::rejects<HostSchema>(R"({"v4":"::1","v6":"1.2.3.4","mail":null,"maybe":null,"all":["1.2.3.4","x",null]})",
                              {{"/v4", errc::invalid_ipv4}, {"/v6", errc::invalid_ipv6}, {"/mail", errc::null}, {"/all/1", errc::invalid_ipv4}, {"/all/2", errc::null}});
}

BOOST_AUTO_TEST_CASE(say_what_they_are_not) {
    BOOST_TEST(test::message_of<HostSchema>(R"({"mail":5})") == "Not a valid email address.");
    BOOST_TEST(test::message_of<HostSchema>(R"({"site":"x"})") == "Not a valid URL.");
    BOOST_TEST(test::message_of<HostSchema>(R"({"ip":"x"})") == "Not a valid IP address.");
    BOOST_TEST(test::message_of<HostSchema>(R"({"v4":"x"})") == "Not a valid IPv4 address.");
    BOOST_TEST(test::message_of<HostSchema>(R"({"v6":"x"})") == "Not a valid IPv6 address.");
    BOOST_TEST(test::message_of<RuledSchema>(R"({"mail":"b@b.nl","site":"x"})") == "x is no site.");
}

BOOST_AUTO_TEST_CASE(validate_a_string_too) {
    const Host host{{}, {}, "::1", "1.2.3.4", "::2", {}, {"1.2.3.4", "::1"}};
    test::accepts<CheckedSchema>(R"({"ip":"::1","v4":"1.2.3.4","v6":"::2","all":["1.2.3.4","::1"]})", host);
    test::rejects<CheckedSchema>(R"({"ip":"x","v4":"::1","v6":"1.2.3.4","all":["1.2.3.4","x"]})",
                                 {{"/ip", errc::invalid_ip}, {"/v4", errc::invalid_ipv4}, {"/v6", errc::invalid_ipv6}, {"/all/1", errc::invalid_ip}});
    test::rejects<CheckedSchema>(R"({"ip":5})", {{"/ip", errc::invalid_string}});
    BOOST_TEST(test::message_of<CheckedSchema>(R"({"v4":"::1"})") == "::1 is no host.");
}

BOOST_AUTO_TEST_CASE(take_validators_and_options_of_strings) {
    Host host{"ada@b.nl", "https://example.org/", {}, {}, {}, {}, {}};
    test::accepts<RuledSchema>(R"({"mail":" ADA@B.nl "})", host);
    test::rejects<RuledSchema>(R"({"mail":"A@b.NL","maybe":"e@f.nl"})", {{"/mail", errc::custom}, {"/maybe", errc::not_one_of}});
    test::rejects<RuledSchema>(R"({"mail":"abcdefghijk@b.nl"})", {{"/mail", errc::too_long}});
    test::rejects<RuledSchema>(R"({})", {{"/mail", errc::required}});
}

BOOST_AUTO_TEST_CASE(are_strings_in_a_document) {
    const auto loaded = mallow::loads<LooseSchema>(R"({"mail":" a@b.nl"})");
    BOOST_TEST_REQUIRE(loaded.has_value());
    BOOST_TEST(boost::json::serialize(*loaded) == R"({"mail":"a@b.nl","ip":"::1"})");
    test::rejects<LooseSchema>(R"({"mail":5,"ip":"1.2.3"})", {{"/mail", errc::invalid_email}, {"/ip", errc::invalid_ip}});
    BOOST_TEST((mallow::validate<LooseSchema>(boost::json::object{{"mail", "x"}})[0].code() == errc::invalid_email));
}

BOOST_AUTO_TEST_CASE(change_and_stay_as_other_members_do_in_an_update) {
    Host host{"a@b.nl", {}, {}, {}, {}, {}, {}};
    BOOST_TEST(mallow::loads_into<HostSchema>(host, R"({"mail":"c@d.nl","v4":"x"})").has_error());
    BOOST_TEST(host.mail == "a@b.nl");
    BOOST_TEST(mallow::loads_into<HostSchema>(host, R"({"mail":"c@d.nl"})").has_value());
    BOOST_TEST(host.mail == "c@d.nl");
}

BOOST_AUTO_TEST_CASE(refuse_bytes_that_are_no_characters) {
    boost::json::object object;
    object["mail"] = "\xFF@b.nl";
    const auto loaded = mallow::load<HostSchema>(object);
    BOOST_TEST_REQUIRE(loaded.has_error());
    BOOST_TEST((loaded.error()[0].code() == errc::invalid_utf8));
}

BOOST_AUTO_TEST_SUITE_END()
