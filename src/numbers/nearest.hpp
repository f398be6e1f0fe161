// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "machine/compiler.hpp"
#include "numbers/powers_of_ten.hpp"

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <type_traits>

namespace mallow::detail {

template <typename Float>
inline constexpr int exact_powers =
    std::numeric_limits<Float>::digits == 53 ? 22 : 10;  // 5^22 has 52 bits, 5^10 has 24

template <typename Float>
MALLOW_HIDDEN inline constexpr auto exact_power_of_ten = [] {
    std::array<Float, exact_powers<Float> + 1> powers{};
    Float power = 1;
    for (Float& each : powers) {
        each = power;
        power *= 10;
    }
    return powers;
}();

/// The number nearest to `significand` * 10^`exponent`; false where that is not decided here, or not a normal number.
///
/// Source: Daniel Lemire, "Number Parsing at a Gigabyte per Second" (2021); William Clinger, "How to Read Floating
/// Point Numbers Accurately" (1990) for the first part.
template <typename Float>
inline bool nearest(std::uint64_t significand, std::int64_t exponent, Float& out) noexcept {
    constexpr int digits = std::numeric_limits<Float>::digits;
    constexpr int powers = exact_powers<Float>;
    using bits_type = std::conditional_t<digits == 53, std::uint64_t, std::uint32_t>;

    // Both operands are exact, so that one operation rounds once.
    if (significand >> digits == 0 && exponent >= -powers && exponent <= powers) {
        const auto value = static_cast<Float>(significand);
        out = exponent < 0 ? value / exact_power_of_ten<Float>[static_cast<std::size_t>(-exponent)]
                           : value * exact_power_of_ten<Float>[static_cast<std::size_t>(exponent)];
        return true;
    }
    if (significand == 0) {
        out = 0;
        return true;
    }
    if (exponent < min_power_of_ten || exponent > 308) return false;

    // The product's first 128 bits are at most 2 units of their last place too small: one for what the table cuts off,
    // one for the product's lowest word. Where adding that much could change a bit that rounding looks at, this is not
    // decided.
    const int zeros = std::countl_zero(significand);
    const uint128 product = multiply(significand << zeros, power_of_ten(static_cast<int>(exponent)));
    const auto carry = static_cast<int>(product.high >> 63);
    const int cut = 64 - digits - 2 + carry;  // below the significand and the bit that decides
    const std::uint64_t rest = product.high & ((std::uint64_t{1} << cut) - 1);
    if (product.low >= std::numeric_limits<std::uint64_t>::max() - 1 && rest + 1 == std::uint64_t{1} << cut)
        return false;
    const std::uint64_t kept = product.high >> cut;                      // the significand and the bit that decides
    if (rest == 0 && product.low == 0 && (kept & 1) != 0) return false;  // perhaps half way
    std::uint64_t rounded = (kept + 1) >> 1;

    int power = floor_log2_of_power_of_ten(static_cast<int>(exponent)) + 63 - zeros + carry;
    if (rounded >> digits != 0) {
        rounded >>= 1;
        ++power;
    }
    constexpr int bias = std::numeric_limits<Float>::max_exponent - 1;
    if (power < 1 - bias || power > bias) return false;
    const auto bits = static_cast<bits_type>((rounded & ((std::uint64_t{1} << (digits - 1)) - 1)) |
                                             (static_cast<std::uint64_t>(power + bias) << (digits - 1)));
    out = std::bit_cast<Float>(bits);
    return true;
}

}  // namespace mallow::detail
