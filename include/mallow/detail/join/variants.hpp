// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/address.hpp>
#include <mallow/detail/join/kinds.hpp>
#include <mallow/detail/join/merge.hpp>
#include <mallow/detail/join/names.hpp>
#include <mallow/detail/join/slot_base.hpp>
#include <mallow/detail/join/tags.hpp>
#include <mallow/detail/join/tuples.hpp>
#include <mallow/plan.hpp>

#include <boost/mp11/algorithm.hpp>
#include <boost/mp11/list.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <utility>

/// Variants, told by what they can do: <variant> is not included.
namespace mallow::detail {

template <class Variant>
struct variant_types {
    using types = mp11::mp_list<>;
};
template <template <class...> class Variant, class... Types>
    requires requires(const Variant<Types...>& variant, Variant<Types...>& changed) {
        { variant.index() } -> std::convertible_to<std::size_t>;
        changed.template emplace<0>();
    }
struct variant_types<Variant<Types...>> {
    using types = mp11::mp_list<Types...>;
};

/// How many alternatives of a variant stand before those that a `Union` names: a `std::monostate`, or none.
template <class Variant, std::size_t Named>
constexpr std::size_t empty_alternatives() {
    using types = typename variant_types<Variant>::types;
    if constexpr (mp11::mp_size<types>::value == Named + 1)
        return std::is_empty_v<mp11::mp_front<types>>;
    else
        return 0;
}

template <class Variant, std::size_t Named>
constexpr bool holds_alternatives() {
    return mp11::mp_size<typename variant_types<Variant>::types>::value == Named + empty_alternatives<Variant, Named>();
}

template <class Variant, std::size_t Index>
void* emplace_at(void* variant) {
    return address_of(static_cast<Variant*>(variant)->template emplace<Index>());
}
/// Found by its arguments, as `std::get_if` is.
template <class Variant, std::size_t Index>
const void* held_at(const void* variant) {
    return get_if<Index>(static_cast<const Variant*>(variant));
}

constexpr std::int8_t place_of_kind(const alternative* all, std::size_t count, json_kind kind) {
    for (std::size_t i = 0; i < count; ++i)
        if (all[i].kind == kind) return static_cast<std::int8_t>(i);
    return -1;
}

template <class Field, class Value, class Indices = std::make_index_sequence<Field::type::size>>
struct alternatives_of;
template <class Field, class Value, std::size_t... Index>
struct alternatives_of<Field, Value, std::index_sequence<Index...>> {
    static constexpr std::size_t count = sizeof...(Index);
    static constexpr std::size_t objects =
        (std::size_t{0} + ... + std::size_t{kind_in_json(inner_field<Field, Index>::get()).kind == json_kind::object});
    static constexpr bool is_tagged = objects > 1;
    using tags = tags_of<Field, is_tagged, inner_field<Field, Index>...>;

    template <std::size_t At>
    static constexpr alternative make() {
        using field = inner_field<Field, At>;
        constexpr named_kind kind = kind_in_json(field::get());
        alternative made{nullptr, kind.kind, kind.word, tags::template row_of_tag<field>(), false, nullptr, nullptr};
        if constexpr (document_of<Value>::known) {
            made.value = &slot_of<field, boost::json::value>::value;
        } else {
            constexpr std::size_t place = At + empty_alternatives<Value, count>();
            using type = mp11::mp_at_c<typename variant_types<Value>::types, place>;
            made.value = &slot_of<field, type>::value;
            if constexpr (std::is_default_constructible_v<type>) {
                made.makes = true;
                made.emplace = emplace_at<Value, place>;
            }
            made.get = held_at<Value, place>;
        }
        return made;
    }
    static constexpr alternative all[]{make<Index>()...};

    static std::size_t index(const void* variant) {
        const std::size_t held = static_cast<const Value*>(variant)->index() - empty_alternatives<Value, count>();
        return held < count ? held : count;
    }

    static constexpr alternatives make_all() {
        alternatives made{all, count, {}, is_tagged, false, {}, {}, nullptr};
        for (std::size_t i = 0; i < json_kinds; ++i)
            made.by_kind[i] = place_of_kind(all, count, static_cast<json_kind>(i));
        if constexpr (is_tagged) {
            made.tag = tags::name;
            made.tags.kind = rule_kind::one_of;
            made.tags.choices = {tags::values, static_cast<std::uint32_t>(objects), constant_at};
        }
        if constexpr (!document_of<Value>::known) {
            made.takes_null = empty_alternatives<Value, count>() > 0;
            made.index = index;
        }
        return made;
    }
    static constexpr alternatives value = make_all();
};

/// Says what is wrong with the alternatives of a `Union`; false then.
template <class Field, std::size_t... Index>
constexpr bool check_alternatives(std::index_sequence<Index...>) {
    constexpr named_kind kinds[]{kind_in_json(inner_field<Field, Index>::get())...};
    constexpr bool known = ((kinds[Index].word != nullptr) && ...);
    static_assert(known,
                  "mallow: an alternative of a Union is a schema, or a field of one kind in JSON; a Raw and another "
                  "Union take several, and an Extra none");
    constexpr bool differ = have_kinds_of_their_own(kinds, sizeof...(Index));
    static_assert(differ,
                  "mallow: two alternatives of this Union are of one kind in JSON, as Int and Float are, or Date and "
                  "Str; keep one of them, or give each a schema with a Constant");
    return known && differ;
}

template <class Field, class Value>
constexpr slot make_variant_slot() {
    constexpr bool sound = check_alternatives<Field>(std::make_index_sequence<Field::type::size>());
    constexpr bool fits = holds_alternatives<Value, Field::type::size>();
    static_assert(fits || !sound,
                  "mallow: a Union binds to a std::variant member of as many alternatives, in the same order, "
                  "or with std::monostate before them; declare the member so");
    slot made = base_slot<Field>(fits && sound);
    if constexpr (fits && sound) {
        made.code = op::variant;
        made.variant = &alternatives_of<Field, Value>::value;
        if constexpr (empty_alternatives<Value, Field::type::size>() > 0)
            made.allow_null = Field::get().allows_none != 0;
        if constexpr (Field::is_loaded()) made.type = &type_ops_of<Value>::value;
    }
    return made;
}

}  // namespace mallow::detail
