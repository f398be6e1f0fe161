// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/call_options.hpp>
#include <mallow/detail/address.hpp>
#include <mallow/detail/compiler.hpp>
#include <mallow/detail/engine.hpp>
#include <mallow/detail/given.hpp>
#include <mallow/detail/inputs.hpp>
#include <mallow/detail/join/roots.hpp>
#include <mallow/error.hpp>
#include <mallow/field_set.hpp>
#include <mallow/load.hpp>

#include <boost/json/fwd.hpp>

#include <cstddef>
#include <new>
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
    if (checked.code == op::variant)
        for (std::size_t i = 0; i < checked.variant->count; ++i)
            if (checked.variant->all[i].value->code == op::structure &&
                !can_commit(*checked.variant->all[i].value, levels))
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
    ((void)check_update<Descriptors::pointer, can_commit(bind_field<Descriptors, Model>())>{}, ...);
}

template <class Schema, class... Passed>
constexpr const slot& updated_root() {
    static_assert(single_schema<Schema>, "mallow: load_into changes one object; loop over the list, or load it anew");
    static_assert(loads_well<Schema, Passed...>());
    static_assert(object_root<Schema>::value.code != op::variant,
                  "mallow: load_into changes an object of one schema; of a one_of say which, or load it anew");
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

/// Whether a `post_load`, here or below, changes what was loaded.
template <class Schema>
constexpr bool has_post_load() {
    return needs_of<Schema, model_of<Schema>, context_use::load>::value.changes;
}

/// What `post_load` changes, it changes in a copy.
template <class Schema>
constexpr auto copy_of_updated() -> void (*)(void*, const void*) {
    using model = loaded_type<Schema>;
    if constexpr (has_post_load<Schema>()) {
        constexpr bool copies = std::is_copy_constructible_v<model> && type_ops_of<model>::value.exchanges;
        static_assert(copies,
                      "mallow: a post_load in a load_into changes a copy of the model, which is swapped in when "
                      "all is well; give the model a copy constructor and a noexcept swap, or noexcept moves");
        if constexpr (copies)
            return [](void* storage, const void* from) { ::new (storage) model(*static_cast<const model*>(from)); };
    }
    return nullptr;
}

/// The same as `change`, with hooks.
template <class Schema, class Input>
MALLOW_NOINLINE result<field_set<Schema>> change_with_hooks(const slot& root, void* target, Input input,
                                                            const load_options* options, const contexts& given) {
    const update_hooks with{given, copy_of_updated<Schema>()};
    const field_tree* touched = nullptr;
    error_list* errors = nullptr;
    if constexpr (std::is_same_v<Input, std::string_view>)
        errors = update_text(root, target, input, options, touched, with);
    else
        errors = update_json(root, target, input, options, touched, with);
    if (errors) return result<field_set<Schema>>(boost::system::in_place_error, errors);
    return result<field_set<Schema>>(boost::system::in_place_value, touched);
}

template <class Schema, class Input>
result<field_set<Schema>> change_without_contexts(loaded_type<Schema>& target, Input input,
                                                  const load_options* options) {
    const slot& root = updated_root<Schema>();
    if constexpr (has_post_load<Schema>())
        return change_with_hooks<Schema, Input>(root, address_of(target), input, options, {});
    else
        return change<Schema, Input>(root, address_of(target), input, options);
}

}  // namespace detail

/// Changes an object by what the text gives, all or nothing, and says which fields were given.
///
/// Absent fields stay as they are and no `load_default` fires; nested structs merge, as does what a variant holds;
/// lists, sets, mappings, tuples and `Extra` are replaced; an empty optional or owner is filled fresh; what a
/// `shared_ptr` points to is changed in a copy that replaces it. What is made afresh is loaded in full: its required
/// fields must be there, its defaults fire. Exception safety: strong; a failure leaves `target` untouched.
///
/// `text` must not lie inside `target`, nor inside what it holds, such as one of its strings; a Debug build asserts
/// that.
template <class Schema>
[[nodiscard]] result<field_set<Schema>> loads_into(detail::loaded_type<Schema>& target, std::string_view text,
                                                   const load_options& options) {
    return detail::change_without_contexts<Schema, std::string_view>(target, text, &options);
}

