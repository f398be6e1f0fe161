// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/error.hpp>
#include <mallow/memory/detail/column.hpp>
#include <mallow/memory/detail/lookup.hpp>
#include <mallow/memory/detail/relation.hpp>
#include <mallow/memory/detail/violations.hpp>
#include <mallow/memory/model_name.hpp>
#include <mallow/memory/rules.hpp>

#include <boost/mp11/algorithm.hpp>

#include <cstddef>
#include <limits>
#include <optional>
#include <tuple>
#include <type_traits>

namespace mallow::memory::detail {

template <class Relations>
struct references_of;
template <class... Relations>
struct references_of<std::tuple<Relations...>> {
    using type = std::tuple<reference<typename Relations::parent_type>...>;
};

/// A row to add, or the value that one is to get, looked at by every rule before anything is done.
template <class Storage, class Model, class... Rules>
class change {
    using key_type = typename Storage::key_type;
    using relations = typename Storage::relations;
    static constexpr auto key_member = Storage::key_member;

public:
    /// `current` is the row to change; null for a new one.
    change(const Storage& storage, const Model& draft, const Model* current)
        : storage_(storage), draft_(draft), current_(current) {
        assign_key();
        hash<key_member>() = hash_of(columns<key_member>(), own_key());
        (check(Rules()), ...);
    }

    const validation_error& errors() const noexcept { return errors_; }

    const typename Storage::hash_array& hashes() const noexcept { return hashes_; }

    const auto& references() const noexcept { return references_; }

    /// Sets the key and the pointers of what is going to be the row `self`.
    void complete(Model& value, const Model& self) const noexcept {
        if constexpr (ranged_integer<key_type>)
            if (assigned_) value.*key_member = *assigned_;
        const auto point = [&]<class Relation>(std::type_identity<Relation>, const auto& found) {
            value.*Relation::pointer = found.row;
            if constexpr (Relation::is_within)
                if (found.is_self) value.*Relation::pointer = address_of(self);
        };
        [&]<class... Relations>(std::type_identity<std::tuple<Relations...>>) {
            std::apply([&](const auto&... found) { (point(std::type_identity<Relations>(), found), ...); },
                       references_);
        }(std::type_identity<relations>());
    }

private:
    void assign_key() {
        if constexpr (ranged_integer<key_type>) {
            if (draft_.*key_member != 0) return;
            if (storage_.last_key() == std::numeric_limits<key_type>::max())
                add_error(errors_, errc::number_too_large, pointer_to<Model, key_member>());
            else
                assigned_ = static_cast<key_type>(storage_.last_key() + 1);
        }
    }

    const key_type& own_key() const noexcept { return assigned_ ? *assigned_ : draft_.*key_member; }

    template <auto... Members>
    static constexpr std::size_t place = Storage::lists::template place_of_index<Members...>;

    template <auto... Members>
    std::size_t& hash() noexcept {
        return hashes_[place<Members...>];
    }

    template <auto Member>
    void check(primary_key<Member>) {
        if (current_ && own_key() == current_->*Member) return;
        if (!assigned_ && storage_.probe(columns<Member>(), hash<Member>(), draft_.*Member))
            add_error(errors_, errc::not_unique, pointer_to<Model, Member>());
        if (!current_) return;
        for (const auto& each : storage_.referred_rows().dependents)
            if (each.needs_key(*current_))
                add_error(errors_, errc::still_referenced, pointer_to<Model, Member>(), each.model());
    }

    template <auto... Members>
    void check(unique<Members...>) {
        using searched = columns<Members...>;
        if constexpr (std::is_same_v<searched, columns<key_member>>) return;
        if ((is_null(draft_.*Members) || ...)) {
            hash<Members...>() = storage_.hash_of_null(hashes_);
            return;
        }
        if (current_ && (static_cast<bool>(draft_.*Members == current_->*Members) && ...)) {
            hash<Members...>() = storage_.hashes_of(*current_)[place<Members...>];
            return;
        }
        hash<Members...>() = hash_of(searched(), draft_.*Members...);
        // Whichever of them changes, the violation ends: it is told at each.
        if (storage_.probe(searched(), hash<Members...>(), draft_.*Members...))
            (add_error(errors_, errc::not_unique, pointer_to<Model, Members>()), ...);
    }

    template <auto Key, auto Pointer, auto Items, on_remove Action>
    void check(belongs_to<Key, Pointer, Items, Action>) {
        constexpr std::size_t at =
            mp11::mp_find<typename Storage::lists::belongings, belongs_to<Key, Pointer, Items, Action>>::value;
        using relation = std::tuple_element_t<at, relations>;
        auto& found = std::get<at>(references_);
        // A row that refers to itself does so by the key it has.
        if (current_ && draft_.*Key == current_->*Key && !(relation::is_within && own_key() != current_->*key_member)) {
            found.row = current_->*Pointer;
            return;
        }
        found = storage_.template relation_at<at>().find(draft_, own_key(), current_);
        if (found.is_missing)
            add_error(errors_, errc::no_such_reference, pointer_to<Model, Key>(),
                      model_name<typename relation::parent_type>);
    }

    const Storage& storage_;
    const Model& draft_;
    const Model* current_;
    std::optional<key_type> assigned_;
    validation_error errors_;
    typename Storage::hash_array hashes_{};
    typename references_of<relations>::type references_;
};

}  // namespace mallow::memory::detail
