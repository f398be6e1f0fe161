// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/plan.hpp>

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

namespace mallow::detail {

inline constexpr std::size_t inline_choices = 16;

template <class T>
concept choice = std::is_arithmetic_v<T> || std::convertible_to<const T&, std::string_view> || has_coded_constant<T>;

template <class T>
constexpr constant choice_at(const void* data, std::size_t index) {
    return constant(static_cast<const T*>(data)[index]);
}

/// The elements of a user's array as choices.
template <class T>
constexpr choice_list list_choices(const T* choices, std::size_t count) {
    constexpr bool known = std::is_arithmetic_v<T> || std::same_as<T, const char*> ||
                           std::same_as<T, std::string_view> || has_coded_constant<T>;
    static_assert(
        known, "mallow: an array of choices holds bools, integers, floats, doubles, const char* or std::string_view");
    if constexpr (known)
        return {choices, static_cast<std::uint32_t>(count), choice_at<T>};
    else
        return {};
}

/// The choices of one validator: up to 16 of them, or a static constexpr array of any size.
struct choice_values {
    constant values[inline_choices]{};
    std::size_t count = 0;
    choice_list array{};

    template <class... Values>
    constexpr choice_values(const Values&... choices) {
        constexpr bool known = (choice<Values> && ...);
        static_assert(known, "mallow: choices are numbers, booleans and literals, OneOf{\"S\", \"M\"}, or one static "
                             "constexpr array of them, OneOf{sizes}");
        static_assert(sizeof...(Values) <= inline_choices,
                      "mallow: a field has room for 16 choices; name a static constexpr array instead: OneOf{array}");
        if constexpr (known && sizeof...(Values) <= inline_choices) ((values[count++] = constant(choices)), ...);
    }

    template <class T, std::size_t N>
        requires(!std::same_as<T, char>)
    constexpr choice_values(const T (&choices)[N])
        : array(list_choices<std::remove_cv_t<T>>(choices, N)) {
        kind = constant(choices[0]);
    }

    template <class T, std::size_t N>
    constexpr choice_values(const std::array<T, N>& choices)
        : array(list_choices<std::remove_cv_t<T>>(choices.data(), N)) {
        kind = constant(choices[0]);
    }

    constant kind{};  // an array's first element, for their type
};

/// What `OneOf`, `NoneOf`, `ContainsOnly` and `ContainsNoneOf` have in common.
template <class Validator, rule_kind Kind>
struct choice_validator {
    choice_values choices;
    const char* error = nullptr;

    template <class... Values>
    constexpr choice_validator(const Values&... values) : choices(values...) {}

    /// The same, saying `message` when it refuses.
    constexpr Validator with_error(const char* message) const {
        Validator copy = static_cast<const Validator&>(*this);
        copy.error = message;
        return copy;
    }

    constexpr rule to_rule() const { return {.kind = Kind, .choices = choices.array, .message = error}; }
};

}  // namespace mallow::detail
