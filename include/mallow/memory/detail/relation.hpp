// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/memory/detail/column.hpp>
#include <mallow/memory/detail/dependent.hpp>
#include <mallow/memory/detail/rows.hpp>
#include <mallow/memory/dynamic.hpp>
#include <mallow/memory/model_name.hpp>
#include <mallow/memory/rules.hpp>

#include <cstddef>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <utility>

namespace mallow::memory::detail {

/// The row that a foreign key names.
template <class Parent>
struct reference {
    const Parent* row = nullptr;
    bool is_self = false;  // the row that has the key, which may not be in the table yet
    bool is_missing = false;
};

template <class Storage, class Model, std::size_t Place, class Rule>
class relation;

/// One `belongs_to` of a table, whose rows' positions at `Place` it keeps.
template <class Storage, class Model, std::size_t Place, auto Key, auto Pointer, auto Items, on_remove Action>
class relation<Storage, Model, Place, belongs_to<Key, Pointer, Items, Action>> final
    : public dependent<std::remove_cv_t<std::remove_pointer_t<column_type<Pointer>>>> {
public:
    using parent_type = std::remove_cv_t<std::remove_pointer_t<column_type<Pointer>>>;
    using key_type = without_null_t<column_type<Key>>;

    static constexpr auto key = Key;
    static constexpr auto pointer = Pointer;
    static constexpr bool is_within = std::is_same_v<parent_type, Model>;

    relation() = default;
    relation(const relation&) = delete;
    relation& operator=(const relation&) = delete;
    ~relation() { disconnect(); }

    template <class ParentStorage>
    void connect(Storage& table, ParentStorage& parents) {
        for (const auto& other : parents.referred_rows().dependents)
            if (other.shown_by() == shown_by()) refuse_shared_dynamic(column_name<parent_type, Items>());
        table_ = &table;
        parents_ = &parents;
        find_ = [](const void* searched, const key_type& sought) {
            return static_cast<const ParentStorage*>(searched)->find(sought);
        };
        referred_ = &parents.referred_rows();
        referred_->dependents.push_back(*this);
        for (const parent_type& each : referred_->rows) bind(editable(each));
    }

    void disconnect() noexcept {
        if (!referred_) return;
        for (const parent_type& each : referred_->rows) dynamic_access::expire(editable(each).*Items);
        referred_->dependents.erase(referred_->dependents.iterator_to(*this));
        referred_ = nullptr;
    }

    /// `own_key` is what the primary key of `object` is to be; `current` the row that `object` is to replace, if any.
    template <class OwnKey>
    reference<parent_type> find(const Model& object, const OwnKey& own_key, const Model* current) const {
        if constexpr (is_nullable<column_type<Key>>)
            if (!(object.*Key)) return {};
        const key_type& sought = without_null_of(object.*Key);
        if constexpr (is_within)
            if (sought == own_key) return {.is_self = true};
        const parent_type* const row = find_parent(sought);
        // The row itself, found by the key it is about to lose.
        if constexpr (is_within)
            if (row && row == current) return {.is_missing = true};
        return {.row = row, .is_missing = row == nullptr};
    }

    static const parent_type* parent_of(const Model& object) noexcept { return object.*Pointer; }

    using slots = typename row_list<Model>::slots;

    /// Makes room where a row is to be attached, for what may fail; `current` is null for a row that is not there yet.
    static slots make_room(const reference<parent_type>& found, const Model* current) {
        if (found.row) {
            if (!current || found.row != parent_of(*current)) rows_of(*found.row).make_room();
        } else if constexpr (is_within) {
            if (found.is_self && !current) return row_list<Model>::make_slots();
            if (found.is_self) rows_of(*current).make_room();
        }
        return {};
    }

    /// Adds a row to those of the parent it points to, using `room` for a list that is new.
    template <class Row>
    static void attach(Row& row, slots&& room) noexcept {
        const parent_type* const parent = parent_of(row.value);
        if (!parent) return;
        if (room.capacity() != 0) rows_of(*parent).take_room(std::move(room));
        row.positions[Place] = rows_of(*parent).append(row.value);
    }
    template <class Row>
    static void take_out(Row& row, const parent_type* parent) noexcept {
        if (!parent) return;
        rows_of(*parent).take_out(row.positions[Place]);
        tidy(*parent);
    }
    /// From the parent that it had.
    template <class Row>
    static void move(Row& row, const void* parent) noexcept {
        if (parent == parent_of(row.value)) return;
        take_out(row, static_cast<const parent_type*>(parent));
        attach(row, {});
    }

    static bool holds(const row_list<Model>& rows, const Model& object) noexcept {
        const parent_type* const parent = parent_of(object);
        return parent && &rows_of(*parent) == &rows;
    }

    void narrow(scope<Model>& where, const column_type<Key>& value) const {
        if constexpr (is_nullable<column_type<Key>>)
            if (!value) return;
        const parent_type* const parent = find_parent(without_null_of(value));
        if (!parent)
            where = {};
        else if (rows_of(*parent).size() < where.size())
            where = scope<Model>::all_of(rows_of(*parent));
    }

    static row_list<Model>& rows_of(const parent_type& parent) noexcept {
        return dynamic_access::rows(editable(parent).*Items);
    }

    const void* shown_by() const noexcept override { return id_of<Items>(); }
    std::string_view model() const noexcept override { return model_name<Model>; }

    void bind(parent_type& parent) const noexcept override { dynamic_access::bind(parent.*Items, *table_); }

    bool is_used(const parent_type& parent) const noexcept override {
        const row_list<Model>& rows = rows_of(parent);
        if constexpr (is_within)
            if (rows.size() == 1) return address_of(*rows.begin()) != address_of(parent);
        return rows.size() != 0;
    }

    bool needs_key(const parent_type& parent) const noexcept override { return is_used(parent); }

    void spread(const parent_type& parent, std::size_t entry, removal& plan) const override {
        if constexpr (Action == cascade) {
            std::size_t position = 0;
            for (const Model& each : rows_of(parent))
                plan.doom(*table_, address_of(each), entry, pointer_to<parent_type, Items>(), position++);
        }
    }

    void find_blocks(const parent_type& parent, std::size_t entry, removal& plan) const override {
        if constexpr (Action == restrict)
            for (const Model& each : rows_of(parent))
                if (!plan.is_doomed(address_of(each)))
                    return plan.block(entry, pointer_to<parent_type, Items>(), model());
    }

    void release(const parent_type& parent, const removal& plan) noexcept override {
        if constexpr (Action == set_null) {
            // A list is not tidied while it is walked.
            for (const Model& each : rows_of(parent))
                if (!plan.is_doomed(address_of(each))) table_->template empty_key<Place, relation>(each);
            tidy(parent);
        }
    }

    void abandon() noexcept override {
        for (const parent_type& each : referred_->rows) {
            for (const Model& child : rows_of(each)) editable(child).*Pointer = nullptr;
            rows_of(each).forget();
        }
        referred_ = nullptr;
    }

private:
    static void tidy(const parent_type& parent) noexcept {
        rows_of(parent).tidy(
            [](const Model& row, std::size_t position) { Storage::set_position(row, Place, position); });
    }

    static const key_type& without_null_of(const column_type<Key>& value) noexcept {
        if constexpr (is_nullable<column_type<Key>>)
            return *value;
        else
            return value;
    }

    const parent_type* find_parent(const key_type& sought) const {
        return referred_ ? find_(parents_, sought) : nullptr;
    }

    Storage* table_ = nullptr;
    const void* parents_ = nullptr;
    const parent_type* (*find_)(const void*, const key_type&) = nullptr;
    referred<parent_type>* referred_ = nullptr;  // null once its table is gone
};

}  // namespace mallow::memory::detail
