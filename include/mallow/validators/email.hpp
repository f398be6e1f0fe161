// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/plan.hpp>

namespace mallow {

/// A string that is an email address.
///
/// Errors: `errc::invalid_email`.
/// Source: the rules of marshmallow's `validate.Email`.
struct Email {
    const char* error = nullptr;

    /// The same, saying `message` when it refuses.
    constexpr Email with_error(const char* message) const { return {message}; }

    constexpr detail::rule to_rule() const { return {.kind = detail::rule_kind::email, .message = error}; }
};

}  // namespace mallow
