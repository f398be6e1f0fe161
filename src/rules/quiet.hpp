// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/plan/slot.hpp>

namespace mallow::detail {

/// Whether all of a field's validators allow the value it holds, without a word; false leaves it open, as it is where a
/// callable of the user's own would be called, or each element is judged.
///
/// Throws: `std::logic_error` for a broken pattern.
bool obeys_quietly(const slot& field, const void* value);

}  // namespace mallow::detail
