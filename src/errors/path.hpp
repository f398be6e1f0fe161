// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/plan.hpp>

#include <cstddef>
#include <string_view>

namespace mallow::detail {

/// One level of the way from the root to the value at hand; each level lives on the engine's stack.
struct frame {
    const frame* parent = nullptr;
    const plan* schema = nullptr;   // of an object that is loaded
    const row* field = nullptr;     // of an object, the member at hand
    std::string_view other{};       // its key, when it has no row
    std::size_t index = 0;          // of a list, the element at hand
    bool is_list = false;
    bool has_other = false;
};

}  // namespace mallow::detail
