// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/declare/choices.hpp>

namespace mallow {

/// The value is one of the choices: `OneOf{"S", "M", "L"}`, or `OneOf{array}` with a static constexpr array.
///
/// Errors: `errc::not_one_of`, "Must be one of: S, M, L."
struct OneOf : detail::choice_validator<OneOf, detail::rule_kind::one_of> {
    using choice_validator::choice_validator;
};

}  // namespace mallow
