// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/declare/field_base.hpp>

#include <concepts>

namespace mallow {

/// A truth value.
///
/// Shape: `true`, `false`, 1, 0, and the strings t T true True TRUE on On ON y Y yes Yes YES 1 and f F false False
/// FALSE off Off OFF n N no No NO 0; `strict`: `true` and `false` only.
/// Errors: `errc::invalid_boolean`.
struct Bool : detail::field_base {
    static constexpr detail::field_kind kind = detail::field_kind::boolean;

    template <class... Options>
    constexpr Bool(const Options&... options) {
        (detail::apply(*this, options), ...);
    }

    template <class Member>
    static constexpr bool binds = std::same_as<Member, bool>;

    template <class Member>
    static constexpr const detail::codec* codec_of = &detail::bool_codec;
    static constexpr const detail::codec* document_codec = &detail::json_bool_codec;

    template <class Member>
    static constexpr void require_member() {
        static_assert(binds<Member>, "mallow: a Bool binds to a bool member, or to std::optional or a smart pointer of "
                                     "one; declare the member so");
    }
};

}  // namespace mallow
