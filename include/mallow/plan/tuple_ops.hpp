// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>

namespace mallow::detail {

struct slot;

/// One element of a tuple.
struct tuple_element {
    const slot* value;
    const void* (*get)(const void* tuple);  // null in a document
};

/// The elements of a tuple, each of a type of its own.
struct tuple_elements {
    const tuple_element* elements;
    std::size_t count;
};

}  // namespace mallow::detail
