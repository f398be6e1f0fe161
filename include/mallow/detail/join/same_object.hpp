// SPDX-License-Identifier: BSL-1.0
#pragma once

namespace mallow::detail {

/// Whether two addresses are one, in constants too: GCC's undefined behaviour sanitizer makes a comparison of two that
/// differ none.
constexpr bool same_object(const void* left, const void* right) {
#ifdef __GNUC__
    return __builtin_constant_p(left == right) && left == right;
#else
    return left == right;
#endif
}

/// Whether an address is not null, for the same reason.
constexpr bool is_set(const void* address) { return !same_object(address, nullptr); }

}  // namespace mallow::detail
