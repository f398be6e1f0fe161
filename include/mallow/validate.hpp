// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/dumped.hpp>
#include <mallow/detail/engine.hpp>
#include <mallow/detail/given.hpp>
#include <mallow/detail/join/roots.hpp>
#include <mallow/dump.hpp>
#include <mallow/error.hpp>

namespace mallow {

/// Runs the constraints on an object as if its dump were loaded strictly: every loadable field, an empty optional as
/// null, validators on the stored value. Empty when valid.
template <class Schema, class Object>
[[nodiscard]] validation_error validate(const Object& object) {
    static_assert(detail::passes_contexts_for<Schema, detail::context_use::validate>());
    return validation_error(detail::validate_value(detail::dumped_root_of<Schema>(object)));
}

/// Likewise, with contexts.
template <class Schema, class Object, class First, class... More>
[[nodiscard]] validation_error validate(const Object& object, First&& first, More&&... more) {
    static_assert(detail::passes_contexts_for<Schema, detail::context_use::validate, std::remove_reference_t<First>,
                                              std::remove_reference_t<More>...>());
    const detail::given_contexts given(first, more...);
    return validation_error(detail::validate_value(detail::dumped_root_of<Schema>(object), given));
}

/// Compiles every pattern of the schema and of those it nests; for a unit test.
///
/// Throws: `std::logic_error` naming the first broken pattern.
template <class Schema>
void check() {
    detail::check_patterns(detail::root_of<Schema>());
}

}  // namespace mallow
