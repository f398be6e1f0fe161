// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>

/// Domain names as marshmallow's `validate.Email` and `validate.URL` take them.
namespace mallow::detail {

/// Two labels of ASCII or more.
bool is_domain(std::string_view text) noexcept;

/// The same with labels in other scripts, as long as IDNA makes them. `text` is valid UTF-8.
///
/// Source: RFC 3490, section 4.1.
bool is_international_domain(std::string_view text) noexcept;

}  // namespace mallow::detail
