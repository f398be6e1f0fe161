// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/call_options.hpp>
#include <mallow/detail/join/description.hpp>
#include <mallow/schema.hpp>

#include <type_traits>

/// A schema's `Meta`, and what its bases' add.
namespace mallow::detail {

constexpr schema_meta merge(schema_meta first, const schema_meta& second) {
    if (!first.unknown) first.unknown = second.unknown;
    if (!first.strict) first.strict = second.strict;
    if (!first.title) first.title = second.title;
    if (!first.naming) first.naming = second.naming;
    return first;
}

template <class Schema>
constexpr schema_meta meta_of();

template <template <class...> class List, class... Bases>
constexpr schema_meta meta_of_bases(List<Bases...>) {
    schema_meta merged;
    ((merged = merge(merged, meta_of<typename Bases::type>())), ...);
    return merged;
}

template <class Schema>
concept has_meta_member = requires { &Schema::Meta; };
template <class Schema>
concept has_meta_type = requires { typename Schema::Meta; };

/// Whether the schema's `Meta`, should it say one, can be obeyed; a field may be called so too.
template <class Schema>
constexpr bool meta_makes_sense() {
    if constexpr (has_meta_member<Schema>) {
        if constexpr (std::is_member_pointer_v<decltype(&Schema::Meta)>)
            return std::is_base_of_v<field_base, std::remove_cvref_t<decltype(Schema::Meta)>>;
        else
            return std::is_convertible_v<decltype(Schema::Meta), schema_meta> && constant_meta<Schema>;
    } else {
        return !has_meta_type<Schema>;
    }
}

template <class Type>
concept schema_options = std::is_same_v<std::remove_cvref_t<Type>, schema_meta>;
template <class Type>
concept options_class = std::is_class_v<Type> && !std::is_base_of_v<vocabulary, Type>;

/// Whether the schema says its options under a name that nobody asks for; a field, or a schema within it, may be called
/// so.
template <class Schema>
constexpr bool misspells_meta() {
    return requires { requires schema_options<decltype(Schema::meta)>; }
    || requires { requires schema_options<decltype(Schema::META)>; }
    || requires { requires schema_options<decltype(Schema::meta_)>; }
    || requires { requires schema_options<decltype(Schema::Meta_)>; }
    || requires { requires schema_options<decltype(Schema::_meta)>; }
    || requires { requires options_class<typename Schema::meta>; }
    || requires { requires options_class<typename Schema::META>; };
}

/// The schema's `Meta`, completed from its bases'.
template <class Schema>
constexpr schema_meta meta_of() {
    static_assert(meta_makes_sense<Schema>(), "mallow: Meta is a schema_meta: static constexpr mallow::schema_meta "
                                              "Meta{.unknown = mallow::unknown::exclude};");
    static_assert(!misspells_meta<Schema>(), "mallow: a schema's options are called Meta, with a capital M alone: "
                                             "static constexpr mallow::schema_meta Meta{.strict = true};");
    const schema_meta inherited = meta_of_bases(bases_of<Schema>{});
    if constexpr (constant_meta<Schema>)
        return merge(Schema::Meta, inherited);
    else
        return inherited;
}

}  // namespace mallow::detail
