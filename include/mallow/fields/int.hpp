// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/field_base.hpp>

#include <concepts>
#include <cstdint>

namespace mallow {

/// An integer.
///
/// Shape: JSON integers, integral decimals (`42.0`, `1e2`), strings that spell an integer; `strict`: JSON integers only. C++: any integer
/// type of at most 64 bits, range-checked.
/// Errors: `errc::invalid_integer`; `errc::number_too_large` and `errc::number_too_small` outside the range of the member's type.
struct Int : detail::field_base {
    static constexpr detail::field_kind kind = detail::field_kind::integer;

    template <class... Options>
    constexpr Int(const Options&... options) {
        (detail::apply(*this, options), ...);
    }

    template <class Member>
    static constexpr bool binds = std::integral<Member> && !std::same_as<Member, bool> && sizeof(Member) <= sizeof(std::int64_t);

    template <class Member>
    static constexpr void require_member() {
        static_assert(binds<Member>, "mallow: an Int binds to an integer member of at most 64 bits, or to std::optional or a smart pointer of one; declare the member so, or use Float, Str or Bool");
    }
};

}  // namespace mallow
