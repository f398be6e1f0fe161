// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <algorithm>
#include <sstream>

namespace test {
namespace {

std::string shortened(std::string_view json) {
    constexpr std::size_t enough = 300;
    return json.size() <= enough ? std::string(json) : std::string(json.substr(0, enough)) + "…";
}

std::string code_name(mallow::errc code) { return std::to_string(static_cast<int>(code)); }

std::string list_of(const expected_errors& errors) {
    std::string text;
    for (const expected_error& each : errors) text += "\n    \"" + each.pointer + "\" errc " + code_name(each.code);
    return text.empty() ? "\n    (none)" : text;
}

}  // namespace

std::string render(const mallow::validation_error& errors) {
    std::string text;
    for (const mallow::error& each : errors)
        text += "\n    \"" + each.pointer() + "\" errc " + code_name(each.code()) + " " + each.message();
    return text.empty() ? "\n    (none)" : text;
}

expected_errors summary(const mallow::validation_error& errors) {
    expected_errors result;
    for (const mallow::error& each : errors) result.push_back({each.pointer(), each.code()});
    return result;
}

namespace detail {

void report_accepted(const char* source, std::string_view json, const mallow::validation_error& errors, bool equal) {
    if (!errors.empty())
        BOOST_ERROR("from " << source << ", " << shortened(json) << " should load, but has the errors"
                            << render(errors));
    else if (!equal)
        BOOST_ERROR("from " << source << ", " << shortened(json) << " loads to something else than expected");
    BOOST_TEST(errors.size() == 0u);
}

void report_rejected(const char* source, std::string_view json, bool loaded, const mallow::validation_error& errors,
                     const expected_errors& expected) {
    const expected_errors got = summary(errors);
    if (loaded)
        BOOST_ERROR("from " << source << ", " << shortened(json) << " should be refused, but passes");
    else if (got != expected)
        BOOST_ERROR("from " << source << ", " << shortened(json) << " has the errors" << render(errors)
                            << "\n  instead of" << list_of(expected));
    BOOST_TEST(!errors.empty());
    for (const mallow::error& each : errors) BOOST_TEST(!each.message().empty(), shortened(json));
}

void report_places(std::string_view json, const mallow::validation_error& from_text,
                   const mallow::validation_error* from_value) {
    for (const mallow::error& each : from_text) {
        BOOST_TEST(each.offset() <= json.size(), shortened(json));
        const std::string_view before = json.substr(0, each.offset());
        const std::size_t line = 1 + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
        BOOST_TEST(each.line() == line, shortened(json));
        const std::string_view in_line = before.substr(before.rfind('\n') + 1);
        // Of invalid UTF-8 nobody can say how many code points it has.
        if (from_text.is_malformed()) continue;
        const auto code_points = std::count_if(in_line.begin(), in_line.end(), [](char byte) {
            return (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
        });
        BOOST_TEST(each.column() == static_cast<std::size_t>(code_points) + 1, shortened(json));
    }
    if (!from_value) return;
    for (const mallow::error& each : *from_value)
        BOOST_TEST((each.offset() == 0 && each.line() == 0 && each.column() == 0), shortened(json));
    if (from_text.size() != from_value->size()) return;
    for (std::size_t index = 0; index < from_text.size(); ++index) {
        BOOST_TEST(from_text[index].message() == (*from_value)[index].message(), shortened(json));
        BOOST_TEST(same(from_text[index].params(), (*from_value)[index].params()), shortened(json));
    }
    BOOST_TEST(from_text.truncated() == from_value->truncated(), shortened(json));
    BOOST_TEST(from_text.is_malformed() == from_value->is_malformed(), shortened(json));
    BOOST_TEST(same(from_text.messages(), from_value->messages()), shortened(json));
}

void report_dumped(const char* sink, std::string_view expected, std::string_view got) {
    BOOST_TEST(got == expected, sink << " gives\n    " << shortened(got) << "\n  instead of\n    "
                                     << shortened(expected));
}

void report_dumped(std::string_view expected, const boost::json::value& got) {
    BOOST_TEST(same(got, tree_of(expected)), "dump gives\n    " << shortened(boost::json::serialize(got))
                                                                << "\n  instead of\n    " << shortened(expected));
}

}  // namespace detail
}  // namespace test
