// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/declare/field_base.hpp>

namespace mallow {

/// An object with a schema of its own; a schema may nest itself.
///
/// `only("id", "name")` and `exclude("items")` choose among its fields.
///
/// Shape: a JSON object. C++: the schema's model, or std::optional, a smart pointer or (only dumped) a raw pointer of
/// it.
/// Errors: `errc::invalid_object`; those of the nested fields, below this one's key.
template <class Schema>
struct Nested : detail::selecting_field {
    static constexpr detail::field_kind kind = detail::field_kind::nested;
    using schema_type = Schema;

    template <class... Options>
    constexpr Nested(const Options&... options) {
        (detail::apply(*this, options), ...);
    }
};

}  // namespace mallow
