// SPDX-License-Identifier: BSL-1.0
#pragma once

#if defined(__GNUC__)
namespace mallow::detail {

inline constexpr bool little_endian = __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__;

/// `std::bit_cast`, without <bit>, which would be a twentieth of what this library's headers cost.
template <class To, class From>
constexpr To bit_cast(const From& from) noexcept {
    return __builtin_bit_cast(To, from);
}

}  // namespace mallow::detail
#else
#include <bit>
namespace mallow::detail {

inline constexpr bool little_endian = std::endian::native == std::endian::little;

template <class To, class From>
constexpr To bit_cast(const From& from) noexcept {
    return std::bit_cast<To>(from);
}

}  // namespace mallow::detail
#endif
