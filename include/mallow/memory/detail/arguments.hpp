// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/error.hpp>

#include <boost/json/fwd.hpp>

#include <concepts>
#include <type_traits>

/// What a table is given.
namespace mallow::memory::detail {

template <class Tree>
concept json_tree = std::same_as<Tree, boost::json::value> || std::same_as<Tree, boost::json::object>;

template <class T>
inline constexpr bool is_result = false;
template <class T>
inline constexpr bool is_result<result<T>> = true;

/// Calls what edits a row; gives the errors that it returns.
template <class Edit, class Model>
validation_error outcome_of(Edit& edit, Model& draft) {
    using returned = std::remove_cvref_t<decltype(edit(draft))>;
    static_assert(
        std::is_void_v<returned> || std::is_same_v<returned, validation_error> || is_result<returned>,
        "mallow: what edits a row returns nothing, or a mallow::result or validation_error that says why it refuses");
    if constexpr (std::is_same_v<returned, validation_error>) {
        return edit(draft);
    } else if constexpr (is_result<returned>) {
        return edit(draft).error();
    } else {
        edit(draft);
        return {};
    }
}

/// Lets a table reach into those that it is made from.
struct table_access {
    template <class Table>
    static auto& storage_of(Table& table) noexcept {
        return static_cast<typename Table::storage&>(table);
    }
};

}  // namespace mallow::memory::detail
