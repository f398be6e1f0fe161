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
concept choice = std::is_arithmetic_v<T> || std::convertible_to<const T&, std::string_view>;

template <class T>
constexpr choice_type choice_type_of() {
    if constexpr (std::same_as<T, bool>)
        return choice_type::boolean;
    else if constexpr (std::same_as<T, float>)
        return choice_type::float32;
    else if constexpr (std::same_as<T, double>)
        return choice_type::float64;
    else if constexpr (std::signed_integral<T>)
        return sizeof(T) == 1   ? choice_type::int8
               : sizeof(T) == 2 ? choice_type::int16
               : sizeof(T) == 4 ? choice_type::int32
                                : choice_type::int64;
    else if constexpr (std::unsigned_integral<T>)
        return sizeof(T) == 1   ? choice_type::uint8
               : sizeof(T) == 2 ? choice_type::uint16
               : sizeof(T) == 4 ? choice_type::uint32
                                : choice_type::uint64;
    else if constexpr (std::same_as<T, const char*>)
        return choice_type::c_string;
    else {
        static_assert(std::same_as<T, std::string_view>,
                      "mallow: an array of choices holds bools, integers, floats, doubles, const char* or std::string_view");
        return choice_type::string_view;
    }
}

/// The choices of one validator: up to 16 of them, or a static constexpr array of any size.
struct choice_values {
    constant values[inline_choices]{};
    std::size_t count = 0;
    choice_list array{};

    template <choice... Values>
    constexpr choice_values(const Values&... choices) {
        static_assert(sizeof...(Values) <= inline_choices,
                      "mallow: a field has room for 16 choices; name a static constexpr array instead: OneOf{array}");
        if constexpr (sizeof...(Values) <= inline_choices) ((values[count++] = constant(choices)), ...);
    }

    template <class T, std::size_t N>
        requires(!std::same_as<T, char>)
    constexpr choice_values(const T (&choices)[N])
        : array{choices, static_cast<std::uint32_t>(N), choice_type_of<std::remove_cv_t<T>>()} {
        kind = constant(choices[0]).type;
    }

    template <class T, std::size_t N>
    constexpr choice_values(const std::array<T, N>& choices)
        : array{choices.data(), static_cast<std::uint32_t>(N), choice_type_of<std::remove_cv_t<T>>()} {
        kind = constant(choices[0]).type;
    }

    constant_type kind = constant_type::none;  // of an array's elements
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
