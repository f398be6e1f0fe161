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
#include <tuple>
#include <type_traits>
#include <utility>

/// Where a table keeps its rows.
namespace mallow::memory::detail {

/// A model with its positions in the table's list and, from 1, in those of the rows it belongs to.
///
/// It keeps the hashes of its indexed members, so that placing it in an index calls nothing of the user's, and cannot
/// fail.
template <class Model, std::size_t Relations, std::size_t Indexes>
struct row {
    using hash_array = std::array<std::size_t, Indexes>;

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

template <class Row, std::size_t Index>
struct place_of {
    using result_type = placed_row<Row>;
    result_type operator()(const Row& row) const noexcept { return {&row, row.hashes[Index]}; }
};

struct known_hash {
    template <class Hashed>
    std::size_t operator()(const Hashed& hashed) const noexcept {
        return hashed.hash;
    }
};

/// What an index is searched for.
template <auto... Members>
struct sought_values {
    std::tuple<const lookup_type<column_type<Members>>&...> values;
    std::size_t hash;
};

template <auto... Members>
struct finds {
    template <class Row>
    bool operator()(const sought_values<Members...>& sought, placed_row<Row> placed) const {
        const auto are_equal = [&](const auto&... values) {
            return (static_cast<bool>(values == placed.row->value.*Members) && ...);
        };
        return sought.hash == placed.hash && std::apply(are_equal, sought.values);
    }
    template <class Row>
    bool operator()(placed_row<Row> placed, const sought_values<Members...>& sought) const {
        return (*this)(sought, placed);
    }
};

template <class Row, class Columns, std::size_t Place>
using index = boost::multi_index::hashed_unique<boost::multi_index::tag<Columns>, place_of<Row, Place>, known_hash,
                                                std::equal_to<>>;

template <class Rule>
struct indexed_by {
    using indexed = mp11::mp_list<>;
};
template <auto Member>
struct indexed_by<primary_key<Member>> {
    using indexed = mp11::mp_list<columns<Member>>;
};
template <auto... Members>
struct indexed_by<unique<Members...>> {
    using indexed = mp11::mp_list<columns<Members...>>;
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

template <class Row, class Indexes, class Places>
struct container_for;
template <class Row, class... Indexes, std::size_t... Places>
struct container_for<Row, mp11::mp_list<Indexes...>, std::index_sequence<Places...>> {
    using type = boost::multi_index_container<Row, boost::multi_index::indexed_by<index<Row, Indexes, Places>...>>;
};

}  // namespace mallow::memory::detail
