// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/plan.hpp>

namespace mallow {

/// A number between bounds, either of which may be left out: `Range{.min = 0, .max = 0.5}`.
///
/// Units: bounds are inclusive unless told otherwise; an integer bound is exact to 64 bits. A float or double is
/// compared with what it holds of the bound itself.
/// Errors: `errc::too_small`, `errc::too_large`; the message prints the bounds as declared.
struct Range {
    detail::constant min = {};
    detail::constant max = {};
    bool min_inclusive = true;
    bool max_inclusive = true;
    const char* error = nullptr;

    constexpr detail::rule to_rule() const {
        return {.kind = detail::rule_kind::range,
                .min_inclusive = min_inclusive,
                .max_inclusive = max_inclusive,
                .min = min,
                .max = max,
                .message = error};
    }
};

}  // namespace mallow
