// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/memory/detail/column.hpp>
#include <mallow/memory/detail/dependent.hpp>
#include <mallow/memory/detail/indexes.hpp>
#include <mallow/memory/detail/lookup.hpp>
#include <mallow/memory/detail/removal.hpp>
#include <mallow/memory/detail/rows.hpp>
#include <mallow/memory/detail/rule_lists.hpp>
#include <mallow/memory/detail/source.hpp>

#include <boost/assert.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <tuple>
#include <type_traits>
#include <utility>

namespace mallow::memory::detail {

struct no_key {};

/// A table's rows, their indexes and relations, kept right; what may be done to them is checked elsewhere (`change`,
/// `removal`).
template <class Model, class... Rules>
class storage : public source<Model>, public removing_table {
public:
    using lists = rule_lists<Model, Rules...>;
    using row_type = typename lists::row_type;
    using relations = typename lists::template relations<storage>;
    static constexpr auto key_member = lists::key_member;
    static constexpr std::size_t relation_count = std::tuple_size_v<relations>;
    using key_type = column_type<key_member>;
    using hash_array = typename row_type::hash_array;

    storage() = default;
    storage(const storage&) = delete;
    storage& operator=(const storage&) = delete;
    ~storage() {
        for_relations([](auto& each) { each.disconnect(); });
        BOOST_ASSERT_MSG(referred_.dependents.empty(),
                         "mallow: a table is gone before one that refers to it; declare it first");
        while (!referred_.dependents.empty()) {
            dependent<Model>& each = referred_.dependents.front();
            referred_.dependents.pop_front();
            each.abandon();
        }
    }

    /// `parents` are the storages of other tables, in the relations' order.
    template <class Parents>
    void connect(const Parents& parents) {
        const auto connect_one = [&]<std::size_t I>(std::integral_constant<std::size_t, I>) {
            if constexpr (std::tuple_element_t<I, relations>::is_within)
                std::get<I>(relations_).connect(*this, *this);
            else
                std::get<I>(relations_)
                    .connect(*this, std::get<lists::template outer_relations<relations, I>>(parents));
        };
        [&]<std::size_t... I>(std::index_sequence<I...>) {
            (connect_one(std::integral_constant<std::size_t, I>()), ...);
        }
        (std::make_index_sequence<relation_count>());
    }

    /// `sought` are the values of the columns, or their hash and the values.
    template <auto... Members, class... Sought>
    const Model* probe(columns<Members...> searched, const Sought&... sought) const {
        return indexes_.probe(searched, sought...);
    }
    const Model* find(const lookup_type<key_type>& value) const { return probe(columns<key_member>(), value); }

    void reserve(std::size_t count) { indexes_.reserve(count); }

    /// Adds a row as `change` says, against which nothing speaks.
    template <class Source, class Change>
    const Model& add(Source&& object, const Change& change) {
        // All that may fail comes before the object is moved.
        indexes_.make_room();
        referred_.rows.make_room();
        auto room = make_room(change, nullptr);
        const auto complete = [&](Model& value) noexcept { change.complete(value, value); };
        row_type& added = indexes_.add(std::forward<Source>(object), change.hashes(), complete);

        added.positions[0] = referred_.rows.append(added.value);
        std::size_t place = 0;
        for_relations([&](const auto& each) { each.attach(added, std::move(room[place++])); });
        for (const dependent<Model>& each : referred_.dependents) each.bind(added.value);
        note_key(added.value);
        return added.value;
    }

    /// Replaces a row's value by `draft`, as `change` says.
    template <class Change>
    void replace(const Model& object, Model&& draft, const Change& change) {
        make_room(change, address_of(object));
        change.complete(draft, object);

        row_type& replaced = editable(row_of<row_type>(object));
        std::array<const void*, relation_count + 1> parents{};
        std::size_t place = 0;
        for_relations([&](const auto& each) { parents[place++] = each.parent_of(object); });
        replaced.value = std::move(draft);
        indexes_.rehash(replaced, change.hashes());
        place = 0;
        for_relations([&](const auto& each) { each.move(replaced, parents[place++]); });
        note_key(object);
    }

    /// Takes a row out of all lists.
    void unlink(const Model& object) noexcept {
        row_type& removed = editable(row_of<row_type>(object));
        for_relations([&](const auto& each) { each.take_out(removed, each.parent_of(object)); });
        referred_.rows.take_out(removed.positions[0]);
        referred_.rows.tidy([](const Model& row, std::size_t position) { set_position(row, 0, position); });
    }

