// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <string_view>
#include <type_traits>

namespace mallow::detail {

enum class constant_type : std::uint8_t {
    none,
    boolean,
    integer,
    natural,
    number,
    text,
    decimal,  // `integer` units of 10^-`size`
    uuid,     // the 16 bytes at `text`
    coded  // of a type that only its codec knows: `integer` is ordered as its values are, and `size` tells the type from others
};

struct constant;

/// Makes constants of a type that only its codec knows; specialised beside the field that binds to it.
///
/// `static constexpr constant of(const Value&)`.
template <class Value>
struct coded_constant;

template <class Value>
concept has_coded_constant = requires(const Value& value) { coded_constant<Value>::of(value); };

/// Tells coded types apart by their names.
///
/// Source: FNV-1a, 32 bits.
constexpr std::uint32_t family_of(const char* name) {
    std::uint32_t hash = 2166136261u;
    for (; *name; ++name) hash = (hash ^ static_cast<unsigned char>(*name)) * 16777619u;
    return hash;
}

inline constexpr std::uint32_t decimal_family = family_of("decimal");

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
    std::uint32_t size = 0;  // of the text, in bytes; of what is coded, its family
    constant_type type = constant_type::none;
    bool is_float = false;  // of a number: prints a float's shortest digits, as it was written

    constexpr constant() = default;
    template <class T>
        requires std::is_arithmetic_v<T>
    constexpr constant(T value) {
        static_assert(std::is_floating_point_v<T> || sizeof(T) <= sizeof(std::uint64_t),
                      "mallow: bounds, choices and defaults are integers of at most 64 bits; write one of those");
        if constexpr (std::is_same_v<T, bool>) {
            boolean = value;
            type = constant_type::boolean;
        } else if constexpr (std::is_floating_point_v<T>) {
            number = static_cast<double>(value);
            type = constant_type::number;
            is_float = std::is_same_v<T, float>;
        } else if (std::is_unsigned_v<T> && sizeof(T) == sizeof(std::uint64_t) && value > static_cast<T>(INT64_MAX)) {
            natural = static_cast<std::uint64_t>(value);
            type = constant_type::natural;
        } else {
            integer = static_cast<std::int64_t>(value);
            type = constant_type::integer;
        }
    }
    constexpr constant(std::string_view value)
        : text(value.data()), size(static_cast<std::uint32_t>(value.size())), type(constant_type::text) {}
    constexpr constant(const char* value) : constant(std::string_view(value)) {}
    template <class Text>
        requires requires(const Text& text) { text.c_str(); }
    constexpr constant(const Text&) : constant(std::string_view()) {
        static_assert(sizeof(Text) == 0, "mallow: text in a field's braces is a literal, \"...\", for a std::string "
                                         "does not live as long as the schema");
    }
    template <class Value>
        requires(!std::is_arithmetic_v<Value> && has_coded_constant<Value>)
    constexpr constant(const Value& value) : constant(coded_constant<Value>::of(value)) {}

    static constexpr constant coded(std::uint32_t family, std::int64_t value) {
        constant made(value);
        made.size = family;
        made.type = constant_type::coded;
        return made;
    }

    static constexpr constant decimal(std::int64_t units, int places) {
        constant made(units);
        made.size = static_cast<std::uint32_t>(places);
        made.type = constant_type::decimal;
        return made;
    }

    static constant uuid(const void* bytes) {
        constant made;
        made.text = static_cast<const char*>(bytes);
        made.size = 16;
        made.type = constant_type::uuid;
        return made;
    }

    /// The same number as one that a codec gives, whose family the field is known to have.
    constexpr constant as_coded() const { return coded(0, integer); }

    constexpr bool is_set() const { return type != constant_type::none; }
    constexpr bool is_numeric() const {
        return type == constant_type::integer || type == constant_type::natural || type == constant_type::number;
    }
    constexpr bool is_integral() const {
        return type == constant_type::integer || type == constant_type::natural;
    }
    /// A template, so that only who calls it pays for the concepts of that constructor, 2 % of what `mallow.hpp` costs the
    /// compiler; what is asked of every schema uses `compare_texts`.
    template <class View = std::string_view>
    constexpr View view() const {
        return View(text, size);
    }
};

/// How two texts are ordered, as by `std::string_view::compare`.
constexpr int compare_texts(const constant& left, const constant& right) {
    const std::uint32_t common = left.size < right.size ? left.size : right.size;
    const int order = std::char_traits<char>::compare(left.text, right.text, common);
    if (order != 0) return order;
    return left.size < right.size ? -1 : static_cast<int>(left.size > right.size);
}

/// A number's nearest double.
constexpr double as_double(const constant& value) noexcept {
    if (value.type == constant_type::decimal) {
        double one = 1;
        for (std::uint32_t i = 0; i < value.size; ++i) one *= 10;
        return static_cast<double>(value.integer) / one;
    }
    if (value.type == constant_type::number) return value.number;
    return value.type == constant_type::natural ? static_cast<double>(value.natural)
                                                : static_cast<double>(value.integer);
}

}  // namespace mallow::detail
