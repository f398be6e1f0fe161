// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <boost/json/serialize.hpp>

#include <cstdint>
#include <limits>
#include <optional>
#include <string>

using mallow::errc;

namespace {

struct Order {
    std::int64_t               pieces{};
    std::uint64_t              large{};
    std::optional<signed char> small;
    friend bool operator==(const Order&, const Order&) = default;
};
BOOST_DESCRIBE_STRUCT(Order, (), (pieces, large, small))

struct OrderSchema : mallow::Schema<Order> {
    Int pieces {MultipleOf{6}};
    Int large  {MultipleOf{std::int64_t{9223372036854775807}}};
    Int small  {MultipleOf{10}.with_error("{input} is no {factor} times anything.")};
};
BOOST_DESCRIBE_STRUCT(OrderSchema, (), (pieces, large, small))

}  // namespace

BOOST_AUTO_TEST_SUITE(validators_multiple_of)

BOOST_AUTO_TEST_CASE(takes_multiples) {
    for (std::int64_t pieces : {std::int64_t{0}, std::int64_t{6}, std::int64_t{-6}, std::int64_t{12}, std::int64_t{9223372036854775806}})
        test::accepts<OrderSchema>("{\"pieces\":" + std::to_string(pieces) + "}", Order{pieces, 0, {}});
    test::accepts<OrderSchema>(R"({"large":18446744073709551614,"small":-120})", Order{0, 18446744073709551614u, static_cast<signed char>(-120)});
    test::accepts<OrderSchema>(R"({"pieces":"12","large":0})", Order{12, 0, {}});
}

BOOST_AUTO_TEST_CASE(refuses_what_is_between) {
    for (const char* pieces : {"1", "5", "7", "-1", "13", "9223372036854775807", "-9223372036854775808"})
        test::rejects<OrderSchema>("{\"pieces\":" + std::string(pieces) + "}", {{"/pieces", errc::not_multiple}});
    test::rejects<OrderSchema>(R"({"large":18446744073709551615,"small":5})", {{"/large", errc::not_multiple}, {"/small", errc::not_multiple}});
}

BOOST_AUTO_TEST_CASE(says_of_what) {
    BOOST_TEST(test::message_of<OrderSchema>(R"({"pieces":13})") == "Must be a multiple of 6.");
    BOOST_TEST(test::message_of<OrderSchema>(R"({"small":5})") == "5 is no 10 times anything.");
    const auto errors = mallow::loads<OrderSchema>(R"({"pieces":13})").error();
    BOOST_TEST(boost::json::serialize(errors[0].params()) == R"({"factor":6})");
}

BOOST_AUTO_TEST_SUITE_END()
