// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"
#include "seed.hpp"

#include <ranges>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <utility>

using mallow::errc;
using mallow::validation_error;

static_assert(std::is_nothrow_copy_constructible_v<validation_error>);
static_assert(std::is_nothrow_copy_assignable_v<validation_error>);
static_assert(std::is_nothrow_move_constructible_v<validation_error>);
static_assert(std::is_nothrow_default_constructible_v<validation_error>);
static_assert(std::is_base_of_v<std::runtime_error, mallow::validation_exception>);
static_assert(std::is_same_v<mallow::result<int>, boost::system::result<int, validation_error>>);
static_assert(std::is_same_v<decltype(std::declval<mallow::error>().pointer()), std::string>);
static_assert(std::is_same_v<decltype(std::declval<mallow::error>().message()), std::string>);
static_assert(std::is_same_v<decltype(std::declval<mallow::error>().params()), boost::json::object>);
static_assert(std::is_same_v<decltype(std::declval<mallow::error>().offset()), std::size_t>);

BOOST_AUTO_TEST_SUITE(error_handling)

BOOST_AUTO_TEST_CASE(value_throws_an_exception_that_carries_the_errors) {
    const auto result = mallow::loads<ItemSchema>(R"({"name":1})");
    BOOST_CHECK_THROW((void)result.value(), std::runtime_error);
    try {
        (void)result.value();
    } catch (const mallow::validation_exception& caught) {
        BOOST_TEST(caught.error().size() == 3u);
        BOOST_TEST(std::string(caught.what()).find("Not a valid string.") != std::string::npos);
    }
    BOOST_CHECK_NO_THROW((void)mallow::loads<ItemUpdateSchema>("{}").value());
}

BOOST_AUTO_TEST_CASE(value_of_a_result_of_nothing_throws_too) {
    Item slot;
    BOOST_CHECK_THROW(mallow::loads_to<ItemSchema>(slot, "{}").value(), mallow::validation_exception);
    BOOST_CHECK_THROW((void)mallow::loads_into<ItemSchema>(slot, R"({"name":1})").value(), mallow::validation_exception);
}

BOOST_AUTO_TEST_CASE(errors_are_a_range) {
    const validation_error errors = mallow::loads<ItemSchema>("{}").error();
    std::size_t count = 0;
    for (const mallow::error& each : errors) {
        BOOST_TEST((each.code() == errc::required));
        BOOST_TEST(each.pointer() == errors[count].pointer());
        ++count;
    }
    BOOST_TEST(count == errors.size());
    BOOST_TEST(count == 3u);
    static_assert(std::ranges::input_range<const validation_error>);
}

BOOST_AUTO_TEST_CASE(an_error_outlives_its_list) {
    const mallow::error kept = mallow::loads<ItemSchema>("{}").error()[1];
    BOOST_TEST(kept.pointer() == "/price");
    BOOST_TEST(kept.message() == "Missing data for required field.");
}

BOOST_AUTO_TEST_CASE(copies_are_the_same_errors) {
    validation_error copy;
    BOOST_TEST(copy.empty());
    {
        const validation_error errors = mallow::loads<ItemSchema>("{}").error();
        copy = errors;
        BOOST_TEST((copy == errors));
    }
    BOOST_TEST(copy.size() == 3u);
    const validation_error moved = std::move(copy);
    BOOST_TEST(moved.size() == 3u);
    BOOST_TEST((moved != validation_error()));
}

BOOST_AUTO_TEST_CASE(only_malformed_text_is_malformed) {
    const auto malformed = [](std::string_view json) { return mallow::loads<ItemSchema>(json).error().is_malformed(); };
    BOOST_TEST(malformed(R"({"name":)"));
    BOOST_TEST(malformed(""));
    BOOST_TEST(malformed(std::string(65, '[')));
    BOOST_TEST(!malformed("{}"));
    BOOST_TEST(!malformed("[]"));
    BOOST_TEST(!malformed(R"({"name":null,"x":1})"));
    BOOST_TEST(!validation_error().is_malformed());
    BOOST_TEST(!validation_error().truncated());
}

BOOST_AUTO_TEST_CASE(a_syntax_error_replaces_whatever_was_wrong_before) {
    test::rejects<ItemSchema>(R"({"name":1,"foo":2,"price":tru})", {{"", errc::syntax}}, test::sources::text_only);
    test::rejects<ItemSchema>(R"({"name":1} x)", {{"", errc::syntax}}, test::sources::text_only);
    test::rejects<mallow::many<ItemSchema>>(R"([{"name":1},{"name":2},])", {{"", errc::syntax}}, {},
                                            test::sources::text_only);
}

BOOST_AUTO_TEST_SUITE_END()
