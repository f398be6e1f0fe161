// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/join/description.hpp>
#include <mallow/plan.hpp>

#include <typeinfo>

/// What tells a schema from others.
namespace mallow::detail {

template <class Schema>
constexpr const std::type_info* type_info_of() {
#if defined(__cpp_rtti) || !defined(__GNUC__)
    return &typeid(Schema);
#else
    return nullptr;
#endif
}

template <class Schema, class Bases = bases_of<Schema>>
struct identity_of;
template <class Schema, template <class...> class List, class... Bases>
struct identity_of<Schema, List<Bases...>> {
    static constexpr const schema_identity* bases[sizeof...(Bases) + 1]{&identity_of<typename Bases::type>::value...,
                                                                        nullptr};
    static constexpr schema_identity value{type_info_of<Schema>(), bases, sizeof...(Bases)};
};

}  // namespace mallow::detail
