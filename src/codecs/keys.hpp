// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/error.hpp>
#include <mallow/plan/contexts.hpp>
#include <mallow/plan/slot.hpp>

#include <string>
#include <string_view>

namespace mallow::detail {

/// A mapping's key as the text that stands for it: its own, or made in `room`; `problem` is set where there is none.
std::string_view spell_key(const slot& field, const void* key, std::string& room, errc& problem,
                           const contexts& given);

}  // namespace mallow::detail
