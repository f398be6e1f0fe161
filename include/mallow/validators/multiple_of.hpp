// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/plan.hpp>

#include <concepts>

namespace mallow {

/// An integer, or a decimal, is a multiple of this one: `MultipleOf{5}`, `MultipleOf{0.05}` on a `Decimal`.
///
/// Units: a double means the decimal that it was written as.
/// Errors: `errc::not_multiple`, "Must be a multiple of 5."
struct MultipleOf {
    detail::constant factor;
    const char* error = nullptr;

    template <class T>
        requires std::constructible_from<detail::constant, T>
    constexpr MultipleOf(T value) : factor(value) {}

    /// The same, saying `message` when it refuses.
    constexpr MultipleOf with_error(const char* message) const {
        MultipleOf copy = *this;
        copy.error = message;
        return copy;
    }

    constexpr detail::rule to_rule() const {
        return {.kind = detail::rule_kind::multiple_of, .equal = factor, .message = error};
    }
};

}  // namespace mallow
