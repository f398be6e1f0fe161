// SPDX-License-Identifier: BSL-1.0
#pragma once

#if defined(__GNUC__)
namespace mallow::detail {

/// `std::addressof`, without <memory>, which would be a tenth of what this library's headers cost.
template <class T>
constexpr T* address_of(T& value) noexcept {
    return __builtin_addressof(value);
}

}  // namespace mallow::detail
#else
#include <memory>
namespace mallow::detail {

template <class T>
constexpr T* address_of(T& value) noexcept {
    return std::addressof(value);
}

}  // namespace mallow::detail
#endif
