// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/address.hpp>

#include <cstddef>

namespace mallow::detail {

#ifdef __clang__
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wundefined-internal"
#pragma clang diagnostic ignored "-Wundefined-var-template"
#endif

/// Never defined: only addresses inside it are compared.
template <class Model>
union address_space {
    char bytes[sizeof(Model)];
    Model object;
    ~address_space();
};
template <class Model>
struct addresses {
    static address_space<Model> space;
};

/// Where a member lies in its model, as a constant, for bases and non-copyable models too.
///
/// `sizeof(Model)` where it does not stand at a multiple of its type's alignment.
/// `bit_cast` of a member pointer and null-object casts are refused in constants by GCC 12 or Clang 14.
template <class Model, class Type, class Owner>
consteval std::size_t offset_of(Type Owner::*member) {
    const void* place = address_of(addresses<Model>::space.object.*member);
    for (std::size_t i = 0; i < sizeof(Model); i += alignof(Type))
        if (static_cast<const void*>(addresses<Model>::space.bytes + i) == place) return i;
    return sizeof(Model);
}

#ifdef __clang__
#pragma clang diagnostic pop
#endif

}  // namespace mallow::detail
