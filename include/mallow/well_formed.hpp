// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/join/model.hpp>
#include <mallow/detail/join/plan_of.hpp>

namespace mallow {

namespace detail {

template <class Schema>
constexpr bool is_well_formed() {
    if constexpr (require_constant<Schema>()) return plan_of<Schema, model_of<Schema>>::value.identity != nullptr;
    return true;
}

}  // namespace detail

/// Checks a declaration where it stands, rather than where it is first used:
/// `static_assert(mallow::well_formed<ItemSchema>);`
///
/// True, or does not compile; the compiler then says what is wrong with which field. What only a verb asks for, that a
/// member can be loaded into, say, is left to the verb.
template <class Schema>
inline constexpr bool well_formed = detail::is_well_formed<Schema>();

}  // namespace mallow
