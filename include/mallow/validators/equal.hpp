// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/plan.hpp>

#include <concepts>

namespace mallow {

/// The value equals this one: `Equal{42}`.
///
/// Errors: `errc::not_equal`, "Must be equal to 42."
struct Equal {
    detail::constant other;
    const char* error = nullptr;

    constexpr Equal(detail::constant value) : other(value) {}
    template <class T>
        requires std::constructible_from<detail::constant, T>
    constexpr Equal(T value) : other(value) {}

    /// The same, saying `message` when it refuses.
    constexpr Equal with_error(const char* message) const {
        Equal copy = *this;
        copy.error = message;
        return copy;
    }

    constexpr detail::rule to_rule() const {
        return {.kind = detail::rule_kind::equal, .equal = other, .message = error};
    }
};

}  // namespace mallow
