// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/declare/choices.hpp>

namespace mallow {

/// The value is none of these: `NoneOf{"admin", "root"}`, or `NoneOf{array}` with a static constexpr array.
///
/// Errors: `errc::forbidden_value`, "Invalid input."
struct NoneOf : detail::choice_validator<NoneOf, detail::rule_kind::none_of> {
    using choice_validator::choice_validator;
};

}  // namespace mallow
