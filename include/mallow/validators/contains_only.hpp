// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/declare/choices.hpp>

namespace mallow {

/// Every element of the list is one of the choices.
///
/// Errors: `errc::not_all_allowed`.
struct ContainsOnly : detail::choice_validator<ContainsOnly, detail::rule_kind::contains_only> {
    using choice_validator::choice_validator;
};

}  // namespace mallow
