// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <optional>
#include <string>
#include <vector>

using mallow::errc;

namespace {

struct Order {
    int id{-1};
    std::string name{"default"};
    std::optional<int> count{};
    std::vector<int> sizes{1};
    bool operator==(const Order&) const = default;
};
BOOST_DESCRIBE_STRUCT(Order, (), (id, name, count, sizes))

struct OrderSchema : mallow::Schema<Order> {
    Int       id    {required};
    Str       name  {};
    Int       count {required, data_key("n")};
    List<Int> sizes {required};
};
BOOST_DESCRIBE_STRUCT(OrderSchema, (), (id, name, count, sizes))

/// Two that may not load into one member, but may share a key.
struct PasswordSchema : mallow::Schema<Order> {
    Str secret {load_only, attribute("name"), data_key("name")};
    Int hidden {dump_only, attribute("id"), data_key("name")};
};
BOOST_DESCRIBE_STRUCT(PasswordSchema, (), (secret, hidden))

struct OffSchema : mallow::Schema<Order> {
    Int id {required(false), dump_only(false), load_only(false), strict(false)};
};
BOOST_DESCRIBE_STRUCT(OffSchema, (), (id))

}  // namespace

BOOST_AUTO_TEST_SUITE(options_required)

BOOST_AUTO_TEST_CASE(reports_every_missing_field_in_declaration_order) {
    test::rejects<OrderSchema>("{}", {{"/id", errc::required}, {"/n", errc::required}, {"/sizes", errc::required}});
    test::rejects<OrderSchema>(R"({"sizes":[],"name":1})",
                               {{"/name", errc::invalid_string}, {"/id", errc::required}, {"/n", errc::required}});
}

BOOST_AUTO_TEST_CASE(tells_missing_from_null) {
    test::rejects<OrderSchema>(R"({"id":null,"n":1,"sizes":[]})", {{"/id", errc::null}});
    test::accepts<OrderSchema>(R"({"id":1,"n":null,"sizes":[]})", Order{1, "default", std::nullopt, {}});
}

BOOST_AUTO_TEST_CASE(leaves_the_models_own_default_otherwise) {
    test::accepts<OrderSchema>(R"({"id":1,"n":2,"sizes":[3]})", Order{1, "default", 2, {3}});
}

BOOST_AUTO_TEST_CASE(counts_a_key_given_but_wrong_as_given) {
    test::rejects<OrderSchema>(R"({"id":"x","n":2,"sizes":[]})", {{"/id", errc::invalid_integer}});
}

BOOST_AUTO_TEST_CASE(load_only_and_dump_only_may_share_a_key) {
    test::accepts<PasswordSchema>(R"({"name":"secret"})", Order{.name = "secret"});
    test::dumps_as<PasswordSchema>(Order{.id = 5, .name = "secret"}, R"({"name":5})");
}

BOOST_AUTO_TEST_CASE(flags_can_be_turned_off) {
    test::accepts<OffSchema>("{}", Order{});
    test::accepts<OffSchema>(R"({"id":"7"})", Order{.id = 7});
    test::dumps_as<OffSchema>(Order{.id = 7}, R"({"id":7})");
}

BOOST_AUTO_TEST_SUITE_END()
