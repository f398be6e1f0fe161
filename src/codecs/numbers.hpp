// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "codecs/scalar.hpp"

#include <mallow/error.hpp>
#include <mallow/plan/slot.hpp>

namespace mallow::detail {

/// Reads a scalar as the double that it says, as `Float` accepts them; or says why it does not.
errc read_number(const scalar& in, const slot& field, bool strict, double& value);

}  // namespace mallow::detail
