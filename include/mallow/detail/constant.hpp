// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace mallow::detail {

enum class constant_type : std::uint8_t { none, boolean, integer, natural, number, text };

/// A value written in a declaration: a bound, a choice, a default.
///
/// Integers keep all 64 bits; `natural` holds only those beyond `std::int64_t`.
struct constant {
    union {
        bool boolean;
        std::int64_t integer = 0;
        std::uint64_t natural;
        double number;
        const char* text;
    };
    std::uint32_t size = 0;  // of the text, in bytes
    constant_type type = constant_type::none;
    bool is_float = false;  // of a number: prints a float's shortest digits, as it was written

    constexpr constant() = default;
    constexpr constant(std::same_as<bool> auto value) : boolean(value), type(constant_type::boolean) {}
    template <std::integral T>
        requires(!std::same_as<T, bool>)
    constexpr constant(T value) : integer(0), type(constant_type::integer) {
        if constexpr (std::unsigned_integral<T> && sizeof(T) == sizeof(std::uint64_t)) {
            if (value > static_cast<std::uint64_t>(INT64_MAX)) {
                natural = value;
                type = constant_type::natural;
                return;
            }
        }
        integer = static_cast<std::int64_t>(value);
    }
    constexpr constant(std::floating_point auto value)
        : number(static_cast<double>(value)), type(constant_type::number), is_float(std::same_as<decltype(value), float>) {}
    constexpr constant(std::string_view value)
        : text(value.data()), size(static_cast<std::uint32_t>(value.size())), type(constant_type::text) {}
    constexpr constant(const char* value) : constant(std::string_view(value)) {}

    constexpr bool is_set() const { return type != constant_type::none; }
    constexpr bool is_numeric() const {
        return type == constant_type::integer || type == constant_type::natural || type == constant_type::number;
    }
    constexpr bool is_integral() const {
        return type == constant_type::integer || type == constant_type::natural;
    }
    constexpr std::string_view view() const { return {text, size}; }
};

}  // namespace mallow::detail
