// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/plan/contexts.hpp>
#include <mallow/plan/type_ops.hpp>

namespace mallow {
class errors;
}

namespace mallow::detail {

/// A member made by a codec of a user's own, from a value that a field of ours loads.
struct converted_ops {
    const type_ops* wire;
    /// Makes the member, or adds why not; false without a word says that the value is invalid.
    bool (*load)(const void* wire, void* member, errors& refused, const contexts& given);
    /// Gives `wire`, which is as a fresh one, what the member is dumped as.
    void (*dump)(const void* member, void* wire, const contexts& given);
    context_needs asked_by_load{};
    context_needs asked_by_dump{};
};

}  // namespace mallow::detail
