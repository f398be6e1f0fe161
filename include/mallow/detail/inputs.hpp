// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/error.hpp>

#include <boost/json/fwd.hpp>

#include <concepts>
#include <string_view>

/// What verbs are given: what they take, and what they say of the rest.
namespace mallow::detail {

template <class Text>
concept text_like = std::convertible_to<const Text&, std::string_view>;

template <class Type>
concept document = std::same_as<Type, boost::json::value> || std::same_as<Type, boost::json::object> ||
                   std::same_as<Type, boost::json::array>;

template <class Type>
inline constexpr bool is_result = false;
template <class Type>
inline constexpr bool is_result<result<Type>> = true;

/// For a `static_assert` that fails wherever its template is instantiated.
template <class>
inline constexpr bool never = false;

}  // namespace mallow::detail
