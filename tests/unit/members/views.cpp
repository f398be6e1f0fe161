// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

using mallow::errc;

namespace {

struct Header {
    std::string_view name;
    std::optional<std::string_view> value;
    std::vector<std::string_view> tags;
    int count{};
};
BOOST_DESCRIBE_STRUCT(Header, (), (name, value, tags, count))

struct HeaderSchema : mallow::Schema<Header> {
    Str       name  {required, Length{.max = 5}};
    Str       value {};
    List<Str> tags  {};
    Int       count {};
};
BOOST_DESCRIBE_STRUCT(HeaderSchema, (), (name, value, tags, count))

bool lies_in(std::string_view part, std::string_view whole) {
    return part.data() >= whole.data() && part.data() + part.size() <= whole.data() + whole.size();
}

test::expected_errors errors_of(std::string_view json) {
    const test::exact_copy text(json);
    return test::summary(mallow::loads_view<HeaderSchema>(text.view()).error());
}

}  // namespace

BOOST_AUTO_TEST_SUITE(members_views)

BOOST_AUTO_TEST_CASE(point_into_the_text) {
    const test::exact_copy text(R"({"name":"Ada€","value":"x","tags":["a",""],"count":3})");
    const auto loaded = mallow::loads_view<HeaderSchema>(text.view());
    BOOST_TEST_REQUIRE(loaded.has_value());
    BOOST_TEST(loaded->name == "Ada€");
    BOOST_TEST(lies_in(loaded->name, text.view()));
    BOOST_TEST(loaded->value.value() == "x");
    BOOST_TEST(lies_in(*loaded->value, text.view()));
    BOOST_TEST_REQUIRE(loaded->tags.size() == 2u);
    BOOST_TEST(lies_in(loaded->tags[0], text.view()));
    BOOST_TEST(loaded->tags[1].empty());
    BOOST_TEST(loaded->count == 3);
}

BOOST_AUTO_TEST_CASE(are_not_strings_when_an_escape_is_inside) {
    const auto errors = errors_of(R"({"name":"a\nb"})");
    BOOST_TEST_REQUIRE(errors.size() == 1u);
    BOOST_TEST(errors[0].pointer == "/name");
}

BOOST_AUTO_TEST_CASE(are_validated_as_any_string) {
    BOOST_TEST((errors_of(R"({"name":"Adalbert"})") == test::expected_errors{{"/name", errc::too_long}}));
    BOOST_TEST((errors_of(R"({"name":1,"value":null})") == test::expected_errors{{"/name", errc::invalid_string}}));
    BOOST_TEST((errors_of("{}") == test::expected_errors{{"/name", errc::required}}));
}

BOOST_AUTO_TEST_CASE(are_dumped_as_any_string) {
    test::dumps_as<HeaderSchema>(Header{"a\"b", std::nullopt, {"x"}, 1},
                                 R"({"name":"a\"b","value":null,"tags":["x"],"count":1})");
}

BOOST_AUTO_TEST_SUITE_END()
