// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/join/hooks.hpp>
#include <mallow/errors.hpp>
#include <mallow/load_info.hpp>
#include <mallow/plan/hook_ops.hpp>

#include <boost/json/fwd.hpp>

#include <type_traits>

/// How a hook is given what it takes.
namespace mallow::detail {

/// What is given to a hook's parameter behind its own.
template <class Parameter>
auto& injected(const hook_call& with) {
    using type = std::remove_cvref_t<Parameter>;
    if constexpr (std::is_same_v<type, errors>)
        return with.refused;
    else if constexpr (std::is_same_v<type, load_info>)
        return *with.info;
    else
        return with.given.get<Parameter>();
}

template <class Hook>
using signature_of = hook_signature<typename Hook::value_type>;
template <class Hook>
using first_of = typename signature_of<Hook>::first;
template <class Hook>
using more_of = typename signature_of<Hook>::more;

template <class Hook, class Given, class... More>
decltype(auto) call_hook(Given& given, [[maybe_unused]] const hook_call& with, types<More...>) {
    return Hook::value(given, injected<More>(with)...);
}

/// Whether a parameter is the model that `post_dump` may take behind the document.
template <class Model, class Parameter>
inline constexpr bool is_dumped_model = std::is_base_of_v<std::remove_cvref_t<Parameter>, Model>;
template <class Parameter>
inline constexpr bool is_dumped_model<boost::json::object, Parameter> =
    std::is_same_v<std::remove_cvref_t<Parameter>, boost::json::object>;

template <class Hook, class Model, class... More>
void call_post_dump(boost::json::object& out, const Model& model, const hook_call& with, types<More...>) {
    [[maybe_unused]] const auto give = [&]<class Parameter>(std::type_identity<Parameter>) -> auto& {
        if constexpr (is_dumped_model<Model, Parameter>)
            return model;
        else
            return injected<Parameter>(with);
    };
    Hook::value(out, give(std::type_identity<More>())...);
}

/// Calls the hooks of one name in turn, or only while they refuse nothing.
template <bool OnlyWhileValid, class Given, class... Hooks>
void call_hooks(Given& given, const hook_call& with, mp11::mp_list<Hooks...>) {
    const auto call = [&]<class Hook>(Hook) {
        if (!OnlyWhileValid || with.refused.empty()) call_hook<Hook>(given, with, more_of<Hook>());
    };
    (call(Hooks()), ...);
}

/// Each of several is given what the one before returned.
template <class Model, class Hook, class... Rest>
void dump_instead(const Model& object, const hook_call& with, void* context, void (*found)(void*, const void*)) {
    const auto& made = call_hook<Hook>(object, with, more_of<Hook>());
    const Model& next = made;
    if constexpr (sizeof...(Rest) > 0)
        dump_instead<Model, Rest...>(next, with, context, found);
    else
        found(context, address_of(next));
}

/// Whether all hooks of a name can be given what they take first.
template <class Given, class... Hooks>
constexpr bool take(mp11::mp_list<Hooks...>) {
    return (std::is_convertible_v<Given, first_of<Hooks>> && ...);
}

template <class Parameter>
using is_load_info = std::is_same<std::remove_cvref_t<Parameter>, load_info>;

/// What hooks take behind what is their own, each type once: `types<…>`.
template <class... Hooks>
constexpr auto parameters_of(mp11::mp_list<Hooks...>) {
    using all = mp11::mp_append<mp11::mp_list<>, mp11::mp_rename<more_of<Hooks>, mp11::mp_list>...>;
    return mp11::mp_rename<mp11::mp_unique<all>, types>();
}

}  // namespace mallow::detail
