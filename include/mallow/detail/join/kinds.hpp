// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/plan.hpp>

#include <cstddef>

/// What tells most alternatives of a `Union` apart: their kinds in JSON.
namespace mallow::detail {

/// The kind of a field's values in JSON.
template <class Field>
constexpr named_kind kind_in_json(const Field& field) {
    constexpr named_kind string{json_kind::string, "string"};
    if constexpr (requires { field.json(); }) {
        return field.json();
    } else if constexpr (requires { field.is_by_value; }) {
        return field.is_by_value == 1 ? named_kind{json_kind::number, "integer"} : string;
    } else if constexpr (requires { field.is_as_string; }) {
        return field.is_as_string == 1 ? string : named_kind{json_kind::number, "number"};
    } else if constexpr (requires { Field::is_delimited; }) {
        return string;
    } else {
        switch (Field::kind) {
            case field_kind::integer: return {json_kind::number, "integer"};
            case field_kind::number: return {json_kind::number, "number"};
            case field_kind::boolean: return {json_kind::boolean, "boolean"};
            case field_kind::string:
            case field_kind::coded: return string;
            case field_kind::list:
            case field_kind::tuple: return {json_kind::list, "list"};
            case field_kind::nested:
            case field_kind::mapping: return {json_kind::object, "object"};
            case field_kind::constant:
            case field_kind::variant:
            case field_kind::part:
            case field_kind::raw:
            case field_kind::extra: break;
        }
        return {json_kind::string, nullptr};
    }
}

/// Only objects may be several, for those have tags.
constexpr bool have_kinds_of_their_own(const named_kind* kinds, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (kinds[i].kind == kinds[j].kind && kinds[i].kind != json_kind::object) return false;
    return true;
}

}  // namespace mallow::detail
