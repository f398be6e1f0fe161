// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/memory/detail/chain.hpp>
#include <mallow/memory/detail/check_rules.hpp>
#include <mallow/memory/detail/column.hpp>
#include <mallow/memory/detail/lookup.hpp>
#include <mallow/memory/rules.hpp>

#include <boost/intrusive/parent_from_member.hpp>
#include <boost/mp11/algorithm.hpp>
#include <boost/mp11/list.hpp>
#include <boost/multi_index/hashed_index.hpp>
#include <boost/multi_index/tag.hpp>
#include <boost/multi_index_container.hpp>

#include <cstddef>
#include <type_traits>
#include <utility>

/// Where a table keeps its rows.
namespace mallow::memory::detail {

/// A model with its places in the table's chain and, from 1, in those of the rows it belongs to.
template <class Model, std::size_t Relations>
struct row {
    template <class Source, class Complete>
    row(Source&& source, const Complete& complete) : value(std::forward<Source>(source)) {
        for (link<Model>& each : links) each.object = &value;
        complete(value);
    }
    row(const row&) = delete;
    row& operator=(const row&) = delete;

    Model value;
    link<Model> links[Relations + 1];
};

/// Boost.MultiIndex shows rows const to protect their keys; whoever edits one sees to the indexes.
template <class T>
T& editable(const T& row) noexcept {
    return const_cast<T&>(row);
}

template <class Row>
const Row& row_of(const decltype(Row::value)& object) noexcept {
    return *boost::intrusive::get_parent_from_member<Row>(&object, &Row::value);
}

template <class Row, auto Member>
struct extract {
    using result_type = column_type<Member>;
    const result_type& operator()(const Row& row) const noexcept { return row.value.*Member; }
};

// Empty optionals may repeat, so uniqueness among the others is the table's own check.
template <class Row, auto Member, class Type = column_type<Member>>
using index = std::conditional_t<
    is_nullable<Type>,
    boost::multi_index::hashed_non_unique<boost::multi_index::tag<column<Member>>, extract<Row, Member>, column_hash<Type>, column_equal<Type>>,
    boost::multi_index::hashed_unique<boost::multi_index::tag<column<Member>>, extract<Row, Member>, column_hash<Type>, column_equal<Type>>>;

template <class Rule>
struct indexed_by {
    using columns = mp11::mp_list<>;
};
template <auto Member>
struct indexed_by<primary_key<Member>> {
    using columns = mp11::mp_list<column<Member>>;
};
template <auto Member>
struct indexed_by<unique<Member>> {
    using columns = mp11::mp_list<column<Member>>;
};

template <class Rule>
struct is_relation : std::false_type {};
template <auto Key, auto Pointer, auto Items, on_remove Action>
struct is_relation<belongs_to<Key, Pointer, Items, Action>> : std::true_type {};

template <class Rule>
using is_primary_key = std::bool_constant<rule_traits<Rule>::is_primary_key>;

template <class Rule>
struct key_of;
template <auto Member>
struct key_of<primary_key<Member>> {
    static constexpr auto member = Member;
};

template <class Row, class Columns>
struct container_for;
template <class Row, auto... Members>
struct container_for<Row, mp11::mp_list<column<Members>...>> {
    using type = boost::multi_index_container<Row, boost::multi_index::indexed_by<index<Row, Members>...>>;
};

}  // namespace mallow::memory::detail
