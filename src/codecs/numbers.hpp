// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "codecs/scalar.hpp"

#include <mallow/error.hpp>
#include <mallow/plan/slot.hpp>

#include <string_view>

namespace mallow::detail {

/// Whether a string spells a number that is not finite: nan, inf or infinity, in any case, signed or not, white space
/// around it.
bool spells_special(std::string_view text, double& value);

/// Reads a scalar as the double that it says, as `Float` accepts them; or says why it does not.
errc read_number(const scalar& in, const slot& field, bool strict, double& value);

}  // namespace mallow::detail
