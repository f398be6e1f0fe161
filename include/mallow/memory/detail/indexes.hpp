// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/memory/detail/column.hpp>
#include <mallow/memory/detail/lookup.hpp>
#include <mallow/memory/detail/rows.hpp>
#include <mallow/memory/detail/rule_lists.hpp>
#include <mallow/memory/detail/source.hpp>

#include <boost/mp11/algorithm.hpp>

#include <cstddef>
#include <exception>
#include <utility>

namespace mallow::memory::detail {

/// A table's rows, found by each column that is a key or unique.
template <class Model, class... Rules>
class indexes {
public:
    using lists = rule_lists<Model, Rules...>;
    using row_type = typename lists::row_type;
    using hash_array = typename row_type::hash_array;
    static constexpr auto key_member = lists::key_member;

    template <auto Member>
    const Model* probe(const lookup_type<column_type<Member>>& value, std::size_t hash) const {
        if constexpr (is_nullable<column_type<Member>>)
            if (!value) return nullptr;
        const auto& rows = index<Member>();
        const auto found = rows.find(sought_value<Member>{value, hash}, known_hash(), finds<Member>());
        return found == rows.end() ? nullptr : address_of(found->value);
    }
    template <auto Member>
    const Model* probe(const lookup_type<column_type<Member>>& value) const {
        return probe<Member>(value, hash_of<column_type<Member>>(value));
    }

    /// Narrows a search to the row, if any, whose column `sought` has this value.
    void narrow(scope<Model>& where, const void* sought, const void* value) const {
        for_columns([&]<auto Member>(column<Member>) {
            if (sought == id_of<Member>())
                narrow_to_row<Member>(where, *static_cast<const column_type<Member>*>(value));
        });
    }

    void reserve(std::size_t count) {
        for_columns([&]<auto Member>(column<Member>) { this->template index<Member>().reserve(count); });
    }
    /// For one row more, which then is added without a throw of theirs.
    void make_room() {
        for_columns([this]<auto Member>(column<Member>) {
            auto& rows = this->template index<Member>();
            if (static_cast<double>(rows.size() + 1) >
                static_cast<double>(rows.max_load_factor()) * static_cast<double>(rows.bucket_count()))
                rows.reserve(rows.size() + 1);
        });
    }

    /// `complete` is called on the value when it is where it stays.
    template <class Source, class Complete>
    row_type& add(Source&& object, const hash_array& hashes, const Complete& complete) {
        return editable(*index<key_member>().emplace(std::forward<Source>(object), hashes, complete).first);
    }

    void rehash(row_type& row, const hash_array& hashes) noexcept {
        if (row.hashes == hashes) return;
        const auto at = index<key_member>().iterator_to(row);
        // No two rows are equal to an index, so this does not fail; if it did, the row would be gone.
        if (!index<key_member>().modify(at, [&](row_type& each) noexcept { each.hashes = hashes; })) std::terminate();
    }

    void erase(const row_type& row) noexcept { index<key_member>().erase(index<key_member>().iterator_to(row)); }

private:
    template <auto Member>
    auto& index() noexcept {
        return container_.template get<column<Member>>();
    }
    template <auto Member>
    const auto& index() const noexcept {
        return container_.template get<column<Member>>();
    }

    template <class Action>
    static void for_columns(const Action& action) {
        mp11::mp_for_each<typename lists::columns>(action);
    }

    template <auto Member>
    void narrow_to_row(scope<Model>& where, const column_type<Member>& value) const {
        if constexpr (is_nullable<column_type<Member>>)
            if (!value) return;
        const Model* const found = probe<Member>(value);
        where = {.only = found};
    }

    typename lists::container container_;
};

}  // namespace mallow::memory::detail
