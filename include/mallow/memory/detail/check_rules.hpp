// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/memory/detail/column.hpp>
#include <mallow/memory/detail/lookup.hpp>
#include <mallow/memory/dynamic.hpp>
#include <mallow/memory/rules.hpp>

#include <cstddef>
#include <type_traits>

/// Slips in a table's declaration. Each check has one line to say; a later one is made only when the earlier ones hold.
namespace mallow::memory::detail {

template <class Rule>
struct rule_traits {
    static constexpr bool is_known = false;
    static constexpr bool is_primary_key = false;
};
template <auto Member>
struct rule_traits<primary_key<Member>> {
    static constexpr bool is_known = true;
    static constexpr bool is_primary_key = true;
};
template <auto... Members>
struct rule_traits<unique<Members...>> {
    static constexpr bool is_known = true;
    static constexpr bool is_primary_key = false;
};
template <auto Key, auto Pointer, auto Items, on_remove Action>
struct rule_traits<belongs_to<Key, Pointer, Items, Action>> {
    static constexpr bool is_known = true;
    static constexpr bool is_primary_key = false;
};

template <class T>
inline constexpr bool is_pointer_to_const = std::is_pointer_v<T>&& std::is_const_v<std::remove_pointer_t<T>>;

template <class Model, auto Member>
constexpr bool check_index() {
    static_assert(is_column_of<Member, Model>, "mallow: primary_key and unique name a data member of the table's own "
                                               "model: unique<&Item::name> in a table<Item, ...>");
    if constexpr (is_column_of<Member, Model>) {
        using type = column_type<Member>;
        static_assert(
            hashable<type>,
            "mallow: an indexed member's type needs == and a std::hash, or a hash_value function for boost::hash");
    }
    return true;
}

template <class Model, class Rule>
struct check_rule;

template <class Model, auto Member>
struct check_rule<Model, primary_key<Member>> {
    static_assert(!is_nullable<column_type<Member>>,
                  "mallow: a primary key is never empty; declare the member without std::optional");
    static constexpr bool value = check_index<Model, Member>();
};
template <class Model, auto... Members>
struct check_rule<Model, unique<Members...>> {
    static_assert(sizeof...(Members) != 0, "mallow: unique names a member, or several that are unique together: "
                                           "unique<&Tag::store_id, &Tag::name>");
    static_assert(mp11::mp_is_set<mp11::mp_list<column<Members>...>>::value,
                  "mallow: a unique of several members names each of them once");
    static constexpr bool value = (check_index<Model, Members>() && ...);
};
template <class Model, auto Key, auto Pointer, auto Items, on_remove Action>
struct check_rule<Model, belongs_to<Key, Pointer, Items, Action>> {
    static constexpr bool check() {
        static_assert(
            is_column_of<Key, Model>,
            "mallow: belongs_to's first member is the foreign key, a member of the table's own model: &Item::store_id");
        static_assert(is_column_of<Pointer, Model> && is_pointer_to_const<column_type<Pointer>>,
                      "mallow: belongs_to's second member is a pointer to the const model referred to, in the table's "
                      "own model: const Store* store");
        if constexpr (is_column_of<Key, Model> && is_column_of<Pointer, Model> &&
                      is_pointer_to_const<column_type<Pointer>>) {
            using parent = std::remove_cv_t<std::remove_pointer_t<column_type<Pointer>>>;
            static_assert(is_column_of<Items, parent> && std::is_same_v<column_type<Items>, dynamic<Model>>,
                          "mallow: belongs_to's third member is a dynamic of the table's model, in the model that the "
                          "second points to: dynamic<Item> items in Store");
            static_assert(
                Action != set_null || is_nullable<column_type<Key>>,
                "mallow: set_null empties the foreign key; declare it std::optional, or use restrict or cascade");
        }
        return true;
    }
    static constexpr bool value = check();
};

/// Whether a `unique` of several members names the primary key.
template <class Rule, class... Rules>
inline constexpr bool holds_key = false;
template <auto First, auto Second, auto... Others, class... Rules>
inline constexpr bool holds_key<unique<First, Second, Others...>, Rules...> =
    (mp11::mp_contains<mp11::mp_list<primary_key<First>, primary_key<Second>, primary_key<Others>...>, Rules>::value ||
     ...);

/// A base of every table, so that its checks come before anything else of it.
template <class Model, class... Rules>
struct check_rules {
    static_assert((rule_traits<Rules>::is_known && ...),
                  "mallow: a table is declared by primary_key<...>, unique<...> and belongs_to<...>");
    static_assert((std::size_t{0} + ... + rule_traits<Rules>::is_primary_key) == 1,
                  "mallow: a table has exactly one primary_key<&Item::id>");
    static_assert(!(holds_key<Rules, Rules...> || ...),
                  "mallow: the primary key is unique by itself; leave it out of a unique of several members");
    static_assert((check_rule<Model, Rules>::value && ...));
};

}  // namespace mallow::memory::detail
