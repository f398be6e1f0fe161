// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "json.hpp"

#include <mallow/mallow.hpp>

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace test {

/// One row of a table: cases are told apart by their names.
template <class Expected>
struct row {
    const char* name;
    std::string_view input;
    Expected expected;

    friend std::ostream& operator<<(std::ostream& out, const row& each) { return out << each.name; }
};

struct expected_error {
    std::string pointer;
    mallow::errc code;

    friend bool operator==(const expected_error&, const expected_error&) = default;
};

using expected_errors = std::vector<expected_error>;

/// What a case is run through. Text alone for what a `boost::json::value` cannot say (SEMANTICS, section 7).
enum class sources { every, text_only };
enum class sinks { every, text_only };

namespace detail {

void report_accepted(const char* source, std::string_view json, const mallow::validation_error& errors, bool equal);
void report_rejected(const char* source, std::string_view json, bool loaded, const mallow::validation_error& errors,
                     const expected_errors& expected);
void report_places(std::string_view json, const mallow::validation_error& from_text,
                   const mallow::validation_error* from_value);
void report_dumped(const char* sink, std::string_view expected, std::string_view got);
void report_dumped(std::string_view expected, const boost::json::value& got);

}  // namespace detail

/// The errors, one a line, for a failing test's message.
std::string render(const mallow::validation_error& errors);

/// Pointer and code of every error, in order.
expected_errors summary(const mallow::validation_error& errors);

/// Options that no case sees an effect of: a call that has any but the defaults goes other ways.
inline const mallow::load_options more_errors{.max_errors = 1000};
inline const mallow::dump_options more_levels{.max_depth = 1000};

/// Checks that `json` loads to `expected`, from every source, into a fresh object and into one that was used before.
template <class Schema, class Model>
void accepts(std::string_view json, const Model& expected, const mallow::load_options& options,
             sources which = sources::every) {
    const exact_copy text(json);
    const auto from_text = mallow::loads<Schema>(text.view(), options);
    detail::report_accepted("text", json, from_text.error(), from_text.has_value() && *from_text == expected);
    Model slot{};
    for (const char* const source : {"text, into a fresh slot", "text, into a used slot"}) {
        const auto reloaded = mallow::loads_to<Schema>(slot, text.view(), options);
        detail::report_accepted(source, json, reloaded.error(), slot == expected);
    }
    if (which == sources::text_only) return;
    const boost::json::value tree = tree_of(json);
    const auto from_value = mallow::load<Schema>(tree, options);
    detail::report_accepted("value", json, from_value.error(), from_value.has_value() && *from_value == expected);
}

/// The same without options, and with some that change nothing.
template <class Schema, class Model>
void accepts(std::string_view json, const Model& expected, sources which = sources::every) {
    accepts<Schema>(json, expected, more_errors, which);
    const exact_copy text(json);
    const auto as_usual = mallow::loads<Schema>(text.view());
    detail::report_accepted("text, without options", json, as_usual.error(), as_usual.has_value() && *as_usual == expected);
}

/// Checks that `json` is refused with exactly these errors, in this order, from every source.
template <class Schema>
void rejects(std::string_view json, const expected_errors& expected, const mallow::load_options& options,
             sources which = sources::every) {
    const exact_copy text(json);
    const auto from_text = mallow::loads<Schema>(text.view(), options);
    detail::report_rejected("text", json, from_text.has_value(), from_text.error(), expected);
    if (which == sources::text_only) return detail::report_places(json, from_text.error(), nullptr);
    const boost::json::value tree = tree_of(json);
    const auto from_value = mallow::load<Schema>(tree, options);
    detail::report_rejected("value", json, from_value.has_value(), from_value.error(), expected);
    const mallow::validation_error value_errors = from_value.error();
    detail::report_places(json, from_text.error(), &value_errors);
}

/// The same without options, and with some that change nothing.
template <class Schema>
void rejects(std::string_view json, const expected_errors& expected, sources which = sources::every) {
    rejects<Schema>(json, expected, more_errors, which);
    const exact_copy text(json);
    const auto as_usual = mallow::loads<Schema>(text.view());
    detail::report_rejected("text, without options", json, as_usual.has_value(), as_usual.error(), expected);
}

/// The messages of the only error, as `Schema` gives them for `json` from text.
template <class Schema>
std::string message_of(std::string_view json, const mallow::load_options& options = {}) {
    const mallow::validation_error errors = mallow::loads<Schema>(json, options).error();
    BOOST_TEST_REQUIRE(errors.size() == 1u, json);
    return errors[0].message();
}

/// The messages' tree, from text.
template <class Schema>
boost::json::value messages_of(std::string_view json, const mallow::load_options& options = {}) {
    return mallow::loads<Schema>(json, options).error().messages();
}

/// Checks that the object dumps to `expected`, into every sink.
template <class Schema, class Object>
void dumps_as(const Object& object, std::string_view expected, const mallow::dump_options& options,
              sinks which = sinks::every) {
    detail::report_dumped("dumps", expected, mallow::dumps<Schema>(object, options));
    std::string buffer = "what the buffer held before";
    mallow::dumps_to<Schema>(buffer, object, options);
    detail::report_dumped("dumps_to", expected, buffer);
    if (which == sinks::every) detail::report_dumped(expected, mallow::dump<Schema>(object, options));
}

/// The same without options, and with some that change nothing.
template <class Schema, class Object>
void dumps_as(const Object& object, std::string_view expected, sinks which = sinks::every) {
    dumps_as<Schema>(object, expected, more_levels, which);
    detail::report_dumped("dumps, without options", expected, mallow::dumps<Schema>(object));
}

/// Checks that the object cannot be dumped, for exactly these reasons, into any sink.
template <class Schema, class Object>
void refuses_dump(const Object& object, const expected_errors& expected, const mallow::dump_options& options = {}) {
    const auto check = [&](const char* sink, const auto& result) {
        detail::report_rejected(sink, "(an object)", result.has_value(), result.error(), expected);
    };
    std::string buffer;
    check("try_dumps", mallow::try_dumps<Schema>(object, options));
    check("try_dump", mallow::try_dump<Schema>(object, options));
    check("try_dumps_to", mallow::try_dumps_to<Schema>(buffer, object, options));
    BOOST_CHECK_THROW((void)mallow::dumps<Schema>(object, options), mallow::validation_exception);
    BOOST_CHECK_THROW((void)mallow::dump<Schema>(object, options), mallow::validation_exception);
    BOOST_CHECK_THROW(mallow::dumps_to<Schema>(buffer, object, options), mallow::validation_exception);
}

}  // namespace test
