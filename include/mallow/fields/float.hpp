// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/declare/field_base.hpp>

#include <concepts>

namespace mallow {

/// A number.
///
/// Shape: JSON numbers, strings that hold one; `strict`: numbers only. C++: `double` or `float`.
/// Errors: `errc::invalid_number`, `errc::not_finite`, `errc::number_too_large` (either sign).
/// Units: read and written to the last bit, whatever rounding `std::fesetround` has set; subnormal numbers too, though
/// the processor be set to take them for zeros.
struct Float : detail::field_base {
    static constexpr detail::field_kind kind = detail::field_kind::number;

    template <class... Options>
    constexpr Float(const Options&... options) {
        (detail::apply(*this, options), ...);
    }

    template <class Member>
    static constexpr bool binds = std::same_as<Member, double> || std::same_as<Member, float>;

    template <class Member>
    static constexpr const detail::codec* codec_of =
        std::same_as<Member, float> ? &detail::float_codec : &detail::double_codec;
    static constexpr const detail::codec* document_codec = &detail::json_number_codec;

    template <class Member>
    static constexpr void require_member() {
        static_assert(binds<Member>, "mallow: a Float binds to a double or float member, or to std::optional or a "
                                     "smart pointer of one; declare the member so, or use Int");
    }
};

}  // namespace mallow
