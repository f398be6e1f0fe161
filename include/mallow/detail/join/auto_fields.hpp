// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/codec_for.hpp>
#include <mallow/detail/join/conversions.hpp>
#include <mallow/detail/join/description.hpp>
#include <mallow/detail/join/mappings.hpp>
#include <mallow/detail/join/names.hpp>
#include <mallow/detail/join/slot_base.hpp>
#include <mallow/detail/join/tuples.hpp>
#include <mallow/fields/bool.hpp>
#include <mallow/fields/dict.hpp>
#include <mallow/fields/float.hpp>
#include <mallow/fields/fwd.hpp>
#include <mallow/fields/int.hpp>
#include <mallow/fields/list.hpp>
#include <mallow/fields/nested.hpp>
#include <mallow/fields/raw.hpp>
#include <mallow/fields/str.hpp>
#include <mallow/fields/tuple.hpp>

#include <boost/mp11/algorithm.hpp>
#include <boost/mp11/list.hpp>

#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

/// The fields that `Auto` makes of a model's members.
namespace mallow::detail {

template <class Value>
concept has_auto_field = requires {
    typename auto_field_of<Value>::type;
};

struct no_field {};

/// Stands for a member that no field is for.
struct refused_field : field_base {
    static constexpr bool is_refused = true;
    static constexpr field_kind kind = field_kind::raw;
};

template <class Key, class Value>
constexpr auto auto_dict() {
    if constexpr (field_of_keys<Key> && !std::same_as<Value, no_field>)
        return std::type_identity<mallow::Dict<Key, Value>>{};
    else
        return std::type_identity<no_field>{};
}

template <class Value, auto... Options>
constexpr auto find_field();

template <class... Elements>
constexpr auto auto_tuple_of() {
    if constexpr ((std::same_as<Elements, no_field> || ...))
        return std::type_identity<no_field>{};
    else
        return std::type_identity<mallow::Tuple<Elements...>>{};
}
template <class Tuple, auto... Options, std::size_t... Index>
constexpr auto auto_tuple(std::index_sequence<Index...>) {
    return auto_tuple_of<
        typename decltype(find_field<std::remove_cv_t<std::tuple_element_t<Index, Tuple>>, Options...>())::type...>();
}

/// The field for a type; `no_field` when there is none. `Options` are those of nested structs.
template <class Value, auto... Options>
constexpr auto find_field() {
    if constexpr (has_auto_field<Value>)
        return std::type_identity<typename auto_field_of<Value>::type>{};
    else if constexpr (std::same_as<Value, bool>)
        return std::type_identity<mallow::Bool>{};
    else if constexpr (std::integral<Value>)
        return std::type_identity<mallow::Int>{};
    else if constexpr (std::same_as<Value, float> || std::same_as<Value, double>)
        return std::type_identity<mallow::Float>{};
    else if constexpr (std::same_as<Value, std::string> || std::same_as<Value, std::string_view>)
        return std::type_identity<mallow::Str>{};
    else if constexpr (!std::is_class_v<Value> && !is_holder<Value>())
        return std::type_identity<no_field>{};
    else if constexpr (has_codec<Value>)
        return find_field<wire_value<codec_for<Value>>, Options...>();
    else if constexpr (is_holder<Value>())
        return find_field<held_by<Value>, Options...>();
    else if constexpr (describe::has_describe_members<Value>::value)
        return std::type_identity<mallow::Nested<mallow::Auto<Value, Options...>>>{};
    else if constexpr (document_of<Value>::known)
        return std::type_identity<mallow::Raw>{};
    else if constexpr (keyed_map<Value>)
        return auto_dict<typename decltype(find_field<entry_key<Value>, Options...>())::type,
                         typename decltype(find_field<entry_value<Value>, Options...>())::type>();
    else if constexpr (tuple_like<Value> && !fixed_sequence<Value>)
        return auto_tuple<Value, Options...>(std::make_index_sequence<std::tuple_size<Value>::value>());
    else if constexpr (iterable<Value> && !requires { typename Value::mapped_type; }) {
        using element = typename decltype(find_field<element_of<Value>, Options...>())::type;
        return std::type_identity<
            std::conditional_t<std::same_as<element, no_field>, no_field, mallow::List<element>>>{};
    } else
        return std::type_identity<no_field>{};
}

/// The field that stands for a member of a model.
template <auto Pointer, auto... Options>
struct auto_binding {
    using member = typename member_pointer<decltype(Pointer)>::type;
    using found = typename decltype(find_field<std::remove_cv_t<member>, Options...>())::type;
    static auto known() {
        constexpr bool is_known = !std::same_as<found, no_field>;
        static_assert(is_known, "mallow: Auto has no field for this member's type; include its field's header "
                                "(mallow/all.hpp has them all), give the type a codec_for, or declare a field of the "
                                "member's name in a schema that inherits the Auto");
        return std::type_identity<std::conditional_t<is_known, found, refused_field>>();
    }
    using type = typename decltype(known())::type;

    static constexpr type make() {
        type made{};
        if constexpr (std::is_const_v<member> || borrower<std::remove_cv_t<member>>) {
            made.is_dump_only = 1;
        } else if constexpr (!is_optional<member>) {
            (made.set(Options), ...);
        }
        return made;
    }
    static constexpr type value = make();
    static constexpr const type& get() { return value; }
    static constexpr bool is_loaded() { return value.is_dump_only != 1; }
};

/// A model's member as a schema's.
template <class Descriptor, auto... Options>
struct auto_descriptor {
    static constexpr auto name = Descriptor::name;
    static constexpr auto pointer = Descriptor::pointer;
    using binding = auto_binding<Descriptor::pointer, Options...>;
};

template <class Model, auto... Options>
struct description<Auto<Model, Options...>, false> {
    template <class Descriptor>
    using field = auto_descriptor<Descriptor, Options...>;
    using bases = mp11::mp_list<>;
    using fields = mp11::mp_transform<field, mp11::mp_rename<typename model_members<Model>::data, mp11::mp_list>>;
};

}  // namespace mallow::detail
