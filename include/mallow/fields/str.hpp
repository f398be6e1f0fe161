// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/declare/text_field.hpp>

#include <concepts>
#include <string>
#include <string_view>

namespace mallow {

/// A string; nothing is coerced to one.
///
/// Shape: JSON strings. C++: `std::string`; `std::string_view` only through `loads_view`. `trim`, `lower` and `upper`
/// change what is loaded.
/// Units: `Length` counts code points.
/// Errors: `errc::invalid_string`.
struct Str : detail::text_field {
    template <class... Options>
    constexpr Str(const Options&... options) {
        (detail::apply(*this, options), ...);
    }

    template <class Member>
    static constexpr bool binds = std::same_as<Member, std::string> || std::same_as<Member, std::string_view>;

    template <class Member>
    static constexpr const detail::codec* codec_of =
        std::same_as<Member, std::string_view> ? &detail::string_view_codec : &detail::string_codec;
    static constexpr const detail::codec* document_codec = &detail::json_string_codec;

    template <class Member>
    static constexpr void require_member() {
        static_assert(binds<Member>, "mallow: a Str binds to a std::string (or std::string_view) member, or to "
                                     "std::optional or a smart pointer of one; declare the member so");
    }
};

}  // namespace mallow
