// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/declare/field_base.hpp>
#include <mallow/detail/literal.hpp>

namespace mallow {

/// A model of which one field is all that stands in JSON: `Pluck<OwnerSchema, "id"> owner {};`.
///
/// Shape: what the named field of `Schema` accepts. C++: the schema's model, whose other members keep what a fresh one
/// has.
/// Errors: those of the named field, at this field's own place.
template <class Schema, detail::literal Name>
struct Pluck : detail::field_base {
    static constexpr detail::field_kind kind = detail::field_kind::part;
    using schema_type = Schema;
    static constexpr const auto& name = Name;

    template <class... Options>
    constexpr Pluck(const Options&... options) {
        (detail::apply(*this, options), ...);
    }
};

}  // namespace mallow
