// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/address.hpp>
#include <mallow/detail/compiler.hpp>
#include <mallow/detail/engine.hpp>
#include <mallow/detail/inputs.hpp>
#include <mallow/detail/join/roots.hpp>
#include <mallow/error.hpp>
#include <mallow/field_set.hpp>
#include <mallow/load.hpp>
#include <mallow/call_options.hpp>

#include <boost/json/fwd.hpp>

#include <cstddef>
#include <string_view>
#include <type_traits>

namespace mallow {

namespace detail {

/// Levels of nested schemas that are asked at compile time; below them the engine asks.
///
/// A schema may nest itself, and constants cannot compare the addresses of plans everywhere to see that.
inline constexpr int committed_levels = 4;

/// Whether an update can put back what it replaces, without a throw.
constexpr bool can_commit(const slot& checked, int levels) {
    if (checked.code == op::structure) {
        for (std::size_t i = 0; levels > 0 && i < checked.nested->row_count; ++i)
            if (checked.nested->rows[i].load && !can_commit(checked.nested->rows[i].value, levels - 1)) return false;
        return true;
    }
    if (checked.code == op::holder && checked.inner->code == op::structure &&
        (checked.holder->slices || !can_commit(*checked.inner, levels)))
        return false;
    const bool known = checked.code == op::scalar || checked.code == op::document;
    return known || checked.type->exchanges;
}

/// A field that is only dumped has nothing to put back, nor what would.
constexpr bool can_commit(const row& field) { return !field.load || can_commit(field.value, committed_levels); }

template <auto Member, bool CanCommit>
struct check_update {
    static_assert(CanCommit, "mallow: load_into commits by swaps that cannot throw; give this member's type a noexcept "
                             "swap, or noexcept moves (and let no "
                             "std::shared_ptr hold a polymorphic base, whose copy would lose what derives from it)");
};

template <class Model, class... Descriptors>
constexpr void name_those_that_cannot(mp11::mp_list<Descriptors...>) {
    ((void)check_update<Descriptors::pointer, can_commit(bind_field<Descriptors, Model>())>{},
     ...);
}

template <class Schema>
constexpr const slot& updated_root() {
    static_assert(single_schema<Schema>, "mallow: load_into changes one object; loop over the list, or load it anew");
    static_assert(loads_well<Schema>());
    constexpr bool commits = can_commit(object_root<Schema>::value, committed_levels);
    if constexpr (!commits) name_those_that_cannot<model_of<Schema>>(fields_of<Schema>{});
    return object_root<Schema>::value;
}

template <class Schema, class Input>
MALLOW_NOINLINE result<field_set<Schema>> change(const slot& root, void* target, Input input,
                                                 const load_options* options) {
    const field_tree* touched = nullptr;
    error_list* errors = nullptr;
    if constexpr (std::is_same_v<Input, std::string_view>)
        errors = update_text(root, target, input, options, touched);
    else
        errors = update_json(root, target, input, options, touched);
    if (errors) return result<field_set<Schema>>(boost::system::in_place_error, errors);
    return result<field_set<Schema>>(boost::system::in_place_value, touched);
}

}  // namespace detail

/// Changes an object by what the text gives, all or nothing, and says which fields were given.
///
/// Absent fields stay as they are and no `load_default` fires; nested structs merge; lists, sets and `Extra` are
/// replaced; an empty optional or owner is filled fresh; what a `shared_ptr` points to is changed in a copy that
/// replaces it. Exception safety: strong; a failure leaves `target` untouched.
///
/// `text` must not lie inside `target`, nor inside what it holds, such as one of its strings; a Debug build asserts
/// that.
template <class Schema>
[[nodiscard]] result<field_set<Schema>> loads_into(detail::loaded_type<Schema>& target, std::string_view text,
                                     const load_options& options) {
    return detail::change<Schema, std::string_view>(detail::updated_root<Schema>(), detail::address_of(target), text,
                                                    &options);
}

/// Likewise, with default options.
template <class Schema>
[[nodiscard]] result<field_set<Schema>> loads_into(detail::loaded_type<Schema>& target, std::string_view text) {
    return detail::change<Schema, std::string_view>(detail::updated_root<Schema>(), detail::address_of(target), text,
                                                    nullptr);
}

template <class Schema, class Target, detail::document Tree>
[[nodiscard]] result<field_set<Schema>> loads_into(Target&, const Tree&, const load_options& = {}) {
    static_assert(detail::never<Tree>, "mallow: use load_into for a document");
    return validation_error();
}

/// As `loads_into`, from a parsed document, which must not be part of `target`; a Debug build asserts that.
template <class Schema>
[[nodiscard]] result<field_set<Schema>> load_into(detail::loaded_type<Schema>& target, const boost::json::value& tree,
                                    const load_options& options) {
    return detail::change<Schema, const boost::json::value&>(detail::updated_root<Schema>(), detail::address_of(target),
                                                             tree, &options);
}

/// Likewise, with default options.
template <class Schema>
[[nodiscard]] result<field_set<Schema>> load_into(detail::loaded_type<Schema>& target, const boost::json::value& tree) {
    return detail::change<Schema, const boost::json::value&>(detail::updated_root<Schema>(), detail::address_of(target),
                                                             tree, nullptr);
}

template <class Schema>
[[nodiscard]] result<field_set<Schema>> load_into(detail::loaded_type<Schema>& target, const boost::json::object& tree,
                                    const load_options& options) {
    return detail::change<Schema, const boost::json::object&>(detail::updated_root<Schema>(),
                                                              detail::address_of(target), tree, &options);
}

/// Likewise, with default options.
template <class Schema>
[[nodiscard]] result<field_set<Schema>> load_into(detail::loaded_type<Schema>& target,
                                                  const boost::json::object& tree) {
    return detail::change<Schema, const boost::json::object&>(detail::updated_root<Schema>(),
                                                              detail::address_of(target), tree, nullptr);
}

template <class Schema, class Target, detail::text_like Text>
[[nodiscard]] result<field_set<Schema>> load_into(Target&, const Text&, const load_options& = {}) {
    static_assert(detail::never<Text>, "mallow: use loads_into for text");
    return validation_error();
}

}  // namespace mallow
