// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/declare/choices.hpp>

namespace mallow {

/// No element of the list is one of these.
///
/// Errors: `errc::contains_forbidden`.
struct ContainsNoneOf : detail::choice_validator<ContainsNoneOf, detail::rule_kind::contains_none_of> {
    using choice_validator::choice_validator;
};

}  // namespace mallow
