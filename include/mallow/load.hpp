// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/engine.hpp>
#include <mallow/detail/root.hpp>
#include <mallow/error.hpp>
#include <mallow/options.hpp>

#include <boost/json/fwd.hpp>

#include <concepts>
#include <string_view>
#include <utility>

namespace mallow {

namespace detail {

template <class Schema, class Load>
result<loaded_type<Schema>> load_fresh(Load load) {
    require_loadable<Schema>();
    result<loaded_type<Schema>> made(boost::system::in_place_value);
    if (validation_error errors = load(root_of<Schema>(), &*made); !errors.empty()) made = std::move(errors);
    return made;
}

template <class Schema>
constexpr void forbid_views() {
    static_assert(!borrows<Schema>(),
                  "mallow: a std::string_view member would point into the text; use loads_view, on text that outlives the result");
}

template <class Text>
concept text_like = std::convertible_to<const Text&, std::string_view>;

template <class>
inline constexpr bool never = false;

}  // namespace detail

/// JSON text → the schema's model, or everything that is wrong with it.
///
/// Errors: every code but those of dumping and of tables; malformed text is one error, `errc::syntax` or `errc::too_deep`.
/// Throws: `std::invalid_argument` for options that the schema cannot serve; `std::bad_alloc`; what the user's callables throw.
/// Complexity: linear in the text.
template <class Schema>
result<detail::loaded_type<Schema>> loads(std::string_view text) {
    detail::forbid_views<Schema>();
    return detail::load_fresh<Schema>(
        [text](const detail::slot& root, void* target) { return detail::load_text(root, target, text, nullptr); });
}

template <class Schema>
result<detail::loaded_type<Schema>> loads(std::string_view text, const load_options& options) {
    detail::forbid_views<Schema>();
    return detail::load_fresh<Schema>(
        [text, &options](const detail::slot& root, void* target) { return detail::load_text(root, target, text, &options); });
}

/// As `loads`, for models with `std::string_view` members.
///
/// Lifetime: the views point into `text`.
/// Errors: a string with an escape in it cannot be viewed: `errc::invalid_string`.
template <class Schema>
result<detail::loaded_type<Schema>> loads_view(std::string_view text, const load_options& options = {}) {
    return detail::load_fresh<Schema>(
        [text, &options](const detail::slot& root, void* target) { return detail::load_text(root, target, text, &options); });
}

/// As `slot = loads(text)`, reusing the memory that `slot` has; on failure `slot` is as default-initialised.
///
/// `text` must not lie inside `slot`.
template <class Schema>
result<void> loads_to(detail::loaded_type<Schema>& slot, std::string_view text, const load_options& options = {}) {
    detail::forbid_views<Schema>();
    detail::require_loadable<Schema>();
    if (validation_error errors = detail::reload_text(detail::root_of<Schema>(), &slot, text, &options); !errors.empty()) return errors;
    return {};
}

/// A parsed document → the schema's model, or everything that is wrong with it; no error has a line or column.
template <class Schema>
result<detail::loaded_type<Schema>> load(const boost::json::value& tree, const load_options& options = {}) {
    detail::forbid_views<Schema>();
    return detail::load_fresh<Schema>(
        [&](const detail::slot& root, void* target) { return detail::load_json(root, target, tree, &options); });
}

template <class Schema>
result<detail::loaded_type<Schema>> load(const boost::json::object& tree, const load_options& options = {}) {
    detail::forbid_views<Schema>();
    return detail::load_fresh<Schema>(
        [&](const detail::slot& root, void* target) { return detail::load_json(root, target, tree, &options); });
}

template <class Schema, detail::text_like Text>
void load(const Text&, const load_options& = {}) {
    static_assert(detail::never<Text>, "mallow: use loads for text");
}

}  // namespace mallow
