// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/engine.hpp>
#include <mallow/detail/root.hpp>
#include <mallow/detail/settle.hpp>
#include <mallow/error.hpp>
#include <mallow/options.hpp>

#include <boost/json/fwd.hpp>

#include <concepts>
#include <string_view>
#include <utility>

namespace mallow {

namespace detail {

/// What every load but `loads_view` demands; a class, so that the compiler says this before anything else.
template <class Schema>
struct check_loads {
    static constexpr bool value = check_loadable<Schema>::value;
    static_assert(!borrows<Schema>(),
                  "mallow: a std::string_view member would point into the text; use loads_view, on text that outlives the result");
};

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
result<detail::loaded_type<Schema>> loads(std::string_view text, const load_options& options = detail::default_load_options) {
    static_assert(detail::check_loads<Schema>::value);
    result<detail::loaded_type<Schema>> made(boost::system::in_place_value);
    detail::settle(made, detail::load_text(detail::root_of<Schema>(), &*made, text, &options));
    return made;
}

/// As `loads`, for models with `std::string_view` members.
///
/// Lifetime: the views point into `text`.
/// Errors: a string with an escape in it cannot be viewed: `errc::invalid_string`.
template <class Schema>
result<detail::loaded_type<Schema>> loads_view(std::string_view text, const load_options& options = detail::default_load_options) {
    static_assert(detail::check_loadable<Schema>::value);
    result<detail::loaded_type<Schema>> made(boost::system::in_place_value);
    detail::settle(made, detail::load_text_view(detail::root_of<Schema>(), &*made, text, &options));
    return made;
}

/// As `slot = loads(text)`, reusing the memory that `slot` has; on failure `slot` is as default-initialised.
///
/// `text` must not lie inside `slot`.
template <class Schema>
result<void> loads_to(detail::loaded_type<Schema>& slot, std::string_view text, const load_options& options = detail::default_load_options) {
    static_assert(detail::check_loads<Schema>::value);
    result<void> done;
    detail::settle(done, detail::reload_text(detail::root_of<Schema>(), &slot, text, &options));
    return done;
}

/// A parsed document → the schema's model, or everything that is wrong with it; no error has a line or column.
template <class Schema>
result<detail::loaded_type<Schema>> load(const boost::json::value& tree, const load_options& options = detail::default_load_options) {
    static_assert(detail::check_loads<Schema>::value);
    result<detail::loaded_type<Schema>> made(boost::system::in_place_value);
    detail::settle(made, detail::load_json(detail::root_of<Schema>(), &*made, tree, &options));
    return made;
}

template <class Schema>
result<detail::loaded_type<Schema>> load(const boost::json::object& tree, const load_options& options = detail::default_load_options) {
    static_assert(detail::check_loads<Schema>::value);
    result<detail::loaded_type<Schema>> made(boost::system::in_place_value);
    detail::settle(made, detail::load_json(detail::root_of<Schema>(), &*made, tree, &options));
    return made;
}

template <class Schema, detail::text_like Text>
result<detail::loaded_type<Schema>> load(const Text&, const load_options& = detail::default_load_options) {
    static_assert(detail::never<Text>, "mallow: use loads for text");
    return validation_error();
}

}  // namespace mallow
