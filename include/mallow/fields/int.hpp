// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/declare/field_base.hpp>

#include <concepts>
#include <cstdint>

namespace mallow {

namespace detail {

/// By width and sign alone, for `long` and `long long` may be of one width.
template <class Integer>
constexpr const codec* integer_codec() {
    if constexpr (std::signed_integral<Integer>)
        return sizeof(Integer) == 1   ? &int8_codec
               : sizeof(Integer) == 2 ? &int16_codec
               : sizeof(Integer) == 4 ? &int32_codec
                                      : &int64_codec;
    else
        return sizeof(Integer) == 1   ? &uint8_codec
               : sizeof(Integer) == 2 ? &uint16_codec
               : sizeof(Integer) == 4 ? &uint32_codec
                                      : &uint64_codec;
}

}  // namespace detail

/// An integer.
///
/// Shape: JSON integers, integral decimals (`42.0`, `1e2`), strings that spell an integer; `strict`: JSON integers
/// only. C++: any integer type of at most 64 bits, range-checked.
/// Errors: `errc::invalid_integer`; `errc::number_too_large` and `errc::number_too_small` outside the range of the
/// member's type.
struct Int : detail::field_base {
    static constexpr detail::field_kind kind = detail::field_kind::integer;

    template <class... Options>
    constexpr Int(const Options&... options) {
        (detail::apply(*this, options), ...);
    }

    template <class Member>
    static constexpr bool binds =
        std::integral<Member> && !std::same_as<Member, bool> && sizeof(Member) <= sizeof(std::int64_t);

    template <class Member>
    static constexpr const detail::codec* codec_of = detail::integer_codec<Member>();
    static constexpr const detail::codec* document_codec = &detail::json_integer_codec;

    template <class Member>
    static constexpr void require_member() {
        static_assert(binds<Member>,
                      "mallow: an Int binds to an integer member of at most 64 bits, or to std::optional or a smart "
                      "pointer of one; declare the member so, or use Float, Str or Bool");
    }
};

}  // namespace mallow
