// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/memory/detail/column.hpp>

#include <boost/container_hash/hash.hpp>

#include <concepts>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

/// How a column is looked up.
namespace mallow::memory::detail {

template <class Column>
struct lookup {
    using type = Column;
};
template <>
struct lookup<std::string> {
    using type = std::string_view;
};
/// What a column is looked up by, without making a string for it.
template <class Column>
using lookup_type = typename lookup<Column>::type;

template <class T>
inline constexpr bool is_char8 = false;
#if defined(__cpp_char8_t)
template <>
inline constexpr bool is_char8<char8_t> = true;
#endif

template <class T>
concept ranged_integer =
    std::integral<T> && !std::same_as<T, bool> && !std::same_as<T, char> && !std::same_as<T, wchar_t> && !is_char8<T> &&
    !std::same_as<T, char16_t> && !std::same_as<T, char32_t>;

template <class Value, class Column>
concept looks_up = std::convertible_to<const Value&, lookup_type<Column>> &&
    !(std::floating_point<Value> && std::integral<without_null_t<Column>>);

/// Whether the column's type can hold the value; if not, no row has it.
template <class Column, class Value>
constexpr bool can_hold(const Value& value) {
    if constexpr (is_nullable<Value>)
        return !value || can_hold<Column>(*value);
    else if constexpr (is_nullable<Column>)
        return can_hold<without_null_t<Column>>(value);
    else if constexpr (ranged_integer<Column> && ranged_integer<Value>)
        return std::in_range<Column>(value);
    else
        return true;
}

template <class Value>
constexpr bool is_null(const Value& value) noexcept {
    if constexpr (is_nullable<Value>)
        return !value;
    else
        return false;
}

template <class Column>
concept has_std_hash = std::is_default_constructible_v<std::hash<Column>>;

template <class Column>
concept hashable = (has_std_hash<Column> || requires(const Column& value) { hash_value(value); }) &&
                   requires(const Column& value) {
    { value == value } -> std::convertible_to<bool>;
};

template <class Column>
std::size_t hash_of(const lookup_type<Column>& value) {
    if constexpr (has_std_hash<lookup_type<Column>>)
        return std::hash<lookup_type<Column>>()(value);
    else
        return boost::hash<lookup_type<Column>>()(value);
}

/// Of what an index is looked up by.
template <auto... Members>
std::size_t hash_of(columns<Members...>, const lookup_type<column_type<Members>>&... values) {
    if constexpr (sizeof...(Members) == 1) {
        return (hash_of<column_type<Members>>(values), ...);
    } else {
        std::size_t seed = 0;
        (boost::hash_combine(seed, hash_of<column_type<Members>>(values)), ...);
        return seed;
    }
}

}  // namespace mallow::memory::detail
