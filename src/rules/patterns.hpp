// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/plan.hpp>

#include <string_view>

namespace mallow::detail {

/// Whether `text` matches the rule's pattern, anchored at the start. Compiles the pattern at first use, from any
/// thread.
///
/// Throws: `std::logic_error` when the pattern is broken.
bool matches(const rule& regexp, std::string_view text);

/// Compiles the rule's pattern.
///
/// Throws: `std::logic_error` when the pattern is broken.
void check_pattern(const rule& regexp);

}  // namespace mallow::detail
