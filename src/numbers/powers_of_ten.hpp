// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "machine/compiler.hpp"
#include "numbers/uint128.hpp"

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

namespace mallow::detail {

inline constexpr int min_power_of_ten = -342;
inline constexpr int max_power_of_ten = 324;

/// The exponent of 2 below 10^power. Exact for |power| <= 1233.
constexpr int floor_log2_of_power_of_ten(int power) noexcept { return (power * 1'741'647) >> 19; }

/// The exponent of 10 below 2^power. Exact for |power| <= 1650.
constexpr int floor_log10_of_power_of_two(int power) noexcept { return (power * 1'262'611) >> 22; }

/// 10^power, cut to its first 128 bits, for the powers from `min_power_of_ten` on.
using powers_of_ten_table = std::array<uint128, max_power_of_ten - min_power_of_ten + 1>;

/// Made by exact arithmetic on 32-bit limbs: 5^n by multiplying, 2^959 / 5^n by dividing (a floor of floors by 5 is the
/// floor).
constexpr powers_of_ten_table make_powers_of_ten() noexcept {
    constexpr std::size_t limb_count = 30;
    struct {
        std::uint32_t limbs[limb_count]{};  // the lowest first
        std::size_t size = 1;

        constexpr uint128 first_bits() const {
            std::uint32_t top[5]{};
            for (std::size_t index = 0; index < 5 && index < size; ++index) {
                top[index] = limbs[size - 1 - index];
            }
            const auto shift = std::countl_zero(top[0]);
            std::uint64_t words[4]{};
            for (std::size_t index = 0; index < 4; ++index) {
                const std::uint64_t both = (std::uint64_t{top[index]} << 32) | top[index + 1];
                words[index] = ((both << shift) >> 32) & 0xFFFF'FFFF;
            }
            return {(words[0] << 32) | words[1], (words[2] << 32) | words[3]};
        }
    } number;

    powers_of_ten_table table{};
    number.limbs[0] = 1;
    for (int power = 0; power <= max_power_of_ten; ++power) {
        table[static_cast<std::size_t>(power - min_power_of_ten)] = number.first_bits();
        std::uint64_t carry = 0;
        for (std::size_t index = 0; index < number.size; ++index) {
            carry += std::uint64_t{number.limbs[index]} * 5;
            number.limbs[index] = static_cast<std::uint32_t>(carry);
            carry >>= 32;
        }
        if (carry != 0) number.limbs[number.size++] = static_cast<std::uint32_t>(carry);
    }

    number = {};
    number.limbs[limb_count - 1] = 0x8000'0000;
    number.size = limb_count;
    for (int power = -1; power >= min_power_of_ten; --power) {
        std::uint64_t rest = 0;
        for (std::size_t index = number.size; index-- > 0;) {
            rest = (rest << 32) | number.limbs[index];
            number.limbs[index] = static_cast<std::uint32_t>(rest / 5);
            rest %= 5;
        }
        if (number.limbs[number.size - 1] == 0) --number.size;
        table[static_cast<std::size_t>(power - min_power_of_ten)] = number.first_bits();
    }
    return table;
}

MALLOW_HIDDEN inline constexpr powers_of_ten_table powers_of_ten = make_powers_of_ten();

/// `power` lies between `min_power_of_ten` and `max_power_of_ten`.
constexpr const uint128& power_of_ten(int power) noexcept {
    return powers_of_ten[static_cast<std::size_t>(power - min_power_of_ten)];
}

}  // namespace mallow::detail
