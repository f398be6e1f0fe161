// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/inputs.hpp>
#include <mallow/error.hpp>

#include <boost/json/fwd.hpp>

#include <concepts>
#include <type_traits>

/// What a table is given.
namespace mallow::memory::detail {

template <class Tree>
concept json_tree = mallow::detail::document<Tree> && !std::same_as<Tree, boost::json::array>;

/// Calls what edits a row; gives the errors that it returns.
template <class Edit, class Model>
validation_error outcome_of(Edit& edit, Model& draft) {
    using returned = std::remove_cvref_t<decltype(edit(draft))>;
    static_assert(
        std::is_void_v<returned> || std::is_same_v<returned, validation_error> || mallow::detail::is_result<returned>,
        "mallow: what edits a row returns nothing, or a mallow::result or validation_error that says why it refuses");
    if constexpr (std::is_same_v<returned, validation_error>) {
        return edit(draft);
    } else if constexpr (mallow::detail::is_result<returned>) {
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
