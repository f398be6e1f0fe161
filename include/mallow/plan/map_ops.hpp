// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/plan/type_ops.hpp>

#include <cstddef>
#include <cstdint>

namespace mallow::detail {

struct slot;

enum class map_shape : std::uint8_t {
    keyed,   // it finds an entry by its key, of which there is one
    paired,  // a sequence of pairs, which keeps their order and finds none
    viewed   // it can only be dumped
};

/// Tells each entry's key and value, in order, until told false.
using entry_visitor = bool (*)(void* context, const void* key, const void* value);

struct map_ops {
    map_shape shape;
    std::size_t capacity;  // the most entries it can hold; 0 for any number
    const type_ops* key;
    const type_ops* value;
    void (*clear)(void* container);
    /// The value under a key, which is moved from where it is new; of pairs it always is.
    void* (*add)(void* container, void* key, bool& is_new);
    void* (*at)(void* container, std::size_t index);      // of pairs, the value of one
    bool (*has)(const void* container, const void* key);  // of one that finds entries and has a capacity
    std::size_t (*size)(const void* container);
    bool (*each)(const void* container, void* context, entry_visitor visit);
};

/// How a mapping's keys are read and written; of its values `slot::inner` says so.
struct mapping {
    const map_ops* ops;  // null in a document
    const slot* key;
};

}  // namespace mallow::detail
