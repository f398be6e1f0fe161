// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <string_view>

namespace mallow::detail {

/// A decimal number as it is written: `digits` × 10^`exponent`.
struct exact_decimal {
    std::uint64_t digits = 0;  // without zeros at their end
    std::int64_t exponent = 0;
    bool is_negative = false;
    bool is_cut = false;  // has further digits: its size is a little more
};

/// What follows the `e` of a number; one beyond 2^56 is some exponent beyond it, which no digits of a text could bring
/// back.
std::int64_t exponent_of(std::string_view text) noexcept;

/// Reads a number as JSON's grammar has it.
exact_decimal exact_of(std::string_view number) noexcept;

/// The shortest digits that read back as a finite double.
exact_decimal exact_of(double value) noexcept;

enum class scaled_outcome : std::uint8_t { exact, inexact, too_large };

/// The size of `value` × `numerator` / `denominator`, if it is an integer of 64 bits; what is both too large and
/// inexact is too large, and what has more digits than 64 bits hold is never exact.
scaled_outcome scale(const exact_decimal& value, std::uint64_t numerator, std::uint64_t denominator,
                     std::uint64_t& scaled) noexcept;

}  // namespace mallow::detail
