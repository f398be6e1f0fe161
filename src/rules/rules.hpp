// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "errors/collector.hpp"

#include <mallow/plan.hpp>

#include <cstddef>

namespace mallow::detail {

/// Runs all of a field's validators on the value it holds and adds what each of them says; true when none refused.
///
/// Throws: what the user's callables throw; `std::logic_error` for a broken pattern.
bool check_rules(const slot& field, const void* value, collector& errors, const frame* path, std::size_t offset);

}  // namespace mallow::detail