    /// For a relation that sets null.
    template <std::size_t Place, class Relation>
    void empty_key(const Model& object) noexcept {
        row_type& emptied = editable(row_of<row_type>(object));
        Relation::rows_of(*Relation::parent_of(object)).take_out(emptied.positions[Place]);
        (emptied.value.*Relation::key).reset();
        hash_array hashes = emptied.hashes;
        indexes_.for_each([&]<auto... Members>(columns<Members...>) {
            if constexpr ((std::is_same_v<column<Members>, column<Relation::key>> || ...))
                hashes[lists::template place_of_index<Members...>] = hash_of_null(hashes);
        });
        indexes_.rehash(emptied, hashes);
        emptied.value.*Relation::pointer = nullptr;
    }

    void narrow(scope<Model>& where, const void* sought, const void* value) const override {
        indexes_.narrow(where, sought, value);
        for_relations([&]<class Relation>(const Relation& each) {
            if (sought == id_of<Relation::key>())
                each.narrow(where, *static_cast<const column_type<Relation::key>*>(value));
        });
    }

    bool holds(const row_list<Model>& rows, const Model& object) const noexcept override {
        bool found = &rows == &referred_.rows;
        for_relations([&](const auto& each) { found = found || each.holds(rows, object); });
        return found;
    }

    void spread(const void* object, std::size_t entry, removal& plan) const override {
        for (const dependent<Model>& each : referred_.dependents)
            each.spread(*static_cast<const Model*>(object), entry, plan);
    }
    void find_blocks(const void* object, std::size_t entry, removal& plan) const override {
        for (const dependent<Model>& each : referred_.dependents)
            each.find_blocks(*static_cast<const Model*>(object), entry, plan);
    }
    void detach(const void* object, const removal& plan) noexcept override {
        for (dependent<Model>& each : referred_.dependents) each.release(*static_cast<const Model*>(object), plan);
        unlink(*static_cast<const Model*>(object));
    }
    void erase(const void* object) noexcept override {
        indexes_.erase(row_of<row_type>(*static_cast<const Model*>(object)));
        ++erasures_;
    }

    template <class Action>
    void for_relations(const Action& action) {
        std::apply([&](auto&... each) { (action(each), ...); }, relations_);
    }
    template <class Action>
    void for_relations(const Action& action) const {
        std::apply([&](const auto&... each) { (action(each), ...); }, relations_);
    }

    template <std::size_t Place>
    const auto& relation_at() const noexcept {
        return std::get<Place>(relations_);
    }
    /// An empty optional is never looked up; what counts is that many of them do not meet in one bucket.
    static std::size_t hash_of_null(const hash_array& hashes) noexcept {
        return hashes[lists::template place_of_index<key_member>];
    }

    static void set_position(const Model& object, std::size_t place, std::size_t position) noexcept {
        editable(row_of<row_type>(object)).positions[place] = position;
    }

    static const hash_array& hashes_of(const Model& object) noexcept { return row_of<row_type>(object).hashes; }

    referred<Model>& referred_rows() noexcept { return referred_; }
    const referred<Model>& referred_rows() const noexcept { return referred_; }
    std::size_t erasures() const noexcept { return erasures_; }
    /// The largest key so far, for integers.
    key_type last_key() const noexcept requires ranged_integer<key_type> { return last_key_; }

private:
    /// Room in the lists that a row is to be in; what is returned is for those of the row itself, which is not there
    /// yet.
    template <class Change>
    auto make_room(const Change& change, const Model* current) {
        std::array<typename row_list<Model>::slots, relation_count + 1> room;
        [&]<std::size_t... I>(std::index_sequence<I...>) {
            ((room[I] = std::tuple_element_t<I, relations>::make_room(std::get<I>(change.references()), current)), ...);
        }
        (std::make_index_sequence<relation_count>());
        return room;
    }

    void note_key(const Model& object) noexcept {
        if constexpr (ranged_integer<key_type>) last_key_ = std::max(last_key_, object.*key_member);
    }

    indexes<Model, Rules...> indexes_;
    referred<Model> referred_;
    relations relations_;
    [[no_unique_address]] std::conditional_t<ranged_integer<key_type>, key_type, no_key> last_key_{};
    std::size_t erasures_ = 0;
};

}  // namespace mallow::memory::detail
