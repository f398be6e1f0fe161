// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/engine.hpp>
#include <mallow/detail/root.hpp>
#include <mallow/error.hpp>
#include <mallow/field_set.hpp>
#include <mallow/load.hpp>
#include <mallow/options.hpp>

#include <boost/json/fwd.hpp>

#include <string_view>

namespace mallow {

namespace detail {

template <auto Member, bool CanCommit>
struct check_update {
    static_assert(CanCommit,
                  "mallow: load_into commits by swaps that cannot throw; give this member's type a noexcept swap, or noexcept moves");
    static constexpr bool value = CanCommit;
};

template <class Schema, class Model, class... Descriptors>
constexpr bool can_commit(mp11::mp_list<Descriptors...>) {
    return (check_update<Descriptors::pointer,
                         (!bound_field<Descriptors::pointer, Schema, Model, Descriptors>::value.load ||
                          !bound_field<Descriptors::pointer, Schema, Model, Descriptors>::value.value.type ||
                          bound_field<Descriptors::pointer, Schema, Model, Descriptors>::value.value.type->exchange)>::value &&
            ...);
}

template <class Schema, class Update>
result<field_set<Schema>> update_with(Update update) {
    static_assert(single_schema<Schema>, "mallow: load_into changes one object; loop over the list, or load it anew");
    forbid_views<Schema>();
    if constexpr (can_commit<Schema, model_of<Schema>>(fields_of<Schema>{})) {
        any_field_set touched;
        if (validation_error errors = update(root_of<Schema>(), touched); !errors.empty()) return errors;
        return result<field_set<Schema>>(boost::system::in_place_value, std::move(touched));
    } else {
        return {};
    }
}

}  // namespace detail

/// Changes an object by what the text gives, all or nothing, and says which fields were given.
///
/// Absent fields stay as they are and no `load_default` fires; nested structs merge; lists, sets and `Extra` are replaced; an empty optional
/// or owner is filled fresh; what a `shared_ptr` points to is changed in a copy that replaces it.
/// Exception safety: strong; a failure leaves `target` untouched.
template <class Schema>
result<field_set<Schema>> loads_into(detail::loaded_type<Schema>& target, std::string_view text, const load_options& options = {}) {
    return detail::update_with<Schema>([&](const detail::slot& root, any_field_set& touched) {
        return detail::update_text(root, &target, text, &options, touched);
    });
}

/// As `loads_into`, from a parsed document.
template <class Schema>
result<field_set<Schema>> load_into(detail::loaded_type<Schema>& target, const boost::json::value& tree, const load_options& options = {}) {
    return detail::update_with<Schema>([&](const detail::slot& root, any_field_set& touched) {
        return detail::update_json(root, &target, tree, &options, touched);
    });
}

template <class Schema>
result<field_set<Schema>> load_into(detail::loaded_type<Schema>& target, const boost::json::object& tree, const load_options& options = {}) {
    return detail::update_with<Schema>([&](const detail::slot& root, any_field_set& touched) {
        return detail::update_json(root, &target, tree, &options, touched);
    });
}

template <class Schema, class Target, detail::text_like Text>
void load_into(Target&, const Text&, const load_options& = {}) {
    static_assert(detail::never<Text>, "mallow: use loads_into for text");
}

}  // namespace mallow
