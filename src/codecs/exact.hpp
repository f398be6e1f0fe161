// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "codecs/scalar.hpp"
#include "numbers/exact.hpp"

namespace mallow::detail {

/// Reads a number by its digits, or a string that spells one unless `strict`; false when it is neither.
bool read_exact(const scalar& in, bool strict, exact_decimal& value) noexcept;

}  // namespace mallow::detail
