// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/call_options.hpp>
#include <mallow/detail/address.hpp>
#include <mallow/detail/compiler.hpp>
#include <mallow/detail/engine.hpp>
#include <mallow/detail/given.hpp>
#include <mallow/detail/hold_errors.hpp>
#include <mallow/detail/inputs.hpp>
#include <mallow/detail/join/roots.hpp>
#include <mallow/error.hpp>

#include <boost/json/fwd.hpp>

#include <concepts>
#include <string>
#include <string_view>
#include <type_traits>

namespace mallow {

namespace detail {

/// What every load but `loads_view` demands; a class, so that the compiler says this before anything else.
/// `Passed` are the contexts of the call.
template <class Schema, class... Passed>
struct check_loads {
    static constexpr bool value =
        check_loadable<Schema>::value && passes_contexts_for<Schema, context_use::load, Passed...>();
    static_assert(!borrows<Schema>(), "mallow: a std::string_view member would point into the text; use loads_view, on "
                                      "text that outlives the result");
};

/// What stands first in a verb: the fewer functions lead to a slip, the fewer the compiler lists. `Passed` are the
/// contexts of the call.
template <class Schema, class... Passed>
constexpr bool loads_well() {
    if constexpr (require_constant<typename loaded<Schema>::schema>())
        return check_loads<Schema, std::remove_reference_t<Passed>...>::value;
    return true;
}

/// The same of `loads_view`.
template <class Schema, class... Passed>
constexpr bool views_well() {
    if constexpr (require_constant<typename loaded<Schema>::schema>())
        return check_loadable<Schema>::value &&
               passes_contexts_for<Schema, context_use::load, std::remove_reference_t<Passed>...>();
    return true;
}

/// One function for all schemas of a model, not inlined: it is most of what a load costs the compiler.
template <class Loaded, class Input>
MALLOW_NOINLINE result<Loaded> load_fresh(const slot& root, Input input, const load_options* options) {
    result<Loaded> made(boost::system::in_place_value);
    if constexpr (std::is_same_v<Input, std::string_view>)
        hold_errors(made, load_text(root, address_of(*made), input, options));
    else
        hold_errors(made, load_json(root, address_of(*made), input, options));
    return made;
}

/// The same with contexts for hooks.
template <class Loaded, class Input>
MALLOW_NOINLINE result<Loaded> load_fresh(const slot& root, Input input, const load_options* options,
                                          const contexts& given) {
    result<Loaded> made(boost::system::in_place_value);
    if constexpr (std::is_same_v<Input, std::string_view>)
        hold_errors(made, load_text(root, address_of(*made), input, options, given));
    else
        hold_errors(made, load_json(root, address_of(*made), input, options, given));
    return made;
}

}  // namespace detail

/// JSON text → the schema's model, or everything that is wrong with it.
///
/// Errors: every code but those of dumping and of tables; malformed text is one error, `errc::syntax` or
/// `errc::too_deep`.
/// Throws: `std::invalid_argument` for options that the schema cannot serve; `std::bad_alloc`; what the user's
/// callables throw.
/// Complexity: linear in the text.
template <class Schema>
[[nodiscard]] detail::loaded_result<Schema> loads(std::string_view text, const load_options& options) {
    static_assert(detail::loads_well<Schema>());
    return detail::load_fresh<detail::loaded_type<Schema>, std::string_view>(detail::root_of<Schema>(), text, &options);
}

/// Likewise, with default options.
template <class Schema>
[[nodiscard]] detail::loaded_result<Schema> loads(std::string_view text) {
    static_assert(detail::loads_well<Schema>());
    return detail::load_fresh<detail::loaded_type<Schema>, std::string_view>(detail::root_of<Schema>(), text, nullptr);
}

/// Likewise, with contexts: what hooks and callables of the schema, and of those that it nests, ask for by its type, in
/// any order, by reference.
template <class Schema, class First, class... More>
[[nodiscard]] detail::loaded_result<Schema> loads(std::string_view text, const load_options& options, First&& first,
                                                  More&&... more) {
    static_assert(detail::loads_well<Schema, First, More...>());
    const detail::given_contexts given(first, more...);
    return detail::load_fresh<detail::loaded_type<Schema>, std::string_view>(detail::root_of<Schema>(), text, &options,
                                                                             given);
}

template <class Schema, detail::document Tree, class... Contexts>
[[nodiscard]] detail::loaded_result<Schema> loads(const Tree&, const load_options& = {}, Contexts&&...) {
    static_assert(detail::never<Tree>, "mallow: use load for a document");
    return validation_error();
}

/// As `loads`, for models with `std::string_view` members.
///
/// Lifetime: the views point into `text`.
/// Errors: a string with an escape in it cannot be viewed: `errc::invalid_string`.
template <class Schema>
[[nodiscard]] detail::loaded_result<Schema> loads_view(std::string_view text, const load_options& options) {
    static_assert(detail::views_well<Schema>());
    result<detail::loaded_type<Schema>> made(boost::system::in_place_value);
    detail::hold_errors(made,
                        detail::load_text_view(detail::root_of<Schema>(), detail::address_of(*made), text, &options));
    return made;
}

/// Likewise, with default options.
template <class Schema>
[[nodiscard]] detail::loaded_result<Schema> loads_view(std::string_view text) {
    static_assert(detail::views_well<Schema>());
    result<detail::loaded_type<Schema>> made(boost::system::in_place_value);
    detail::hold_errors(made,
                        detail::load_text_view(detail::root_of<Schema>(), detail::address_of(*made), text, nullptr));
    return made;
}

/// Likewise, with contexts.
template <class Schema, class First, class... More>
[[nodiscard]] detail::loaded_result<Schema> loads_view(std::string_view text, const load_options& options,
                                                       First&& first, More&&... more) {
    static_assert(detail::views_well<Schema, First, More...>());
    const detail::given_contexts given(first, more...);
    result<detail::loaded_type<Schema>> made(boost::system::in_place_value);
    detail::hold_errors(
        made, detail::load_text_view(detail::root_of<Schema>(), detail::address_of(*made), text, &options, given));
    return made;
}

template <class Schema, std::same_as<std::string> Text, class... Contexts>
[[nodiscard]] detail::loaded_result<Schema> loads_view(Text&&, const load_options& = {}, Contexts&&...) {
    static_assert(detail::never<Text>, "mallow: the views would outlive this temporary std::string; keep the text in a "
                                       "variable for as long as the result");
    return validation_error();
}

/// As `slot = loads(text)`, reusing the memory that `slot` has; on failure `slot` is as default-initialised.
///
/// `text` must not lie inside `slot`, nor inside what it holds, such as one of its strings; a Debug build asserts that.
/// Exception safety: what is thrown leaves `slot` as default-initialised too, but for what is thrown before anything is
/// read, where not even the fresh model could be made that a failure is answered with, or an option does not fit:
/// `slot` is then untouched.
template <class Schema>
[[nodiscard]] result<void> loads_to(detail::loaded_type<Schema>& slot, std::string_view text,
                                    const load_options& options) {
    static_assert(detail::loads_well<Schema>());
    return detail::done(detail::reload_text(detail::root_of<Schema>(), detail::address_of(slot), text, &options));
}

/// Likewise, with default options.
template <class Schema>
[[nodiscard]] result<void> loads_to(detail::loaded_type<Schema>& slot, std::string_view text) {
    static_assert(detail::loads_well<Schema>());
    return detail::done(detail::reload_text(detail::root_of<Schema>(), detail::address_of(slot), text, nullptr));
}

/// Likewise, with contexts.
template <class Schema, class First, class... More>
[[nodiscard]] result<void> loads_to(detail::loaded_type<Schema>& slot, std::string_view text,
                                    const load_options& options, First&& first, More&&... more) {
    static_assert(detail::loads_well<Schema, First, More...>());
    const detail::given_contexts given(first, more...);
    return detail::done(
        detail::reload_text(detail::root_of<Schema>(), detail::address_of(slot), text, &options, given));
}

/// A parsed document → the schema's model, or everything that is wrong with it; no error has a line or column.
template <class Schema>
[[nodiscard]] detail::loaded_result<Schema> load(const boost::json::value& tree, const load_options& options) {
    static_assert(detail::loads_well<Schema>());
    using loaded = detail::loaded_type<Schema>;
    return detail::load_fresh<loaded, const boost::json::value&>(detail::root_of<Schema>(), tree, &options);
}

/// Likewise, with default options.
template <class Schema>
[[nodiscard]] detail::loaded_result<Schema> load(const boost::json::value& tree) {
    static_assert(detail::loads_well<Schema>());
    using loaded = detail::loaded_type<Schema>;
    return detail::load_fresh<loaded, const boost::json::value&>(detail::root_of<Schema>(), tree, nullptr);
}

/// Likewise, with contexts.
template <class Schema, class First, class... More>
[[nodiscard]] detail::loaded_result<Schema> load(const boost::json::value& tree, const load_options& options,
                                                 First&& first, More&&... more) {
    static_assert(detail::loads_well<Schema, First, More...>());
    const detail::given_contexts given(first, more...);
    using loaded = detail::loaded_type<Schema>;
    return detail::load_fresh<loaded, const boost::json::value&>(detail::root_of<Schema>(), tree, &options, given);
}

template <class Schema>
[[nodiscard]] detail::loaded_result<Schema> load(const boost::json::object& tree, const load_options& options) {
    static_assert(detail::loads_well<Schema>());
    using loaded = detail::loaded_type<Schema>;
    return detail::load_fresh<loaded, const boost::json::object&>(detail::root_of<Schema>(), tree, &options);
}

/// Likewise, with default options.
template <class Schema>
[[nodiscard]] detail::loaded_result<Schema> load(const boost::json::object& tree) {
    static_assert(detail::loads_well<Schema>());
    using loaded = detail::loaded_type<Schema>;
    return detail::load_fresh<loaded, const boost::json::object&>(detail::root_of<Schema>(), tree, nullptr);
}

/// Likewise, with contexts.
template <class Schema, class First, class... More>
[[nodiscard]] detail::loaded_result<Schema> load(const boost::json::object& tree, const load_options& options,
                                                 First&& first, More&&... more) {
    static_assert(detail::loads_well<Schema, First, More...>());
    const detail::given_contexts given(first, more...);
    using loaded = detail::loaded_type<Schema>;
    return detail::load_fresh<loaded, const boost::json::object&>(detail::root_of<Schema>(), tree, &options, given);
}

template <class Schema, detail::text_like Text, class... Contexts>
[[nodiscard]] detail::loaded_result<Schema> load(const Text&, const load_options& = {}, Contexts&&...) {
    static_assert(detail::never<Text>, "mallow: use loads for text");
    return validation_error();
}

}  // namespace mallow
