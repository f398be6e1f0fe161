// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "errors/collector.hpp"

#include <mallow/plan.hpp>

#include <cstddef>
#include <string>

namespace mallow::detail {

/// Runs all of a field's validators on the value it holds and adds what each of them says; true when none refused.
///
/// Throws: what the user's callables throw; `std::logic_error` for a broken pattern.
bool check_rules(const slot& field, const void* value, collector& errors, const frame* path, std::size_t offset,
                 const contexts& given);

/// A scalar as a person reads it; nothing for what is none.
std::string print_value(const constant& value);

/// What a member holds, or the elements of a list, as a person reads it.
std::string print_input(const slot& field, const void* value, const contexts& given);

}  // namespace mallow::detail
