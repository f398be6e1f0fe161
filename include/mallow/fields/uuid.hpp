// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/declare/field_base.hpp>
#include <mallow/fields/fwd.hpp>

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string>

namespace mallow {

namespace detail {

extern const codec uuid_codec;
extern const codec uuid_string_codec;
extern const codec json_uuid_codec;

inline constexpr std::uint32_t uuid_family = family_of("uuid");

/// Whether a type is the 16 bytes of a UUID, in the order in which they are written.
template <class Member>
inline constexpr bool is_uuid_bytes =
    std::same_as<Member, std::array<std::uint8_t, 16>> || std::same_as<Member, std::array<std::byte, 16>>;

constexpr bool is_canonical_uuid(const constant& value) {
    if (value.type != constant_type::text || value.size != 36) return false;
    for (std::size_t i = 0; i < value.size; ++i) {
        const char c = value.text[i];
        if (i == 8 || i == 13 || i == 18 || i == 23 ? c != '-' : !((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f')))
            return false;
    }
    return true;
}

/// What a `UUID` is compared with.
struct uuid_field : field_base {
    static constexpr field_kind kind = field_kind::coded;
    static constexpr std::uint32_t family = uuid_family;
    static constexpr bool suits(const constant& value) { return is_canonical_uuid(value); }
};

}  // namespace detail

/// A UUID of any version.
///
/// Shape: a JSON string of hexadecimal digits in either case, `8-4-4-4-12`, that in braces or behind `urn:uuid:`, or 32
/// in a row; `strict`: the first alone. Written as the first, in lower case. C++: `std::array<std::uint8_t, 16>` or of
/// `std::byte`, `std::string` (which has it as it is written), and `boost::uuids::uuid` by
/// `mallow/boost/uuid.hpp`. Choices and defaults are canonical text in lower case:
/// `Equal{"f81d4fae-7dec-11d0-a765-00a0c91e6bf6"}`.
/// Errors: `errc::invalid_uuid`, dumping a string that is none too.
/// Source: RFC 9562, section 4; the forms that Python's `uuid.UUID` reads, without its leniency for stray hyphens.
struct UUID : detail::uuid_field {
    template <class... Options>
    constexpr UUID(const Options&... options) {
        (detail::apply(*this, options), ...);
    }

    template <class Member>
    static constexpr bool binds = detail::is_uuid_bytes<Member> || std::same_as<Member, std::string>;

    template <class Member>
    static constexpr const detail::codec* codec_of =
        std::same_as<Member, std::string> ? &detail::uuid_string_codec : &detail::uuid_codec;
    static constexpr const detail::codec* document_codec = &detail::json_uuid_codec;

    template <class Member>
    static constexpr void require_member() {
        static_assert(binds<Member>,
                      "mallow: a UUID binds to a std::array<std::uint8_t, 16> (or of std::byte) or "
                      "std::string member, or to a boost::uuids::uuid by #include <mallow/boost/uuid.hpp>; "
                      "declare the member so");
    }
};

namespace detail {

template <class Value>
    requires is_uuid_bytes<Value>
struct auto_field_of<Value> {
    using type = UUID;
};

}  // namespace detail

}  // namespace mallow
