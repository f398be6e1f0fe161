// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>

namespace mallow::detail {

/// Levels of objects and arrays that the engine goes down at most: it recurses a level at a time, and deeper would
/// overflow its stack.
inline constexpr std::size_t deepest = 1000;

/// Errors that are kept where no options say how many.
inline constexpr std::size_t most_errors = 100;

}  // namespace mallow::detail
