// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/plan.hpp>

namespace mallow {

/// No element of the list is there twice; elements are compared as they are dumped.
///
/// Errors: `errc::duplicate_element`, at each element that stands there already.
/// Complexity: linear in the list.
struct Unique {
    const char* error = nullptr;

    /// The same, saying `message` when it refuses.
    constexpr Unique with_error(const char* message) const { return {message}; }

    constexpr detail::rule to_rule() const { return {.kind = detail::rule_kind::unique, .message = error}; }
};

}  // namespace mallow
