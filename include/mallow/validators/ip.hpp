// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/declare/text_field.hpp>

namespace mallow {

/// An IPv4 address, `192.0.2.1`: a field, `IPv4 host {};`, and a validator, `Str host {IPv4{}};`.
///
/// Shape: a JSON string, without leading zeros; kept as it is. C++: `std::string`.
/// Errors: `errc::invalid_ipv4`, as a field also of what is no string.
/// Source: RFC 3986, `IPv4address`; Python's `ipaddress`.
struct IPv4 : detail::form_field<IPv4, detail::rule_kind::ipv4> {
    template <class... Options>
    constexpr IPv4(const Options&... options) {
        (detail::apply(*this, options), ...);
    }

    template <class Member>
    static constexpr const detail::codec* codec_of = &detail::ipv4_codec;
    static constexpr const detail::codec* document_codec = &detail::json_ipv4_codec;
};

/// The same of an IPv6 address, `2001:db8::1`, which may have a zone id: `fe80::1%eth0`.
///
/// Errors: `errc::invalid_ipv6`.
/// Source: RFC 4291, section 2.2; Python's `ipaddress`.
struct IPv6 : detail::form_field<IPv6, detail::rule_kind::ipv6> {
    template <class... Options>
    constexpr IPv6(const Options&... options) {
        (detail::apply(*this, options), ...);
    }

    template <class Member>
    static constexpr const detail::codec* codec_of = &detail::ipv6_codec;
    static constexpr const detail::codec* document_codec = &detail::json_ipv6_codec;
};

/// The same of either.
///
/// Errors: `errc::invalid_ip`.
struct IP : detail::form_field<IP, detail::rule_kind::ip> {
    template <class... Options>
    constexpr IP(const Options&... options) {
        (detail::apply(*this, options), ...);
    }

    template <class Member>
    static constexpr const detail::codec* codec_of = &detail::ip_codec;
    static constexpr const detail::codec* document_codec = &detail::json_ip_codec;
};

}  // namespace mallow
