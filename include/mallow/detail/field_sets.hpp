// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/call_options.hpp>

#include <string>
#include <string_view>
#include <vector>

/// What a `field_set` asks of its tree; a null one stands for all fields.
namespace mallow::detail {

bool contains(const field_tree* tree, std::string_view name);
const std::vector<std::string>& leaves(const field_tree* tree);
bool selects_nothing(const field_tree* tree) noexcept;

}  // namespace mallow::detail
