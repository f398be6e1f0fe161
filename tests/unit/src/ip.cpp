// SPDX-License-Identifier: BSL-1.0
#include "formats/ip.hpp"

#include <boost/test/unit_test.hpp>

#include <string_view>

using namespace mallow::detail;

namespace {

struct recorded {
    std::string_view text;
    bool is_v4;
    bool is_v6;
};

constexpr recorded cases[] = {
#include "ip_cases.inl"
};

}  // namespace

BOOST_AUTO_TEST_SUITE(src_ip)

BOOST_AUTO_TEST_CASE(takes_what_python_takes) {
    for (const recorded& each : cases) {
        BOOST_TEST(is_ipv4(each.text) == each.is_v4, each.text << " as IPv4");
        BOOST_TEST(is_ipv6(each.text) == each.is_v6, each.text << " as IPv6");
    }
}

BOOST_AUTO_TEST_CASE(reads_nothing_behind_its_text) {
    constexpr std::string_view whole = "1.2.3.45";
    BOOST_TEST(is_ipv4(whole.substr(0, 7)));
    BOOST_TEST(!is_ipv4(whole.substr(0, 6)));
    constexpr std::string_view long_one = "::12345";
    BOOST_TEST(is_ipv6(long_one.substr(0, 6)));
    BOOST_TEST(!is_ipv6(long_one));
}

BOOST_AUTO_TEST_SUITE_END()
