// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/plan/type_ops.hpp>

#include <cstddef>
#include <cstdint>

namespace mallow::detail {

enum class sequence_shape : std::uint8_t {
    appended,  // `append` makes an element in place
    bounded,   // the same, `count` times at most
    inserted,  // an element is made apart and handed to `insert`
    fixed,     // there are `count` elements, in a row at `begin`
    viewed     // it can only be dumped
};

/// Tells each element's address, in order, until told false.
using element_visitor = bool (*)(void* context, const void* element);

struct sequence_ops {
    sequence_shape shape;
    std::size_t count;         // of a fixed one; of a bounded or inserted one the most it can hold, 0 for any number
    std::size_t element_size;
    void (*clear)(void* container);
    void (*cut)(
        void* container,
        std::size_t count);  // drops the elements behind the first `count`; null where they have no address in a row
    void (*reserve)(void* container, std::size_t count);
    void* (*append)(void* container, std::size_t count);  // returns the first; one at a time where there is no `cut`
    bool (*insert)(void* container, void* element);  // moves it; false when it is there already
    void* (*begin)(void* container);
    std::size_t (*size)(const void* container);
    bool (*each)(const void* container, void* context, element_visitor visit);
    const type_ops* element;  // of an inserted one
};

}  // namespace mallow::detail
