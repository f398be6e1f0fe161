// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/join/auto_fields.hpp>
#include <mallow/schema.hpp>

namespace mallow {

/// The schema that needs no writing: a field for each described member of the model, by its type.
///
/// Integers are an `Int`, floats a `Float`, booleans a `Bool`, strings a `Str`, containers a `List`, described structs
/// a `Nested<Auto<…>>`; optionals and owners are what they hold, a type with a `codec_for` its wire field, and what a
/// further header has a field for, that field. What can only be dumped, a raw pointer or a const member, is dump_only.
///
/// `Auto<Model, mallow::required>` demands every member that is no `std::optional`, in nested structs too. A schema may
/// inherit it, and what that declares replaces its field:
///
///     struct ItemSchema : mallow::Auto<Item> {
///         Str name {required, Length{.max = 80}};
///     };
///     BOOST_DESCRIBE_STRUCT(ItemSchema, (mallow::Auto<Item>), (name))
///
/// Errors: those of its fields; of a member that no field is for, a compile error that names it.
template <class Model, auto... Options>
struct Auto : Schema<Model> {};

}  // namespace mallow
