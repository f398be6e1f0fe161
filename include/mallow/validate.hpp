// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/engine.hpp>
#include <mallow/detail/join/roots.hpp>
#include <mallow/dump.hpp>
#include <mallow/error.hpp>

namespace mallow {

/// Runs the constraints on an object as if its dump were loaded strictly: every loadable field, an empty optional as
/// null, validators on the stored value. Empty when valid.
template <class Schema, class Object>
[[nodiscard]] validation_error validate(const Object& object) {
    return validation_error(detail::validate_value(detail::dumped_by<Schema>(object)));
}

/// Compiles every pattern of the schema and of those it nests; for a unit test.
///
/// Throws: `std::logic_error` naming the first broken pattern.
template <class Schema>
void check() {
    detail::check_patterns(detail::root_of<Schema>());
}

}  // namespace mallow
