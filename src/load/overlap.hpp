// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/plan.hpp>

namespace mallow::detail {

/// Whether an address lies inside what a value holds, its texts and documents included: for assertions that nothing is
/// loaded from itself.
///
/// Nested schemas are searched four levels deep, for what shared pointers lead to may be a cycle.
bool lies_inside(const slot& field, const void* value, const void* sought);

}  // namespace mallow::detail
