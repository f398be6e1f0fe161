// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/plan.hpp>

namespace mallow {

/// A string that is an absolute `http`, `https`, `ftp` or `ftps` URL.
///
/// Errors: `errc::invalid_url`.
/// Source: the rules of marshmallow's `validate.URL`.
struct URL {
    const char* error = nullptr;

    /// The same, saying `message` when it refuses.
    constexpr URL with_error(const char* message) const { return {message}; }

    constexpr detail::rule to_rule() const { return {.kind = detail::rule_kind::url, .message = error}; }
};

}  // namespace mallow