/// Likewise, with default options.
template <class Schema>
[[nodiscard]] result<field_set<Schema>> loads_into(detail::loaded_type<Schema>& target, std::string_view text) {
    return detail::change_without_contexts<Schema, std::string_view>(target, text, nullptr);
}

/// Likewise, with contexts.
template <class Schema, class First, class... More>
[[nodiscard]] result<field_set<Schema>> loads_into(detail::loaded_type<Schema>& target, std::string_view text,
                                                   const load_options& options, First&& first, More&&... more) {
    const detail::given_contexts given(first, more...);
    return detail::change_with_hooks<Schema, std::string_view>(detail::updated_root<Schema, First, More...>(),
                                                               detail::address_of(target), text, &options, given);
}

template <class Schema, class Target, detail::document Tree, class... Contexts>
[[nodiscard]] result<field_set<Schema>> loads_into(Target&, const Tree&, const load_options& = {}, Contexts&&...) {
    static_assert(detail::never<Tree>, "mallow: use load_into for a document");
    return validation_error();
}

/// As `loads_into`, from a parsed document, which must not be part of `target`; a Debug build asserts that.
template <class Schema>
[[nodiscard]] result<field_set<Schema>> load_into(detail::loaded_type<Schema>& target, const boost::json::value& tree,
                                                  const load_options& options) {
    return detail::change_without_contexts<Schema, const boost::json::value&>(target, tree, &options);
}

/// Likewise, with default options.
template <class Schema>
[[nodiscard]] result<field_set<Schema>> load_into(detail::loaded_type<Schema>& target, const boost::json::value& tree) {
    return detail::change_without_contexts<Schema, const boost::json::value&>(target, tree, nullptr);
}

template <class Schema>
[[nodiscard]] result<field_set<Schema>> load_into(detail::loaded_type<Schema>& target, const boost::json::object& tree,
                                                  const load_options& options) {
    return detail::change_without_contexts<Schema, const boost::json::object&>(target, tree, &options);
}

/// Likewise, with default options.
template <class Schema>
[[nodiscard]] result<field_set<Schema>> load_into(detail::loaded_type<Schema>& target,
                                                  const boost::json::object& tree) {
    return detail::change_without_contexts<Schema, const boost::json::object&>(target, tree, nullptr);
}

/// Likewise, with contexts.
template <class Schema, class First, class... More>
[[nodiscard]] result<field_set<Schema>> load_into(detail::loaded_type<Schema>& target, const boost::json::value& tree,
                                                  const load_options& options, First&& first, More&&... more) {
    const detail::given_contexts given(first, more...);
    return detail::change_with_hooks<Schema, const boost::json::value&>(
        detail::updated_root<Schema, First, More...>(), detail::address_of(target), tree, &options, given);
}

/// Likewise, with contexts.
template <class Schema, class First, class... More>
[[nodiscard]] result<field_set<Schema>> load_into(detail::loaded_type<Schema>& target, const boost::json::object& tree,
                                                  const load_options& options, First&& first, More&&... more) {
    const detail::given_contexts given(first, more...);
    return detail::change_with_hooks<Schema, const boost::json::object&>(
        detail::updated_root<Schema, First, More...>(), detail::address_of(target), tree, &options, given);
}

template <class Schema, class Target, detail::text_like Text, class... Contexts>
[[nodiscard]] result<field_set<Schema>> load_into(Target&, const Text&, const load_options& = {}, Contexts&&...) {
    static_assert(detail::never<Text>, "mallow: use loads_into for text");
    return validation_error();
}

}  // namespace mallow
