// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/plan.hpp>

#include <string_view>

namespace mallow {

/// A string that matches a pattern from its start on: `Regexp{"[a-z]+$"}`.
///
/// The pattern is compiled at first use and kept; `mallow::check<Schema>()` compiles all of a schema's.
/// Shape: RE2's syntax, without look-around and back-references; `.` is not a newline, `$` is the very end, `\d \w \s`
/// are ASCII.
/// Errors: `errc::pattern`.
/// Throws: `std::logic_error` at first use when the pattern itself is broken.
/// Complexity: linear in the string.
struct Regexp {
    std::string_view pattern;
    const char* error = nullptr;

    constexpr Regexp(const char* text) : pattern(text) {}
    constexpr Regexp(std::string_view text) : pattern(text) {}

    /// The same, saying `message` when it refuses.
    constexpr Regexp with_error(const char* message) const {
        Regexp copy = *this;
        copy.error = message;
        return copy;
    }

    constexpr detail::rule to_rule() const {
        return {.kind = detail::rule_kind::regexp, .pattern = pattern, .message = error};
    }
};

}  // namespace mallow
