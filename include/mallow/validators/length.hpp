// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/plan.hpp>

namespace mallow {

/// How long a string or a list is: `Length{.min = 1, .max = 80}` or `Length{.equal = 5}`.
///
/// Units: code points of a string, elements of a list; bounds are inclusive.
/// Errors: `errc::too_short`, `errc::too_long`, `errc::wrong_length`.
struct Length {
    detail::constant min = {};
    detail::constant max = {};
    detail::constant equal = {};
    const char* error = nullptr;

    constexpr detail::rule to_rule() const {
        return {.kind = detail::rule_kind::length, .min = min, .max = max, .equal = equal, .message = error};
    }
};

}  // namespace mallow
