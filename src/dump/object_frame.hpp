// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "errors/path.hpp"

#include <mallow/plan.hpp>

namespace mallow::detail {

/// A level of the way down, with the object it is in, so that a cycle is seen.
struct object_frame : frame {
    const void* object = nullptr;
};

/// Whether an object is one of those that a way leads through, all of whose levels are `object_frame`s.
inline bool is_inside(const void* object, const plan& schema, const object_frame* way) noexcept {
    for (; way; way = static_cast<const object_frame*>(way->parent))
        if (way->object == object && way->schema == &schema) return true;
    return false;
}

}  // namespace mallow::detail
