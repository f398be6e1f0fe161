// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/field_options.hpp>
#include <mallow/plan.hpp>

#include <concepts>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

namespace mallow::detail {

/// Types, without their values.
template <class...>
struct types {};

/// What a callable takes of a value, and the contexts behind it.
template <class T>
struct parameter_of;
template <class C, class R, class P, class... More>
struct parameter_of<R (C::*)(P, More...)> {
    using type = P;
    using result = R;
    using contexts = types<More...>;
};
template <class C, class R, class P, class... More>
struct parameter_of<R (C::*)(P, More...) const> : parameter_of<R (C::*)(P, More...)> {};
template <class C, class R, class P, class... More>
struct parameter_of<R (C::*)(P, More...) noexcept> : parameter_of<R (C::*)(P, More...)> {};
template <class C, class R, class P, class... More>
struct parameter_of<R (C::*)(P, More...) const noexcept> : parameter_of<R (C::*)(P, More...)> {};

/// A stateless object with exactly one call operator, of a value and contexts.
template <class T>
concept stateless_callable = std::is_empty_v<T> && std::is_default_constructible_v<T> && requires {
    typename parameter_of<decltype(&T::operator())>::type;
};

template <class Parameter>
constexpr argument_type argument_type_of() {
    if constexpr (std::same_as<Parameter, bool>)
        return argument_type::boolean;
    else if constexpr (std::unsigned_integral<Parameter> && sizeof(Parameter) == sizeof(std::uint64_t))
        return argument_type::natural;
    else if constexpr (std::integral<Parameter> && sizeof(Parameter) <= sizeof(std::int64_t))
        return argument_type::integer;
    else if constexpr (std::floating_point<Parameter>)
        return argument_type::number;
    else if constexpr (std::same_as<Parameter, std::string_view> || std::same_as<Parameter, std::string>)
        return argument_type::text;
    else
        return argument_type::object;
}

template <argument_type Type>
struct argument_carrier;
template <>
struct argument_carrier<argument_type::integer> {
    using type = std::int64_t;
};
template <>
struct argument_carrier<argument_type::natural> {
    using type = std::uint64_t;
};
template <>
struct argument_carrier<argument_type::number> {
    using type = double;
};
template <>
struct argument_carrier<argument_type::boolean> {
    using type = bool;
};
template <>
struct argument_carrier<argument_type::text> {
    using type = std::string_view;
};

/// Tells what a callable said of a value.
inline bool verdict(bool valid, std::string&) { return valid; }
inline bool verdict(const char* said, std::string& message) {
    if (said) message = said;
    return message.empty();
}
inline bool verdict(std::string_view said, std::string& message) {
    message = said;
    return message.empty();
}
template <std::same_as<std::optional<std::string>> Said>
bool verdict(const Said& said, std::string& message) {
    if (said) message = *said;
    return message.empty();
}

template <class Said>
concept is_verdict = requires(Said (*said)(), std::string& message) { verdict(said(), message); };

/// What the types of a callable decide; `Invoke` calls it, given what is stored of it and the value.
template <class Parameter, class Returned, class Invoke>
constexpr callable make_callable() {
    static_assert(is_verdict<Returned>,
                  "mallow: a validator returns a bool, or what is wrong: const char*, std::string_view, std::string or "
                  "std::optional<std::string>; return one of these");
    constexpr argument_type argument = argument_type_of<Parameter>();
    callable made;
    made.argument = argument;
    if constexpr (!is_verdict<Returned>) {
        return made;
    } else if constexpr (argument == argument_type::object) {
        made.type = &type_tag<Parameter>;
        made.call = [](const any_function& function, const void* value, std::string& message, const contexts& given) {
            return verdict(Invoke::call(function, *static_cast<const Parameter*>(value), given), message);
        };
    } else {
        if constexpr (std::integral<Parameter>) {
            made.bits = std::numeric_limits<Parameter>::digits;
            made.takes_negative = std::numeric_limits<Parameter>::is_signed;
        }
        made.call = [](const any_function& function, const void* value, std::string& message, const contexts& given) {
            using carrier = typename argument_carrier<argument>::type;
            return verdict(Invoke::call(function, static_cast<Parameter>(*static_cast<const carrier*>(value)), given),
                           message);
        };
    }
    return made;
}

/// The contexts that parameters of these types ask for; what is given to them otherwise is `Other`s'.
template <class List, class... Other>
struct context_needs_of;
template <class... Parameters, class... Other>
struct context_needs_of<types<Parameters...>, Other...> {
    template <class Parameter>
    static constexpr context_need need_of() {
        using type = std::remove_cvref_t<Parameter>;
        if constexpr ((std::is_same_v<type, Other> || ...))
            return {};
        else
            return {&context_of<type>::type,
                    std::is_reference_v<Parameter> && !std::is_const_v<std::remove_reference_t<Parameter>>};
    }
    static constexpr context_need all[sizeof...(Parameters) + 1]{need_of<Parameters>()..., {}};
    static constexpr context_needs value{all, sizeof...(Parameters)};
};

template <class Callable, class Contexts>
struct invoke_object;
template <class Callable, class... Contexts>
struct invoke_object<Callable, types<Contexts...>> {
    template <class Value>
    static decltype(auto) call(const any_function&, Value&& value, [[maybe_unused]] const contexts& given) {
        return Callable{}(static_cast<Value&&>(value), given.get<Contexts>()...);
    }
};

template <class Callable>
inline constexpr bool takes_contexts =
    !std::is_same_v<typename parameter_of<decltype(&Callable::operator())>::contexts, types<>>;

template <class Callable>
constexpr callable make_callable() {
    using called = parameter_of<decltype(&Callable::operator())>;
    using passed = typename called::contexts;
    callable made = make_callable<std::remove_cvref_t<typename called::type>, typename called::result,
                                  invoke_object<Callable, passed>>();
    if constexpr (takes_contexts<Callable>) {
        made.asks = &context_needs_of<passed>::value;
        made.has_needs = true;
    }
    return made;
}

template <class Parameter, class Returned>
struct invoke_function {
    template <class Value>
    static Returned call(const any_function& function, Value&& value, const contexts&) {
        return held_function(held_functions<Returned>(function),
                             std::type_identity<Parameter>())(static_cast<Value&&>(value));
    }
};

template <class Returned, class Parameter>
constexpr callable make_callable(Returned (*function)(Parameter)) {
    constexpr bool is_held = requires { hold_any(hold(function)); };
    static_assert(
        is_held,
        "mallow: a function that is a validator takes bool, an integer, float, double, std::string_view or "
        "std::string, and returns bool, "
        "const char*, std::string_view, std::string or std::optional<std::string>; call another within a lambda: "
        "[](const std::vector<int>& values) { return check(values); }");
    callable made;
    if constexpr (is_held) {
        made = make_callable<std::remove_cvref_t<Parameter>, Returned, invoke_function<Parameter, Returned>>();
        made.function = hold_any(hold(function));
    }
    return made;
}

}  // namespace mallow::detail
