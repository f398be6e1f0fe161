// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/memory/detail/check_rules.hpp>
#include <mallow/memory/detail/column.hpp>
#include <mallow/memory/detail/lookup.hpp>
#include <mallow/memory/rules.hpp>

#include <boost/assert.hpp>
#include <boost/mp11/algorithm.hpp>
#include <boost/mp11/list.hpp>
#include <boost/multi_index/hashed_index.hpp>
#include <boost/multi_index/tag.hpp>
#include <boost/multi_index_container.hpp>

#include <array>
#include <cstddef>
#include <functional>
#include <type_traits>
#include <utility>

/// Where a table keeps its rows.
namespace mallow::memory::detail {

/// A model with its positions in the table's list and, from 1, in those of the rows it belongs to.
///
/// It keeps the hashes of its indexed members, so that placing it in an index calls nothing of the user's, and cannot
/// fail.
template <class Model, std::size_t Relations, std::size_t Columns>
struct row {
    using hash_array = std::array<std::size_t, Columns>;

    template <class Source, class Complete>
    row(Source&& source, const hash_array& hashed, const Complete& complete)
        : value(std::forward<Source>(source)), hashes(hashed) {
        BOOST_ASSERT(static_cast<const void*>(address_of(value)) == this);  // what row_of relies on
        complete(value);
    }
    row(const row&) = delete;
    row& operator=(const row&) = delete;

    Model value;
    std::size_t positions[Relations + 1]{};
    hash_array hashes;  // last, next to what the indexes add to a row
};

/// Boost.MultiIndex shows rows const to protect their keys; whoever edits one sees to the indexes.
template <class T>
T& editable(const T& row) noexcept {
    return const_cast<T&>(row);
}

/// The row whose first member this is.
template <class Row>
const Row& row_of(const decltype(Row::value)& object) noexcept {
    return *reinterpret_cast<const Row*>(address_of(object));
}

/// A row as an index sees it. No two are equal: that a value is unique is checked before the row gets it.
template <class Row>
struct placed_row {
    const Row* row;
    std::size_t hash;
    friend bool operator==(placed_row left, placed_row right) noexcept { return left.row == right.row; }
};

template <class Row, std::size_t Column>
struct place_of {
    using result_type = placed_row<Row>;
    result_type operator()(const Row& row) const noexcept { return {&row, row.hashes[Column]}; }
};

struct known_hash {
    template <class Hashed>
    std::size_t operator()(const Hashed& hashed) const noexcept {
        return hashed.hash;
    }
};

/// What an index is searched for.
template <auto Member>
struct sought_value {
    const lookup_type<column_type<Member>>& value;
    std::size_t hash;
};

template <auto Member>
struct finds {
    template <class Row>
    bool operator()(const sought_value<Member>& sought, placed_row<Row> placed) const {
        return sought.hash == placed.hash && sought.value == placed.row->value.*Member;
    }
    template <class Row>
    bool operator()(placed_row<Row> placed, const sought_value<Member>& sought) const {
        return (*this)(sought, placed);
    }
};

template <class Row, auto Member, std::size_t Column>
using index = boost::multi_index::hashed_unique<boost::multi_index::tag<column<Member>>, place_of<Row, Column>,
                                                known_hash, std::equal_to<>>;

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

template <class Row, class Columns, class Places>
struct container_for;
template <class Row, auto... Members, std::size_t... Places>
struct container_for<Row, mp11::mp_list<column<Members>...>, std::index_sequence<Places...>> {
    using type = boost::multi_index_container<Row, boost::multi_index::indexed_by<index<Row, Members, Places>...>>;
};

}  // namespace mallow::memory::detail
