// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/plan.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace mallow::detail {

/// What of a mapping's entry a value is; messages stand below its name.
enum class entry_part : std::uint8_t { none, key, value };

/// One level of the way from the root to the value at hand; each level lives on the engine's stack.
struct frame {
    const frame* parent = nullptr;
    const plan* schema = nullptr;   // of an object that is loaded
    const row* field = nullptr;     // of an object, the member at hand
    std::string_view other{};       // its key, when it has no row, or was sent by an alias
    std::size_t index = 0;          // of a list, the element at hand
    bool is_list = false;
    bool has_other = false;
    entry_part part = entry_part::none;  // of a mapping's entry, whose key is `other`
};

}  // namespace mallow::detail
