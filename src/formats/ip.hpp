// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>

namespace mallow::detail {

/// Whether it is four numbers of 0 to 255 between points, none with a leading zero.
///
/// Source: RFC 3986, `IPv4address`.
bool is_ipv4(std::string_view text) noexcept;

/// Whether it is an IPv6 address in any of its spellings, with a zone id or without.
///
/// Source: RFC 4291, section 2.2; a zone id is `%` and at least one character, of which none is `%` or `/`, as Python's
/// `ipaddress` takes it.
bool is_ipv6(std::string_view text) noexcept;

}  // namespace mallow::detail
