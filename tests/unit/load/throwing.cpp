// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

struct Inner {
    std::string name;
    int number{};
    bool operator==(const Inner&) const = default;
};
BOOST_DESCRIBE_STRUCT(Inner, (), (name, number))

struct Outer {
    std::string text;
    std::vector<Inner> list;
    Inner inner;
    std::optional<Inner> maybe;
    bool operator==(const Outer&) const = default;
};
BOOST_DESCRIBE_STRUCT(Outer, (), (text, list, inner, maybe))

struct InnerSchema : mallow::Schema<Inner> {
    Str name   {};
    Int number {[](std::int64_t value) {
        if (value == 13) throw std::runtime_error("unlucky");
        return true;
    }};
};
BOOST_DESCRIBE_STRUCT(InnerSchema, (), (name, number))

struct OuterSchema : mallow::Schema<Outer> {
    Str                       text  {};
    List<Nested<InnerSchema>> list  {};
    Nested<InnerSchema>       inner {};
    Nested<InnerSchema>       maybe {};
};
BOOST_DESCRIBE_STRUCT(OuterSchema, (), (text, list, inner, maybe))

constexpr const char* unlucky =
    R"({"text":"a new text that is too long for the small buffer","inner":{"name":"new","number":1},"maybe":{"name":"new"},)"
    R"("x":1,"list":[{"name":"new"},{"name":"newer","number":13}]})";

const Outer old{"old", {{"old", 1}}, {"old", 2}, Inner{"old", 3}};

}  // namespace

// A user's own exception passes through; what it passes by stays whole.
BOOST_AUTO_TEST_SUITE(load_throwing)

BOOST_AUTO_TEST_CASE(passes_through_a_load) {
    BOOST_CHECK_THROW((void)mallow::loads<OuterSchema>(unlucky), std::runtime_error);
    BOOST_CHECK_THROW((void)mallow::load<OuterSchema>(test::tree_of(unlucky)), std::runtime_error);
}

BOOST_AUTO_TEST_CASE(leaves_the_target_of_an_update_untouched) {
    Outer target = old;
    BOOST_CHECK_THROW((void)mallow::loads_into<OuterSchema>(target, unlucky), std::runtime_error);
    BOOST_TEST((target == old));
    BOOST_CHECK_THROW((void)mallow::load_into<OuterSchema>(target, test::tree_of(unlucky)), std::runtime_error);
    BOOST_TEST((target == old));
}

BOOST_AUTO_TEST_CASE(leaves_no_half_written_object_in_a_slot) {
    Outer slot = old;
    BOOST_CHECK_THROW((void)mallow::loads_to<OuterSchema>(slot, unlucky), std::runtime_error);
    BOOST_TEST((slot == Outer{} || slot == old));
}

BOOST_AUTO_TEST_CASE(passes_through_a_validation) {
    Outer object = old;
    object.inner.number = 13;
    BOOST_CHECK_THROW((void)mallow::validate<OuterSchema>(object), std::runtime_error);
}

BOOST_AUTO_TEST_SUITE_END()
