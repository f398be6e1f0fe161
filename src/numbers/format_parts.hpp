// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "machine/compiler.hpp"
#include "numbers/format.hpp"
#include "numbers/format_small.hpp"

#include <cmath>
#include <cstddef>
#include <cstdint>

/// What the kinds of code that write doubles share.
namespace mallow::detail {

/// Writes a number's sign, and makes it what follows that.
template <typename Float>
MALLOW_INLINE char* write_sign(char* out, Float& value) noexcept {
    *out = '-';
    out += std::signbit(value);
    value = std::fabs(value);
    return out;
}

/// Writes `hundredths` / 100; less than 10^15.
inline char* write_hundredths(char* out, std::uint64_t hundredths) noexcept {
    const std::uint64_t whole = hundredths / 100;
    const auto cents = static_cast<std::uint32_t>(hundredths - whole * 100);
    char* const point =
        whole < 100'000'000 ? format_small(out, static_cast<std::uint32_t>(whole)) : format_integer(out, whole);
    point[0] = '.';
    write_pair(point + 1, cents);
    return point + 2 + (pairs[std::size_t{2} * cents + 1] != '0');
}

/// Lays a positive `decimal` out as Python does.
char* write_decimal(char* out, std::uint64_t upper, std::uint64_t last, int exponent) noexcept;

/// Writes what `find_shortest` finds no decimal for; null when it is not finite. `value` is not negative.
char* format_by_library(char* out, double value) noexcept;

}  // namespace mallow::detail
