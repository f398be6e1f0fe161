// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/memory/detail/column.hpp>
#include <mallow/memory/dynamic.hpp>

#include <concepts>
#include <type_traits>

/// Slips in an association's declaration and its calls.
namespace mallow::memory::detail {

struct no_model {};

template <class Column>
struct shown_by_column {
    using type = no_model;
};
template <class Model>
struct shown_by_column<dynamic<Model>> {
    using type = Model;
};
/// The model whose rows a `dynamic` shows; `no_model` for what is none.
template <auto Member>
using shown_model = typename shown_by_column<column_type<Member>>::type;

template <auto Left, auto Right>
constexpr bool check_ends() {
    using left_type = shown_model<Right>;
    using right_type = shown_model<Left>;
    constexpr bool are_dynamic = !std::is_same_v<left_type, no_model> && !std::is_same_v<right_type, no_model>;
    static_assert(are_dynamic, "mallow: many_to_many names a dynamic of each of two models: "
                               "many_to_many<&Item::tags, &Tag::items>");
    if constexpr (are_dynamic)
        static_assert(is_column_of<Left, left_type> && is_column_of<Right, right_type>,
                      "mallow: each dynamic of a many_to_many shows the model that the other is a member of: "
                      "dynamic<Tag> tags in Item, dynamic<Item> items in Tag");
    static_assert(!std::is_same_v<column<Left>, column<Right>>,
                  "mallow: each end of a many_to_many has a dynamic of its own, also when both are of one model: "
                  "many_to_many<&Person::follows, &Person::followers>");
    return true;
}

/// A base of every association, so that its checks come before anything else of it.
template <auto Left, auto Right>
struct check_association {
    static_assert(check_ends<Left, Right>());
};

template <class Table, class Model>
inline constexpr bool is_table_of = [] {
    if constexpr (requires { typename Table::model_type; })
        return std::is_same_v<typename Table::model_type, Model>;
    else
        return false;
}();

template <class Row, class Model>
concept stands_for_row = std::derived_from<Row, Model> || std::convertible_to<const Row&, const Model*>;

template <class Model, class Row>
const Model* address_of_row(const Row& row) noexcept {
    if constexpr (std::convertible_to<const Row&, const Model*>)
        return row;
    else
        return address_of(static_cast<const Model&>(row));
}

}  // namespace mallow::memory::detail
