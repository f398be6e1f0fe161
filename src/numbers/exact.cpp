// SPDX-License-Identifier: BSL-1.0
#include "numbers/exact.hpp"

#include "numbers/digits.hpp"
#include "numbers/format.hpp"

#include <cmath>
#include <cstddef>
#include <limits>
#include <numeric>

namespace mallow::detail {

namespace {

constexpr std::uint64_t most = std::numeric_limits<std::uint64_t>::max();

/// Divides one of two factors by a prime; false when neither is a multiple of it.
bool divide(std::uint64_t& left, std::uint64_t& right, unsigned prime) noexcept {
    std::uint64_t& factor = left % prime == 0 ? left : right;
    if (factor % prime != 0) return false;
    factor /= prime;
    return true;
}

bool multiply(std::uint64_t& product, std::uint64_t factor) noexcept {
    if (factor != 0 && product > most / factor) return false;
    product *= factor;
    return true;
}

/// Takes what both have in common out of both.
void reduce(std::uint64_t& left, std::uint64_t& right) noexcept {
    const std::uint64_t common = std::gcd(left, right);
    left /= common;
    right /= common;
}

/// Whether the product is beyond 64 bits; near the limit, what is inexact is called so.
bool is_beyond(const exact_decimal& value, std::uint64_t numerator, std::uint64_t denominator) noexcept {
    const auto exponent = static_cast<double>(value.exponent);
    return std::log10(static_cast<double>(value.digits)) + exponent + std::log10(static_cast<double>(numerator)) -
               std::log10(static_cast<double>(denominator)) >
           19.2659197;  // of 2^64
}

}  // namespace

std::int64_t exponent_of(std::string_view text) noexcept {
    constexpr std::int64_t largest = std::int64_t{1} << 60;
    const bool is_negative = text.starts_with('-');
    std::int64_t value = 0;
    for (const char c : text)
        if (is_digit(c) && value < largest / 16) value = value * 10 + (c - '0');
    return is_negative ? -value : value;
}

exact_decimal exact_of(std::string_view number) noexcept {
    exact_decimal made;
    std::size_t at = 0;
    if (number.starts_with('-')) {
        made.is_negative = true;
        at = 1;
    }
    bool in_fraction = false;
    for (; at < number.size(); ++at) {
        const char next = number[at];
        if (next == '.') {
            in_fraction = true;
            continue;
        }
        if (!is_digit(next)) break;
        const auto digit = static_cast<unsigned>(next - '0');
        if (!made.is_cut && made.digits <= (most - digit) / 10) {
            made.digits = made.digits * 10 + digit;
            made.exponent -= in_fraction;
        } else {
            // Zeros behind the last digit that fits only move the point.
            made.is_cut = made.is_cut || digit != 0;
            made.exponent += !in_fraction;
        }
    }
    if (at < number.size()) made.exponent += exponent_of(number.substr(at + 1));
    if (made.digits == 0) return {.is_negative = made.is_negative};
    for (; made.digits % 10 == 0; made.digits /= 10) ++made.exponent;
    return made;
}

exact_decimal exact_of(double value) noexcept {
    char digits[number_room];
    return exact_of(std::string_view(digits, static_cast<std::size_t>(format_double(digits, value) - digits)));
}

scaled_outcome scale(const exact_decimal& value, std::uint64_t numerator, std::uint64_t denominator,
                     std::uint64_t& scaled) noexcept {
    scaled = 0;
    if (value.digits == 0) return scaled_outcome::exact;
    const auto fail = [&] {
        return is_beyond(value, numerator, denominator) ? scaled_outcome::too_large : scaled_outcome::inexact;
    };
    if (value.is_cut) return fail();
    std::uint64_t digits = value.digits;
    std::uint64_t factor = numerator;
    std::uint64_t divisor = denominator;
    // Two factors of 64 bits have no more than 128 factors of their own, so neither loop goes on for long.
    for (std::int64_t i = value.exponent; i < 0; ++i)
        if (!divide(digits, factor, 2) || !divide(digits, factor, 5)) return fail();
    for (std::int64_t i = 0; i < value.exponent; ++i) {
        for (const unsigned prime : {2u, 5u}) {
            if (divisor % prime == 0)
                divisor /= prime;
            else if (!multiply(digits, prime))
                return scaled_outcome::too_large;
        }
    }
    reduce(digits, divisor);
    reduce(factor, divisor);
    if (divisor != 1) return fail();
    if (!multiply(digits, factor)) return scaled_outcome::too_large;
    scaled = digits;
    return scaled_outcome::exact;
}

}  // namespace mallow::detail
