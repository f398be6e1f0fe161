// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "codecs/scalar.hpp"

namespace mallow::detail {

/// Reads a scalar as the truth value that it says, as `Bool` accepts them; false when it says none.
bool read_boolean(const scalar& in, bool strict, bool& value);

}  // namespace mallow::detail
