// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/error.hpp>
#include <mallow/field_set.hpp>
#include <mallow/load.hpp>
#include <mallow/memory/detail/change.hpp>
#include <mallow/memory/detail/check_rules.hpp>
#include <mallow/memory/detail/dependent.hpp>
#include <mallow/memory/detail/relation.hpp>
#include <mallow/memory/detail/removal.hpp>
#include <mallow/memory/detail/rows.hpp>
#include <mallow/memory/queryable.hpp>
#include <mallow/memory/rules.hpp>
#include <mallow/options.hpp>
#include <mallow/update.hpp>

#include <boost/assert.hpp>
#include <boost/json/fwd.hpp>

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
///     mem::table<Item, mem::primary_key<&Item::id>, mem::belongs_to<&Item::store_id, &Item::store, &Store::items>> items {stores};
///
/// `Rules` are `primary_key`, `unique` and `belongs_to`, in any order. A range of `const Model&` in the order of insertion, and the start of
/// queries as a `dynamic` is. Rows keep their address until they are removed.
/// Errors: those of the rules, all that a call meets, in the rules' order, each with the member's pointer; then nothing has changed.
/// Exception safety: strong, for what the models' copies, hashes and comparisons and the callables throw; but rows are swapped and moved by
/// what must not throw.
/// Complexity: a probe for each indexed member, whatever the number of rows.
/// Lifetime: a table outlives those that refer to it (declare it first); that it does not is a failed `BOOST_ASSERT` in a Debug build, and
/// otherwise empties their pointers.
///
/// Neither copied nor moved. Like a container, it may be read from several threads while nothing changes it or a table related to it.
template <class Model, class... Rules>
class table : detail::check_rules<Model, Rules...>,
              public queryable<table<Model, Rules...>, Model>,
              private detail::source<Model>,
              private detail::removing_table {
    using rules = detail::rule_lists<Model, Rules...>;
    using relations_type = typename rules::template relations<table>;
    using row_type = typename rules::row_type;
    static constexpr auto key_member = rules::key_member;

public:
    using model_type = Model;
    using key_type = detail::column_type<key_member>;

    /// From the tables that `belongs_to` refers to, in its order; a relationship of the table with itself takes none.
    ///
    /// Throws: `std::logic_error` when a `dynamic` shows another relationship already.
    template <class... Parents>
    explicit table(Parents&... parents) {
        constexpr bool fit = rules::template fits<Parents...>();
        static_assert(fit,
                      "mallow: a table is made from the tables that its belongs_to refer to, in their order, without itself: items {stores}; and a "
                      "foreign key has the type of the primary key it refers to");
        if constexpr (fit) detail::connect_all(*this, own_, relations_, std::tie(parents...));
    }
    table(const table&) = delete;
    table& operator=(const table&) = delete;

    ~table() {
        for_relations([](auto& relation) { relation.disconnect(); });
        BOOST_ASSERT_MSG(own_.dependents.empty(), "mallow: a table is gone before one that refers to it; declare it first");
        own_.dependents.clear_and_dispose([](auto* dependent) { dependent->abandon(); });
    }

    /// Adds a row, and assigns its key when that is 0.
    ///
    /// A refused object that was to be moved is left as it was.
    result<const Model*> insert(const Model& object) { return add(object); }
    result<const Model*> insert(Model&& object) { return add(std::move(object)); }

    /// Null when there is none.
    template <class Key>
    const Model* find(const Key& key) const {
        return find_by<key_member>(key);
    }

    /// The row with this value of the primary key or of a `unique` member; null when there is none.
    template <auto Member, class Value>
    const Model* find_by(const Value& value) const {
        using type = detail::column_type<Member>;
        constexpr bool is_indexed = rules::template is_indexed<Member>;
        static_assert(is_indexed, "mallow: find_by takes the primary key or a unique member; use filter_by<…>(…).first() for others");
        if constexpr (is_indexed) {
            constexpr bool comparable = detail::looks_up<Value, type>;
            static_assert(comparable, "mallow: a member is looked up by a value of its own type, or one that converts to it");
            if constexpr (comparable) {
                if (!detail::can_hold<type>(value)) return nullptr;
                return probe<Member>(static_cast<detail::lookup_type<type>>(value));
            }
        }
        return nullptr;
    }

    /// Changes a row by what `change(Model&)` does to a copy of it, whose `dynamic`s are empty.
    ///
    /// The callable returns nothing, or a `result` or `validation_error` that says why it refuses.
    /// Errors: `errc::not_found`.
    template <class Key, std::invocable<Model&> Change>
    result<const Model*> update(const Key& key, Change&& change) {
        const Model* row = nullptr;
        if (validation_error errors = change_row(key, std::forward<Change>(change), row); !errors.empty()) return errors;
        return row;
    }

    /// Changes a row by what the text gives, as `loads_into<Schema>` does, and says which fields were given.
    ///
    /// Errors: those of the load, if any; then `errc::not_found`, and those of the rules.
    template <class Schema, class Key, mallow::detail::text_like Text>
    result<field_set<Schema>> update(const Key& key, const Text& text, const load_options& options = {}) {
        return patch<Schema>(key, [&](Model& draft) { return loads_into<Schema>(draft, std::string_view(text), options); });
    }
    template <class Schema, class Key, detail::json_tree Tree>
    result<field_set<Schema>> update(const Key& key, const Tree& tree, const load_options& options = {}) {
        return patch<Schema>(key, [&](Model& draft) { return load_into<Schema>(draft, tree, options); });
    }

    /// Removes a row, and what its relationships say must go with it.
    ///
    /// Errors: `errc::not_found`; `errc::still_referenced`, at the `dynamic` that shows a row which forbids it.
    template <class Key>
    result<void> remove(const Key& key) {
        const Model* const found = find(key);
        if (!found) return not_found();
        bool is_used = false;
        for (const auto& each : own_.dependents) is_used = is_used || each.is_used(*found);
        if (!is_used) {
            take_out(*found);
            erase(found);
            return {};
        }
        detail::removal plan;
        plan.doom(*this, found);
        return plan.run();
    }

    /// Makes room for that many rows in the indexes.
    void reserve(std::size_t count) {
        rules::for_columns([&]<auto Member>(detail::column<Member>) { index<Member>().reserve(count); });
    }

private:
#include <mallow/memory/detail/table_internals.ipp>
};

}  // namespace mallow::memory
