// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/memory/detail/column.hpp>
#include <mallow/memory/detail/relation.hpp>
#include <mallow/memory/detail/rows.hpp>

#include <boost/mp11/algorithm.hpp>
#include <boost/mp11/list.hpp>

#include <cstddef>
#include <tuple>
#include <type_traits>
#include <utility>

/// A table's rules, sorted.
namespace mallow::memory::detail {

template <class Model, class... Rules>
struct rule_lists {
    using all = mp11::mp_list<Rules...>;
    using indexed = mp11::mp_unique<mp11::mp_append<typename indexed_by<Rules>::indexed...>>;
    using belongings = mp11::mp_copy_if<all, is_relation>;
    static constexpr auto key_member = key_of<mp11::mp_front<mp11::mp_copy_if<all, is_primary_key>>>::member;

    static constexpr std::size_t index_count = mp11::mp_size<indexed>::value;
    template <auto... Members>
    static constexpr std::size_t place_of_index = mp11::mp_find<indexed, columns<Members...>>::value;

    using row_type = row<Model, mp11::mp_size<belongings>::value, index_count>;
    using container = typename container_for<row_type, indexed, std::make_index_sequence<index_count>>::type;

    template <auto... Members>
    static constexpr bool is_indexed = mp11::mp_contains<indexed, columns<Members...>>::value;

    template <class Storage, class Belongings, class Places>
    struct relations_for;
    template <class Storage, class... Belongings, std::size_t... Places>
    struct relations_for<Storage, mp11::mp_list<Belongings...>, std::index_sequence<Places...>> {
        using type = std::tuple<relation<Storage, Model, Places + 1, Belongings>...>;
    };
    template <class Storage>
    using relations =
        typename relations_for<Storage, belongings, std::make_index_sequence<mp11::mp_size<belongings>::value>>::type;

    /// How many of the first relations refer to another table.
    template <class Relations, std::size_t Count>
    static constexpr std::size_t outer_relations = []<std::size_t... I>(std::index_sequence<I...>) {
        return (std::size_t{0} + ... + !std::tuple_element_t<I, Relations>::is_within);
    }
    (std::make_index_sequence<Count>());

    template <class Relation, class Key>
    static constexpr bool has_type_of_key = std::is_same_v<typename Relation::key_type, Key>;

    template <class Relation, std::size_t Place, class... Parents>
    static constexpr bool fits_relation() {
        if constexpr (Relation::is_within) {
            return has_type_of_key<Relation, column_type<key_member>>;
        } else {
            using parent = std::tuple_element_t<Place, std::tuple<Parents...>>;
            if constexpr (requires { typename parent::model_type; })
                return std::is_same_v<typename parent::model_type, typename Relation::parent_type> &&
                       has_type_of_key<Relation, typename parent::key_type>;
            else
                return false;
        }
    }

    /// Whether the tables are those that the relations refer to.
    template <class Relations, class... Parents>
    static constexpr bool fits() {
        constexpr std::size_t size = std::tuple_size_v<Relations>;
        if constexpr (outer_relations<Relations, size> != sizeof...(Parents))
            return false;
        else
            return []<std::size_t... I>(std::index_sequence<I...>) {
                return (
                    fits_relation<std::tuple_element_t<I, Relations>, outer_relations<Relations, I>, Parents...>() &&
                    ...);
            }
        (std::make_index_sequence<size>());
    }
};

}  // namespace mallow::memory::detail
