// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "machine/compiler.hpp"
#include "numbers/powers_of_ten.hpp"
#include "numbers/uint128.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <type_traits>

namespace mallow::detail {

inline constexpr std::uint64_t ten_to_15 = 1'000'000'000'000'000;
inline constexpr std::uint64_t ten_to_16 = 10 * ten_to_15;

/// The digits of `upper`, then one more, which counts 10^`exponent`.
struct decimal {
    std::uint64_t upper;
    std::uint64_t last;
    int exponent;

    /// Whether `upper` has fifteen digits, not sixteen.
    constexpr bool is_fifteen() const noexcept { return upper < ten_to_15; }
    /// The first digit counts 10^this.
    constexpr int place() const noexcept { return exponent + 16 - is_fifteen(); }
};

/// `digits` * 10^`exponent`; at most 17 digits, not all zero.
constexpr decimal aligned(std::uint64_t digits, int exponent) noexcept {
    while (digits < ten_to_16) {
        digits *= 10;
        --exponent;
    }
    return {digits / 10, digits % 10, exponent};
}

/// Whether n / 100 is what a number prints as, n < 10^15 (10^6 for a float), and what n is. `value` is not negative.
///
/// That is so where it reads back from n / 100: no two decimals of up to 15 (6) digits read as the same number, so
/// nothing shorter does. `whole / 100` is the nearest to n / 100, both operands being exact. The first comparison is
/// true for all such numbers and false for most others, which it spares the division; adding 2^52 (2^23) rounds. Bits
/// are compared, since to a processor that takes subnormal numbers for zeros they are equal to it.
template <typename Float>
MALLOW_INLINE bool find_hundredths(Float value, std::uint64_t& found) noexcept {
    constexpr int digits = std::numeric_limits<Float>::digits;
    constexpr auto rounding = static_cast<Float>(std::uint64_t{1} << (digits - 1));
    constexpr Float tolerance = 2 / rounding;
    const auto bits_of = [](Float number) {
        return std::bit_cast<std::conditional_t<digits == 53, std::uint64_t, std::uint32_t>>(number);
    };
    constexpr Float limit = digits == 53 ? static_cast<Float>(1e13) : static_cast<Float>(1e4);
    const Float scaled = value * 100;
    const Float whole = (scaled + rounding) - rounding;
    if (!(std::fabs(scaled - whole) <= scaled * tolerance && value < limit && bits_of(whole / 100) == bits_of(value)))
        return false;
    found = static_cast<std::uint64_t>(static_cast<std::int64_t>(whole));
    return true;
}

/// Finds the shortest decimal that reads back as `value`, the nearest of them; false for one that is not finite, or is
/// left to the library. `value` is not negative.
///
/// Source: Raffaello Giulietti, "The Schubfach way to render doubles" (2021). With 10^k <= 2^q < 10^(k+1) the decimals
/// that read back as c * 2^q reach from it, in units of 10^k, no less than a half and less than five either way: at
/// most one of them is a multiple of ten, which then is the shortest, and else it is the nearest integer. Where the
/// paper makes three products of 126 bits so that every comparison is exact, this makes one, 64 bits behind the point,
/// and leaves to the library what is within its error: about one double in 2^58, and halves that are exact.
template <typename Float>
MALLOW_INLINE bool find_shortest(Float value, decimal& found) noexcept {
    constexpr bool is_double = sizeof(Float) == sizeof(std::uint64_t);
    using bits_type = std::conditional_t<is_double, std::uint64_t, std::uint32_t>;
    constexpr int stored_bits = std::numeric_limits<Float>::digits - 1;
    constexpr int bias = std::numeric_limits<Float>::max_exponent - 1 + stored_bits;

    const std::uint64_t bits = std::bit_cast<bits_type>(value);
    const auto biased = static_cast<int>(bits >> stored_bits);
    const std::uint64_t fraction = bits & ((std::uint64_t{1} << stored_bits) - 1);
    // Below a power of two the numbers lie twice as close, so that one radius would not do; subnormal ones have fewer
    // digits.
    constexpr int highest = 2 * std::numeric_limits<Float>::max_exponent - 1;  // what is not finite
    if (fraction == 0 || static_cast<unsigned>(biased - 1) >= highest - 1) [[unlikely]]
        return false;
    const std::uint64_t significand = fraction | (std::uint64_t{1} << stored_bits);
    const int exponent = biased - bias;

    const int scale = floor_log10_of_power_of_two(exponent);
    const uint128& power = power_of_ten(-scale);
    const int shift = exponent + floor_log2_of_power_of_ten(-scale) + 1;  // 1 to 4
    // The integer part and 64 bits behind the point, at most 2 units of the last place too small: one for what the
    // table cuts off, one for the product's lowest word.
    const uint128 product = multiply(significand << shift, power);

    const std::uint64_t tens = product.high / 10;
    const std::uint64_t units = product.high - tens * 10;
    // In units of 2^-60: how far from the multiples of ten around it the value is, and how far what reads back reaches.
    constexpr std::uint64_t error = 4;
    const std::uint64_t above = (units << 60) | (product.low >> 4);
    const std::uint64_t below = (std::uint64_t{10} << 60) - above;
    const std::uint64_t distance = std::min(above, below);
    const std::uint64_t radius = power.high >> (5 - shift);
    if (distance - radius + error <= 2 * error) [[unlikely]]
        return false;
    if (product.low + error - (std::uint64_t{1} << 63) <= 2 * error) [[unlikely]]
        return false;
    const bool is_short = distance < radius;
    const std::uint64_t upper = tens + (below < radius);
    const std::uint64_t nearest =
        units + (product.low >> 63);  // 10 only if it is short: what reads back reaches that far
    const std::uint64_t last = nearest & (std::uint64_t{is_short} - 1);

    if constexpr (is_double) {
        found = {upper, last, scale};
        if (upper == ten_to_16) [[unlikely]]
            found = {ten_to_15, 0, scale + 1};
    } else {
        found = aligned(upper * 10 + last, scale);
    }
    return true;
}

}  // namespace mallow::detail
