// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>

namespace mallow::detail {

/// 128 bits.
struct uint128 {
    std::uint64_t high = 0;
    std::uint64_t low = 0;
};

/// The whole product, from four products of halves: for compilers without a 128-bit integer.
constexpr uint128 multiply_by_halves(std::uint64_t left, std::uint64_t right) noexcept {
    constexpr std::uint64_t half = 0xFFFF'FFFF;
    const std::uint64_t low = (left & half) * (right & half);
    const std::uint64_t cross = (left >> 32) * (right & half) + (low >> 32);
    const std::uint64_t other = (left & half) * (right >> 32) + (cross & half);
    return {(left >> 32) * (right >> 32) + (cross >> 32) + (other >> 32), (other << 32) | (low & half)};
}

/// The whole product.
constexpr uint128 multiply(std::uint64_t left, std::uint64_t right) noexcept {
#if defined(__SIZEOF_INT128__) && !defined(MALLOW_PORTABLE)
    __extension__ using product_type = unsigned __int128;
    const product_type product = static_cast<product_type>(left) * right;
    return {static_cast<std::uint64_t>(product >> 64), static_cast<std::uint64_t>(product)};
#else
    return multiply_by_halves(left, right);
#endif
}

/// The upper 128 bits of the 192-bit product of a word and a `uint128`.
///
/// What is cut off is less than one unit of the result's last place.
constexpr uint128 multiply(std::uint64_t left, uint128 right) noexcept {
    uint128 product = multiply(left, right.high);
    const std::uint64_t carried = multiply(left, right.low).high;
    product.low += carried;
    product.high += product.low < carried;
    return product;
}

/// The quotient and remainder of a number below 2^64 × `divisor`, bit by bit: for compilers without a 128-bit integer.
constexpr std::uint64_t divide_by_bits(uint128 value, std::uint64_t divisor, std::uint64_t& remainder) noexcept {
    std::uint64_t quotient = 0;
    remainder = value.high;
    for (int bit = 63; bit >= 0; --bit) {
        const bool carried = remainder >> 63;
        remainder = (remainder << 1) | (value.low >> bit & 1);
        quotient <<= 1;
        if (carried || remainder >= divisor) {
            remainder -= divisor;
            quotient |= 1;
        }
    }
    return quotient;
}

/// The quotient and remainder of a number below 2^64 × `divisor`.
constexpr std::uint64_t divide(uint128 value, std::uint64_t divisor, std::uint64_t& remainder) noexcept {
    if (value.high == 0) {
        remainder = value.low % divisor;
        return value.low / divisor;
    }
#if defined(__SIZEOF_INT128__) && !defined(MALLOW_PORTABLE)
    __extension__ using dividend_type = unsigned __int128;
    const dividend_type dividend = static_cast<dividend_type>(value.high) << 64 | value.low;
    remainder = static_cast<std::uint64_t>(dividend % divisor);
    return static_cast<std::uint64_t>(dividend / divisor);
#else
    return divide_by_bits(value, divisor, remainder);
#endif
}

}  // namespace mallow::detail
