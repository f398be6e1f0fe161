// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>

namespace mallow::detail {

enum class holder_shape : std::uint8_t { owned, shared, borrowed };

struct holder_ops {
    holder_shape shape;
    bool slices;                           // whether a copy would lose what derives from what is held
    bool loads;  // whether there is an `emplace`: constants cannot compare addresses with null everywhere
    void* (*emplace)(void* holder);        // what it now holds is as `T{}`
    void (*reset)(void* holder);
    const void* (*get)(const void* holder);  // null when empty
    void* (*copy)(void* holder,
                  const void* from);  // of a shared one: holds a copy of what `from` holds; null where there is none
};

}  // namespace mallow::detail
