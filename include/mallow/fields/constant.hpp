// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/declare/field_base.hpp>
#include <mallow/fields/bool.hpp>
#include <mallow/fields/float.hpp>
#include <mallow/fields/int.hpp>
#include <mallow/fields/str.hpp>

#include <string>
#include <string_view>
#include <type_traits>

namespace mallow {

namespace detail {

/// The one value of a `Constant`.
template <class Value>
constexpr constant make_only_value(const Value& value) {
    static_assert(
        !std::is_same_v<Value, std::string>,
        "mallow: a Constant of text is a literal, Constant {\"card\"}, for a std::string does not live as long "
        "as the schema");
    constexpr bool is_text =
        std::is_convertible_v<const Value&, std::string_view> && !std::is_same_v<Value, std::string>;
    constexpr bool is_value = std::is_arithmetic_v<Value> || is_text;
    static_assert(is_value || std::is_same_v<Value, std::string>,
                  "mallow: a Constant begins with its value, which is a string, a number or a boolean: "
                  "Constant type {\"card\"}");
    if constexpr (is_text)
        return constant(std::string_view(value));
    else if constexpr (is_value)
        return constant(value);
    else
        return {};
}

}  // namespace detail

/// One value and no other, such as the tag of a `Union`: `Constant type {"card"};`.
///
/// Shape: the string, number or boolean that the braces begin with; a dump writes it, whatever the member holds. C++:
/// no member at all, or one that can hold the value, which it becomes when the key is absent, unless that is
/// `required`.
/// Errors: `errc::not_equal`; of another JSON type `errc::invalid_string`, `errc::invalid_integer`,
/// `errc::invalid_number` or `errc::invalid_boolean`.
struct Constant : detail::field_base {
    static constexpr detail::field_kind kind = detail::field_kind::constant;

    detail::constant value{};

    /// How the value is put into a member that can hold it.
    template <class Member>
    static constexpr const detail::codec* codec_of(detail::constant_type type) {
        if constexpr (Str::binds<Member>)
            return Str::codec_of<Member>;
        else if constexpr (Bool::binds<Member>)
            return Bool::codec_of<Member>;
        else if constexpr (Int::binds<Member>)
            return Int::codec_of<Member>;
        else if constexpr (Float::binds<Member>)
            return Float::codec_of<Member>;
        else
            return type == detail::constant_type::number ? &detail::json_number_codec : &detail::json_string_codec;
    }

    template <class... Values>
    constexpr Constant(const Values&... values) {
        static_assert(sizeof...(Values) > 0, "mallow: a Constant begins with its value: Constant type {\"card\"}");
        if constexpr (sizeof...(Values) > 0) take(values...);
    }

private:
    template <class Value, class... Options>
    constexpr void take(const Value& only, const Options&... options) {
        value = detail::make_only_value(only);
        (detail::apply(*this, options), ...);
    }
};

}  // namespace mallow
