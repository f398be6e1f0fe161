// SPDX-License-Identifier: BSL-1.0
#include "formats.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <string>

using namespace mallow::detail;

namespace {

std::string repeated(const char* text, int count) {
    std::string result;
    for (int index = 0; index < count; ++index) {
        result += text;
    }
    return result;
}

const std::string emails[] = {
    "a@b.co",
    "user.name+tag@example.com",
    "-!#$%&'*+/=?^`{}|~_@example.com",
    "x@localhost",
    "x@a.-b",  // the last label may begin with a hyphen
    "x@" + std::string(63, 'a') + ".com",
    "x@a." + std::string(300, 'a'),
    "\"quoted@at\"@example.com",
    "\"a\\\"b\\ c\"@example.com",
    "\"\"@example.com",
    "x@[127.0.0.1]",
    "x@[255.09.000.1]",
    "\xC3\xA9@example.com",
    "x@m\xC3\xBCnchen.de",
    "x@\xE4\xBE\x8B\xE3\x81\x88.\xE3\x83\x86\xE3\x82\xB9\xE3\x83\x88",
    "x@" + repeated("\xC3\xA9", 57) + ".com",  // xn-- and 59 characters
};

const std::string no_emails[] = {
    "",
    "a",
    "@",
    "@b.co",
    "a@",
    "a@b",
    "a@b.c",
    "a@b.co.",
    "a@.co",
    "a@b..co",
    "a@-b.co",
    "a@b-.co",
    "a@b_c.co",
    "x@" + std::string(64, 'a') + ".com",
    ".a@b.co",
    "a.@b.co",
    "a..b@c.de",
    "a b@c.de",
    "a@b@c.de",
    "\"a@c.de",
    "\"a\"b\"@c.de",
    "\"a\\\"@c.de",
    "\"a\nb\"@c.de",
    "\"a b\"@c.de",
    "a@b.co\n",
    "x@LOCALHOST",
    "x@[256.0.0.1]",
    "x@[1.2.3]",
    "x@[1.2.3.4",
    "x@[1.2.3.4.]",
    "x@m\xC3\xBCn_chen.de",
    "x@m\xC3\xBCnchen",
    "x@\xC3\xBC.c",
    "x@xn--\xC3\xBC.com",
    "x@a\xE2\x80\x82.com",
    "\xE2\x82\xAC@example.com",
    "x@" + repeated("\xC3\xA9", 58) + ".com",
};

const std::string urls[] = {
    "http://example.com",
    "HTTPS://Example.COM/",
    "https://a.b.co:80/x?y=1#z",
    "ftp://user:word@host.org/file",
    "ftps://user:@host.org",
    "http://@host.org",
    "http://:word@host.org",
    "http://a:b:c@host.org",
    "http://-._~!$&'()*+,;=:@host.org",
    "http://us%45r:%0a@host.org",
    "http://host.org/a@b",
    "http://localhost",
    "http://LOCALHOST:5000/",
    "http://1.2.3.4",
    "http://999.999.999.999/",
    "http://[::1]:80/",
    "http://[a:0]",
    "http://host.co.",
    "http://host.123",
    "http://host.org?x",
    "http://host.org/\xC3\xA9",
};

const std::string no_urls[] = {
    "",
    "example.com",
    "/path",
    "http:/example.com",
    "http://",
    "://example.com",
    "javascript://example.com",
    "mailto:a@b.co",
    "http://host",
    "http://host.c",
    "http://host..org",
    "http://-host.org",
    "http://host-.org",
    "http://host.org..",
    "http://localhost.",
    "http://1.2.3",
    "http://[1]",
    "http://[::g]",
    "http://[::1",
    "http://[]",
    "http://[a:]",
    "http://host.org:",
    "http://host.org:a",
    "http://host.org?",
    "http://host.org/ x",
    "http://host.org/\xC2\xA0",
    "http://host.org/\xE3\x80\x80",
    "http://host.org\n",
    "http://a/b@host.org",
    "http://a?b@host.org",
    "http://a.m\n.@b.co",
    "http://us\"@c.de",
    "http://)/@[::1]",
    "http://[@host.org",
    "http://a b@host.org",
    "http://a%@host.org",
    "http://a%4@host.org",
    "http://a%4g@host.org",
    "http://a@b@host.org",
    "http://\xC3\xB6@host.org",
    "http://us\\er@host.org",
    "http://h\xC3\xB6st.org",
};

}  // namespace

BOOST_AUTO_TEST_SUITE(src_formats)

BOOST_DATA_TEST_CASE(accepts_email_addresses, boost::unit_test::data::make(emails), text) {
    BOOST_TEST(is_email(text));
}

BOOST_DATA_TEST_CASE(refuses_other_email_addresses, boost::unit_test::data::make(no_emails), text) {
    BOOST_TEST(!is_email(text));
}

BOOST_DATA_TEST_CASE(accepts_urls, boost::unit_test::data::make(urls), text) { BOOST_TEST(is_url(text)); }

BOOST_DATA_TEST_CASE(refuses_other_urls, boost::unit_test::data::make(no_urls), text) { BOOST_TEST(!is_url(text)); }

BOOST_AUTO_TEST_CASE(takes_time_in_proportion_to_the_text) {
    // marshmallow's expressions backtrack here; CTest's time limit would tell.
    const std::string labels = repeated("a.", 500'000);
    BOOST_TEST(!is_email("x@" + labels));
    BOOST_TEST(!is_email(labels + "@b.co"));
    BOOST_TEST(!is_email("x@\xC3\xBC" + std::string(1'000'000, 'a') + ".de"));
    BOOST_TEST(!is_url("http://" + labels + "-"));
    BOOST_TEST(!is_url("http://" + std::string(1'000'000, ':') + "@"));
    BOOST_TEST(!is_url("http://" + repeated("%41", 500'000) + "@"));
}

BOOST_AUTO_TEST_SUITE_END()
