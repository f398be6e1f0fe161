// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <string>

using mallow::errc;

namespace {

struct Contact {
    std::string email;
    std::string url;
    std::string worded;
};
BOOST_DESCRIBE_STRUCT(Contact, (), (email, url, worded))

struct ContactSchema : mallow::Schema<Contact> {
    Str email  {Email{}};
    Str url    {URL{}};
    Str worded {Email{}.with_error("{input} is no address.")};
};
BOOST_DESCRIBE_STRUCT(ContactSchema, (), (email, url, worded))

std::string with(const char* key, const char* value) {
    return boost::json::serialize(boost::json::object{{key, value}});
}

// From marshmallow's own tests.
const char* const emails[] = {
    "niceandsimple@example.com",
    "NiCeAnDsImPlE@eXaMpLe.CoM",
    "very.common@example.com",
    "a.little.lengthy.but.fine@a.iana-servers.net",
    "disposable.style.email.with+symbol@example.com",
    "\"very.unusual.@.unusual.com\"@example.com",
    "!#$%&'*+-/=?^_`{}|~@example.org",
    "niceandsimple@[64.233.160.0]",
    "niceandsimple@localhost",
};

const char* const no_emails[] = {
    "a\"b(c)d,e:f;g<h>i[j\\k]l@example.com",
    "just\"not\"right@example.com",
    "this is\"not\\allowed@example.com",
    "user@example",
    "@nouser.com",
    "example.com",
    "user",
    "user@",
    "@",
    "",
    "a b@example.com",
    "a..b@example.com",
    "user@example.com\n",
    "user@-example.com",
    "user@example..com",
    "user@[300.1.1.1]",
};

const char* const urls[] = {
    "http://example.org",
    "https://example.org",
    "ftp://example.org",
    "ftps://example.org",
    "HTTP://EXAMPLE.ORG",
    "http://example.co.jp",
    "http://www.example.com/a%C2%B1b",
    "http://www.example.com/~username/",
    "http://info.example.com/?fred",
    "http://xn--mgbh0fb.xn--kgbechtv/",
    "http://example.com/blue/red%3Fand+green",
    "http://www.example.com/?array%5Bkey%5D=value",
    "http://123.45.67.8/",
    "http://123.45.67.8:8329/",
    "http://[2001:db8::ff00:42]:8329",
    "http://www.example.com:8000/foo",
    "http://user@example.com",
    "http://user:pass@example.com",
    "http://localhost/",
    "http://localhost:5000",
    "http://example.com/#fragment",
};

const char* const no_urls[] = {
    "http:///example.com/",
    "https:///example.com/",
    "ftp:///example.com/",
    "http//example.org",
    "http:///",
    "http:/example.org",
    "foo://example.org",
    "mailto:user@example.org",
    "../icons/logo.gif",
    "abc",
    "..",
    "/",
    " ",
    "",
    "http://example",
    "http://exam ple.org",
    "https://example.org\n",
    "http://",
};

}  // namespace

BOOST_AUTO_TEST_SUITE(validators_addresses)

BOOST_DATA_TEST_CASE(accept_email_addresses, emails) {
    const std::string json = with("email", sample);
    BOOST_TEST(mallow::loads<ContactSchema>(json).has_value());
    BOOST_TEST(mallow::load<ContactSchema>(test::tree_of(json)).has_value());
}

BOOST_DATA_TEST_CASE(refuse_what_is_no_email_address, no_emails) {
    test::rejects<ContactSchema>(with("email", sample), {{"/email", errc::invalid_email}});
}

BOOST_DATA_TEST_CASE(accept_urls, urls) {
    const std::string json = with("url", sample);
    BOOST_TEST(mallow::loads<ContactSchema>(json).has_value());
    BOOST_TEST(mallow::load<ContactSchema>(test::tree_of(json)).has_value());
}

BOOST_DATA_TEST_CASE(refuse_what_is_no_url, no_urls) {
    test::rejects<ContactSchema>(with("url", sample), {{"/url", errc::invalid_url}});
}

BOOST_AUTO_TEST_CASE(say_so) {
    BOOST_TEST(test::message_of<ContactSchema>(R"({"email":"x"})") == "Not a valid email address.");
    BOOST_TEST(test::message_of<ContactSchema>(R"({"url":"x"})") == "Not a valid URL.");
    BOOST_TEST(test::message_of<ContactSchema>(R"({"worded":"x"})") == "x is no address.");
}

BOOST_AUTO_TEST_SUITE_END()
