// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/call_options.hpp>
#include <mallow/detail/join/description.hpp>

#include <boost/mp11/algorithm.hpp>
#include <boost/mp11/list.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>
#include <utility>

/// The fields of a schema, its bases' included.
namespace mallow::detail {

/// FNV-1a: names are compared by it first, for comparing every two as texts is most of what a schema of 100 fields
/// costs the compiler.
constexpr std::uint64_t hash_of_name(std::string_view name) {
    std::uint64_t hash = 0xCBF29CE484222325u;
    for (const char *each = name.data(), *end = each + name.size(); each != end; ++each)
        hash = (hash ^ static_cast<unsigned char>(*each)) * 0x100000001B3u;
    return hash;
}

struct field_name {
    std::string_view name;
    std::size_t identity;  // the same for one declared field that comes by way of several bases
    bool own;
    bool clashes = false;
    std::uint64_t hash = hash_of_name(name);
};

/// Base fields first; a field that the schema declares itself takes the place of its namesake. Returns how many there
/// are.
constexpr std::size_t order_fields(field_name* fields, std::size_t count, std::size_t* order) {
    std::size_t placed = 0;
    for (std::size_t i = 0; i < count; ++i) {
        std::size_t place = 0;
        while (place < placed &&
               (fields[order[place]].hash != fields[i].hash || fields[order[place]].name != fields[i].name))
            ++place;
        if (place == placed)
            order[placed++] = i;
        else if (fields[i].own)
            order[place] = i;
        else if (fields[order[place]].identity != fields[i].identity)
            fields[order[place]].clashes = true;
    }
    return placed;
}

/// Whether two names have one hash; two of different names cost the compiler a little, and nothing else.
template <std::size_t N>
constexpr bool has_namesakes(const std::uint64_t (&hashes)[N]) {
    for (std::size_t i = 0; i < N; ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (hashes[i] == hashes[j]) return true;
    return false;
}

template <std::size_t N>
struct field_order {
    std::size_t index[N]{};
    std::size_t count;
    bool ambiguous = false;

    constexpr field_order(field_name* fields) : count(order_fields(fields, N, index)) {
        for (std::size_t i = 0; i < count; ++i) ambiguous = ambiguous || fields[index[i]].clashes;
    }
};

/// The fields of all bases, then the schema's own.
template <class Schema, class Inherited, class Own>
struct merge_fields;

template <class Schema, template <class...> class List, class... Own>
struct merge_fields<Schema, mp11::mp_list<>, List<Own...>> {
    using type = mp11::mp_list<Own...>;
};

template <class Schema, class First, class... Inherited, template <class...> class List, class... Own>
struct merge_fields<Schema, mp11::mp_list<First, Inherited...>, List<Own...>> {
    using all = mp11::mp_list<First, Inherited..., Own...>;
    static constexpr std::size_t count = 1 + sizeof...(Inherited) + sizeof...(Own);

    // By position: addresses of tags cannot be compared in constants under GCC's undefined behaviour sanitizer.
    static constexpr bool inherits_namesakes =
        has_namesakes({hash_of_name(First::name), hash_of_name(Inherited::name)...});
    template <class Field>
    static constexpr std::size_t position_of() {
        if constexpr (inherits_namesakes)
            return mp11::mp_find<all, Field>::value;
        else
            return 0;
    }
    static constexpr field_order<count> sort() {
        field_name fields[]{{First::name, position_of<First>(), false},
                            {Inherited::name, position_of<Inherited>(), false}...,
                            {Own::name, 0, true}...};
        return fields;
    }
    static constexpr field_order<count> order = sort();
    static_assert(!order.ambiguous, "mallow: two bases of the schema declare a field of the same name; redeclare it in "
                                    "the schema to say which is meant");

    template <std::size_t... I>
    static mp11::mp_list<mp11::mp_at_c<all, order.index[I]>...> pick(std::index_sequence<I...>);
    static all pick(std::true_type);
    using type = decltype(pick(
        std::conditional_t<order.count == count, std::true_type, std::make_index_sequence<order.count>>{}));
};

/// The inherited fields that a schema's `Meta` leaves out; those of a base's `Meta`, where it has none of its own.
template <class Schema>
constexpr name_list excluded_by() {
    if constexpr (requires { requires std::is_same_v<decltype(&Schema::Meta), const schema_meta*>; } &&
                  constant_meta<Schema>)
        return Schema::Meta.exclude;
    else
        return {};
}

constexpr bool lists(const name_list& list, std::string_view name) {
    for (std::size_t i = 0; i < list.count; ++i)
        if (name == list.names[i]) return true;
    return false;
}

/// Whether every name is one of `fields`, or is left out by a base already.
template <template <class...> class FieldList, class... Fields, template <class...> class BaseList, class... Bases>
constexpr bool are_inherited(const name_list& list, FieldList<Fields...>, BaseList<Bases...>) {
    for (std::size_t i = 0; i < list.count; ++i) {
        const std::string_view name = list.names[i];
        const bool is_field = ((Fields::name == name) || ...);
        if (!is_field && !(lists(excluded_by<typename Bases::type>(), name) || ...)) return false;
    }
    return true;
}

/// The inherited fields without those that are left out.
template <class Schema, class Inherited>
struct keep_fields {
    template <class Field>
    using is_excluded = std::bool_constant<lists(excluded_by<Schema>(), Field::name)>;
    using type = mp11::mp_remove_if<Inherited, is_excluded>;
};

template <class Schema>
struct resolve_fields {
    template <template <class...> class List, class... Bases>
    static mp11::mp_append<mp11::mp_list<>, typename resolve_fields<typename Bases::type>::type...>
        inherited(List<Bases...>);
    template <class Inherited>
    static auto kept() {
        if constexpr (excluded_by<Schema>().count == 0)
            return std::type_identity<Inherited>{};
        else {
            static_assert(are_inherited(excluded_by<Schema>(), Inherited{}, bases_of<Schema>{}),
                          "mallow: Meta.exclude names a field that the schema does not inherit; correct the name");
            return keep_fields<Schema, Inherited>{};
        }
    }
    using type =
        typename merge_fields<Schema, typename decltype(kept<decltype(inherited(bases_of<Schema>{}))>())::type,
                              typename description<Schema>::fields>::type;
};

/// The descriptors of all fields, in order: `mp_list<D...>`.
template <class Schema>
using fields_of = typename resolve_fields<Schema>::type;

}  // namespace mallow::detail
