// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>

namespace mallow::detail {

/// Whether marshmallow's `validate.Email` would accept it. `text` is valid UTF-8.
///
/// Before the @ letters and digits of any script stand as they are. A domain may hold letters, marks and digits of any
/// script; each such label is measured by its punycode, of the characters as written: unlike marshmallow, no nameprep
/// folds or refuses any, only `.` separates labels, and `\d` takes ASCII digits alone.
/// Complexity: linear in the text.
/// Source: RFC 3490 and RFC 3492 for domains that are not ASCII.
bool is_email(std::string_view text) noexcept;

/// Whether marshmallow's `validate.URL` (absolute, top-level domain required, its default schemes) would accept it.
/// `text` is valid UTF-8.
///
/// The host is ASCII; unlike marshmallow's, digits are too, and K, ſ, ı and İ do not pass for letters.
/// Complexity: linear in the text.
bool is_url(std::string_view text) noexcept;

}  // namespace mallow::detail
