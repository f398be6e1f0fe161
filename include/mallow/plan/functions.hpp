// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

/// What a free function that judges a value can take, each with its place in a union.
#define MALLOW_JUDGED_TYPES(each)               \
    each(bool, of_bool)                         \
    each(signed char, of_signed_char)           \
    each(unsigned char, of_unsigned_char)       \
    each(short, of_short)                       \
    each(unsigned short, of_unsigned_short)     \
    each(int, of_int)                           \
    each(unsigned, of_unsigned)                 \
    each(long, of_long)                         \
    each(unsigned long, of_unsigned_long)       \
    each(long long, of_long_long)               \
    each(unsigned long long, of_ulong_long)     \
    each(float, of_float)                       \
    each(double, of_double)                     \
    each(std::string_view, of_view)             \
    each(const std::string_view&, of_view_ref)  \
    each(std::string, of_string)                \
    each(const std::string&, of_string_ref)

namespace mallow::detail {

/// A pointer to a function, in a place of its own type: no constant holds it as another, so that one type could stand
/// for all.
template <class Returned>
union function_to {
#define MALLOW_PLACE(Parameter, place) Returned (*place)(Parameter);
    Returned (*nothing)() = nullptr;
    MALLOW_JUDGED_TYPES(MALLOW_PLACE)
#undef MALLOW_PLACE
};

/// By what it returns.
union any_function {
    function_to<bool> truth{};
    function_to<const char*> literal;
    function_to<std::string_view> view;
    function_to<std::string> text;
    function_to<std::optional<std::string>> perhaps_text;
};

#define MALLOW_PLACE(Parameter, place)                                        \
    template <class Returned>                                                 \
    constexpr function_to<Returned> hold(Returned (*function)(Parameter)) {   \
        return {.place = function};                                           \
    }                                                                         \
    template <class Returned>                                                 \
    auto held_function(const function_to<Returned>& from, std::type_identity<Parameter>) { \
        return from.place;                                                    \
    }
MALLOW_JUDGED_TYPES(MALLOW_PLACE)
#undef MALLOW_PLACE
#undef MALLOW_JUDGED_TYPES

constexpr any_function hold_any(function_to<bool> function) { return {.truth = function}; }
constexpr any_function hold_any(function_to<const char*> function) { return {.literal = function}; }
constexpr any_function hold_any(function_to<std::string_view> function) { return {.view = function}; }
constexpr any_function hold_any(function_to<std::string> function) { return {.text = function}; }
constexpr any_function hold_any(function_to<std::optional<std::string>> function) { return {.perhaps_text = function}; }

template <class Returned>
const function_to<Returned>& held_functions(const any_function& from) {
    if constexpr (std::is_same_v<Returned, bool>)
        return from.truth;
    else if constexpr (std::is_same_v<Returned, const char*>)
        return from.literal;
    else if constexpr (std::is_same_v<Returned, std::string_view>)
        return from.view;
    else if constexpr (std::is_same_v<Returned, std::string>)
        return from.text;
    else
        return from.perhaps_text;
}

}  // namespace mallow::detail
