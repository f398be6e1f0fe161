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

/// A table's rows, found by each column that is a key or unique, and by those that are unique together.
template <class Model, class... Rules>
class indexes {
public:
    using lists = rule_lists<Model, Rules...>;
    using row_type = typename lists::row_type;
    using hash_array = typename row_type::hash_array;
    static constexpr auto key_member = lists::key_member;

    template <auto... Members>
    const Model* probe(columns<Members...> searched, std::size_t hash,
                       const lookup_type<column_type<Members>>&... values) const {
        if ((is_null(values) || ...)) return nullptr;
        const auto& rows = index(searched);
        const auto found = rows.find(sought_values<Members...>{{values...}, hash}, known_hash(), finds<Members...>());
        return found == rows.end() ? nullptr : address_of(found->value);
    }
    template <auto... Members>
    const Model* probe(columns<Members...> searched, const lookup_type<column_type<Members>>&... values) const {
        return probe(searched, hash_of(searched, values...), values...);
    }

    /// Narrows a search to the row, if any, whose column `sought` has this value.
    void narrow(scope<Model>& where, const void* sought, const void* value) const {
        for_each([&]<auto Member, auto... Others>(columns<Member, Others...>) {
            if constexpr (sizeof...(Others) == 0)
                if (sought == id_of<Member>())
                    narrow_to_row<Member>(where, *static_cast<const column_type<Member>*>(value));
        });
    }

    void reserve(std::size_t count) {
        for_each([&](auto each) { this->index(each).reserve(count); });
    }
    /// For one row more, which then is added without a throw of theirs.
    void make_room() {
        for_each([this](auto each) {
            auto& rows = this->index(each);
            if (static_cast<double>(rows.size() + 1) >
                static_cast<double>(rows.max_load_factor()) * static_cast<double>(rows.bucket_count()))
                rows.reserve(rows.size() + 1);
        });
    }

    /// `complete` is called on the value when it is where it stays.
    template <class Source, class Complete>
    row_type& add(Source&& object, const hash_array& hashes, const Complete& complete) {
        return editable(*keys().emplace(std::forward<Source>(object), hashes, complete).first);
    }

    void rehash(row_type& row, const hash_array& hashes) noexcept {
        if (row.hashes == hashes) return;
        const auto at = keys().iterator_to(row);
        // No two rows are equal to an index, so this does not fail; if it did, the row would be gone.
        if (!keys().modify(at, [&](row_type& each) noexcept { each.hashes = hashes; })) std::terminate();
    }

    void erase(const row_type& row) noexcept { keys().erase(keys().iterator_to(row)); }

    /// Calls it with the `columns` of each index.
    template <class Action>
    static void for_each(const Action& action) {
        mp11::mp_for_each<typename lists::indexed>(action);
    }

private:
    template <class Columns>
    auto& index(Columns) noexcept {
        return container_.template get<Columns>();
    }
    template <class Columns>
    const auto& index(Columns) const noexcept {
        return container_.template get<Columns>();
    }
    auto& keys() noexcept { return index(columns<key_member>()); }

    template <auto Member>
    void narrow_to_row(scope<Model>& where, const column_type<Member>& value) const {
        if (is_null(value)) return;
        const Model* const found = probe(columns<Member>(), value);
        where = {.only = found};
    }

    typename lists::container container_;
};

}  // namespace mallow::memory::detail
