// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/address.hpp>
#include <mallow/error.hpp>
#include <mallow/field_set.hpp>
#include <mallow/load.hpp>
#include <mallow/memory/detail/arguments.hpp>
#include <mallow/memory/detail/change.hpp>
#include <mallow/memory/detail/check_rules.hpp>
#include <mallow/memory/detail/lookup.hpp>
#include <mallow/memory/detail/removal.hpp>
#include <mallow/memory/detail/storage.hpp>
#include <mallow/memory/queryable.hpp>
#include <mallow/memory/rules.hpp>
#include <mallow/call_options.hpp>
#include <mallow/update.hpp>

#include <concepts>
#include <cstddef>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>

namespace mallow::memory {

/// Rows of a plain struct, with a primary key, unique members and relationships that always hold:
///
///     mem::table<Store, mem::primary_key<&Store::id>, mem::unique<&Store::name>> stores;
///     mem::table<Item, mem::primary_key<&Item::id>,
///                mem::belongs_to<&Item::store_id, &Item::store, &Store::items>> items {stores};
///
/// `Rules` are `primary_key`, `unique` and `belongs_to`, in any order. A table is a range of `const Model&` in the
/// order of insertion, and starts queries as a `dynamic` does. Rows keep their address until they are removed.
/// Errors: those of the rules, all that a call meets, in the rules' order, each with its member's pointer.
/// Exception safety: strong; what fails or is refused changes nothing. A row is changed in a copy and moved back, so
/// `update` needs a copy constructor and a `noexcept` move assignment; nothing else of the model must not throw.
/// Complexity: a probe for each indexed member, whatever the number of rows; `update` costs a copy of the row too.
/// Lifetime: a table outlives those that refer to it (declare it first). One that does not is a failed `BOOST_ASSERT`
/// in a Debug build; otherwise their pointers become null.
///
/// Neither copied nor moved. As a container, it may be read from several threads while nothing changes it or a table
/// that is related to it.
template <class Model, class... Rules>
class table final : detail::check_rules<Model, Rules...>,
                    detail::storage<Model, Rules...>,
                    public queryable<table<Model, Rules...>, Model> {
    using storage = detail::storage<Model, Rules...>;
    using lists = typename storage::lists;
    using change = detail::change<storage, Model, Rules...>;

public:
    using model_type = Model;
    using key_type = typename storage::key_type;

    /// From the tables that `belongs_to` refers to, in its order; a relationship of the table with itself takes none.
    ///
    /// Throws: `std::logic_error` when a `dynamic` shows another relationship already.
    template <class... Parents>
    explicit(sizeof...(Parents) == 1) table(Parents&... parents) {
        constexpr bool fits = lists::template fits<typename storage::relations, Parents...>();
        static_assert(fits, "mallow: a table is made from the tables that its belongs_to refer to, in their order and "
                            "without itself: items {stores}; and a foreign key has the type of the primary key that "
                            "it refers to");
        if constexpr (fits) storage::connect(std::tie(detail::table_access::storage_of(parents)...));
    }
    table(const table&) = delete;
    table& operator=(const table&) = delete;
    ~table() = default;

    /// Adds a row, and assigns its key when that is 0.
    ///
    /// An object that was to be moved is left as it was when it is refused.
    [[nodiscard]] result<const Model*> insert(const Model& object) { return add(object); }
    [[nodiscard]] result<const Model*> insert(Model&& object) { return add(std::move(object)); }

    /// Null when there is none.
    template <class Key>
    const Model* find(const Key& key) const {
        return find_by<storage::key_member>(key);
    }

    /// The row with this value of the primary key or of a `unique` member, or with these values of a `unique` of
    /// several (`find_by<&Tag::store_id, &Tag::name>(1, "red")`, in the rule's order); null when there is none.
    template <auto... Members, class... Values>
    const Model* find_by(const Values&... values) const {
        constexpr bool is_indexed = lists::template is_indexed<Members...>;
        constexpr bool is_complete = sizeof...(Members) == sizeof...(Values);
        static_assert(is_indexed,
                      "mallow: find_by takes the primary key or a unique member, or all members of a unique "
                      "in its order; use filter_by<...>(...).first() for others");
        static_assert(!is_indexed || is_complete, "mallow: find_by takes one value for each member");
        if constexpr (is_indexed && is_complete) {
            constexpr bool comparable = (detail::looks_up<Values, detail::column_type<Members>> && ...);
            static_assert(comparable,
                          "mallow: a member is looked up by a value of its own type, or one that converts to it");
            if constexpr (comparable)
                if ((detail::can_hold<detail::column_type<Members>>(values) && ...))
                    return storage::probe(detail::columns<Members...>(),
                                          static_cast<detail::lookup_type<detail::column_type<Members>>>(values)...);
        }
        return nullptr;
    }

    /// Changes a row by what `edit(Model&)` does to a copy of it, whose `dynamic`s are empty.
    ///
    /// The callable returns nothing, or a `result` or `validation_error` that says why it refuses.
    /// Errors: `errc::not_found`; the callable's; the rules'.
    template <class Key, std::invocable<Model&> Edit>
    [[nodiscard]] result<const Model*> update(const Key& key, Edit&& edit) {
        const Model* row = find(key);
        if (!row) return not_found();
        if (validation_error errors = edit_row(row, [&](Model& draft) { return detail::outcome_of(edit, draft); });
            !errors.empty())
            return errors;
        return row;
    }

    /// Changes a row by what the text gives, as `loads_into<Schema>` does, and says which fields were given; contexts
    /// for hooks stand behind the options.
    ///
    /// Errors: `errc::not_found`; the schema's; the rules'.
    template <class Schema, class Key, mallow::detail::text_like Text, class... Contexts>
    [[nodiscard]] result<field_set<Schema>> update(const Key& key, const Text& text, const load_options& options = {},
                                                   Contexts&&... contexts) {
        return patch<Schema>(key, [&](auto& draft) {
            return loads_into<Schema>(draft, std::string_view(text), options, contexts...);
        });
    }
    template <class Schema, class Key, detail::json_tree Tree, class... Contexts>
    [[nodiscard]] result<field_set<Schema>> update(const Key& key, const Tree& tree, const load_options& options = {},
                                                   Contexts&&... contexts) {
        return patch<Schema>(key, [&](auto& draft) { return load_into<Schema>(draft, tree, options, contexts...); });
    }

    /// Removes a row, and what its relationships say must go with it.
    ///
    /// Errors: `errc::not_found`; `errc::still_referenced`, at the `dynamic` that shows a row which forbids it.
    template <class Key>
    [[nodiscard]] result<void> remove(const Key& key) {
        const Model* const row = find(key);
        if (!row) return not_found();
        bool is_used = false;
        for (const auto& each : storage::referred_rows().dependents) is_used = is_used || each.is_used(*row);
        if (!is_used) {
            storage::unlink(*row);
            storage::erase(row);
            return {};
        }
        detail::removal plan;
        plan.doom(*this, row);
        return plan.run();
    }

    /// Makes room for that many rows in the indexes.
    void reserve(std::size_t count) { storage::reserve(count); }

private:
    friend class queryable<table, Model>;
    friend struct detail::table_access;

    query<Model> start_query() const { return {this, &all_rows()}; }
    const detail::row_list<Model>& all_rows() const noexcept { return storage::referred_rows().rows; }

    static validation_error not_found() {
        return mallow::detail::make_error(errc::not_found, detail::pointer_to<Model, storage::key_member>());
    }

    template <class Source>
    result<const Model*> add(Source&& object) {
        const change added(*this, object, nullptr);
        if (!added.errors().empty()) return added.errors();
        return mallow::detail::address_of(storage::add(std::forward<Source>(object), added));
    }

    /// `edit(draft)` returns errors.
    template <class Edit>
    validation_error edit_row(const Model*& row, const Edit& edit) {
        static_assert(std::is_copy_constructible_v<Model> && std::is_nothrow_move_assignable_v<Model>,
                      "mallow: a table changes a copy of a row and moves it back; give the model a copy constructor "
                      "and a noexcept move assignment");
        const key_type key = row->*storage::key_member;
        const std::size_t erasures = storage::erasures();
        Model draft(*row);
        if (validation_error errors = edit(draft); !errors.empty()) return errors;
        // The edit may itself have changed the table.
        if (erasures != storage::erasures()) row = find(key);
        if (!row) return not_found();
        const change changed(*this, draft, row);
        if (!changed.errors().empty()) return changed.errors();
        storage::replace(*row, std::move(draft), changed);
        return {};
    }

    template <class Schema, class Key, class Load>
    result<field_set<Schema>> patch(const Key& key, const Load& load) {
        constexpr bool fits = std::is_convertible_v<Model&, mallow::detail::loaded_type<Schema>&>;
        static_assert(fits, "mallow: this schema describes another model than the table's; update through a schema of "
                            "the table's own");
        if constexpr (fits) {
            const Model* row = find(key);
            if (!row) return not_found();
            result<field_set<Schema>> touched = validation_error();
            const auto edit = [&](Model& draft) {
                touched = load(draft);
                return touched.error();
            };
            if (validation_error errors = edit_row(row, edit); !errors.empty()) return errors;
            return touched;
        } else {
            return validation_error();
        }
    }
};

}  // namespace mallow::memory
