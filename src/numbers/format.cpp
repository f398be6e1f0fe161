// SPDX-License-Identifier: BSL-1.0
#include "numbers/format.hpp"

#include "compiler.hpp"
#include "numbers/digits.hpp"
#include "numbers/format_small.hpp"
#include "numbers/powers_of_ten.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <cstring>
#include <limits>
#include <type_traits>

namespace mallow::detail {
namespace {

constexpr std::uint64_t block = 100'000'000;
constexpr std::uint64_t ten_to_15 = 1'000'000'000'000'000;
constexpr std::uint64_t ten_to_16 = 10 * ten_to_15;

/// The digits of `upper`, then one more. The first of them is worth 10^`point`.
struct decimal {
    std::uint64_t upper;  // of 15 or 16 digits
    std::uint64_t last;
    int point;
};

/// `digits` * 10^`exponent`; at most 17 digits, not all zero.
constexpr decimal aligned(std::uint64_t digits, int exponent) noexcept {
    while (digits < ten_to_16) {
        digits *= 10;
        --exponent;
    }
    return {digits / 10, digits % 10, exponent + 16};
}

/// One of two numbers, without a branch: which one is as good as random, and a wrong guess costs as much as ten digits.
constexpr std::uint64_t choose(bool condition, std::uint64_t yes, std::uint64_t no) noexcept {
    return no ^ ((no ^ yes) & (0 - std::uint64_t{condition}));
}

constexpr int min_exponent = -324;
constexpr int max_exponent = 308;

/// `e-05`, `e+16`, `e+300`: what ends a number in exponent form, and in the last byte how long that is.
constexpr std::array<std::uint64_t, max_exponent - min_exponent + 1> exponent_texts = [] {
    std::array<std::uint64_t, max_exponent - min_exponent + 1> texts{};
    for (int exponent = min_exponent; exponent <= max_exponent; ++exponent) {
        const auto size = static_cast<unsigned>(exponent < 0 ? -exponent : exponent);
        std::uint64_t digits = ((size / 10 % 10) | (size % 10 << 8)) + 0x3030;
        if (size >= 100) digits = (digits << 8) | ('0' + size / 100);
        const std::uint64_t sign = exponent < 0 ? 0x2D : 0x2B;
        texts[static_cast<std::size_t>(exponent - min_exponent)] =
            'e' | (sign << 8) | (digits << 16) | (std::uint64_t{size >= 100 ? 5U : 4U} << 56);
    }
    return texts;
}();

/// How many digits there are before the zeros that end them.
inline int count_digits(std::uint64_t high, std::uint64_t low, std::uint64_t last) noexcept {
    // Random doubles end here in 19 of 20 cases; counting zeros is slow where the processor has no instruction for it.
    if ((last | low >> 56) != 0) return 16 + (last != 0);
    const std::uint64_t ending = low != 0 ? low : high;
    return (low != 0 ? 16 : 8) - static_cast<int>(static_cast<unsigned>(std::countl_zero(ending | 1)) / 8);
}

/// Writes seventeen digits, and tells how many there are before the zeros that end them.
inline int write_digits(char* out, std::uint64_t upper, std::uint64_t last) noexcept {
    const auto [high, low] = sixteen_digits_of(upper);
    store_eight(out, high + ascii_zeros);
    store_eight(out + 8, low + ascii_zeros);
    out[16] = static_cast<char>('0' + last);
    return count_digits(high, low, last);
}

/// Lays a positive number out as Python does.
inline char* write_decimal(char* out, decimal number) noexcept {
    const auto [upper, last, point] = number;
    const bool is_fifteen = upper < ten_to_15;
    if (static_cast<unsigned>(point) < 16) {
        const std::uint64_t rest = choose(is_fifteen, 0, last);
        const auto [high, low] = sixteen_digits_of(choose(is_fifteen, upper * 10 + last, upper));
        store_eight(out, high + ascii_zeros);
        store_eight(out + 8, low + ascii_zeros);
        out[16] = static_cast<char>('0' + rest);
        // What stands behind the point moves on by one, in a fixed size: what the load waits for delays nothing else
        // (shifting in registers: 15.2 → 13.9 ns).
        char* const behind = out + point + 2;
        char moved[16];
        std::memcpy(moved, behind - 1, sizeof moved);
        std::memcpy(behind, moved, sizeof moved);
        behind[-1] = '.';
        return out + 1 + std::max(count_digits(high, low, rest), point + 2);
    }
    // A leading zero of fifteen digits falls where the zero or the point before them comes to stand.
    if (point < 0 && point >= -4) {
        store_eight(out, ascii_zeros);
        char* const digits = out + 1 - point - is_fifteen;
        const int count = write_digits(digits, upper, last);
        out[1] = '.';
        return digits + count;
    }
    char* const digits = out + 1 - is_fifteen;
    const int count = write_digits(digits, upper, last);
    out[0] = out[1];
    out[1] = '.';
    char* const end = digits + count - (digits + count == out + 2);
    const std::uint64_t text = exponent_texts[static_cast<std::size_t>(point - min_exponent)];
    store_eight(end, text);
    return end + (text >> 56);
}

/// The same by the standard library, for what `format_shortest` leaves undecided.
template <typename Float>
MALLOW_COLD char* format_by_library(char* out, Float value) noexcept {
    char text[32];
    const char* const end = std::to_chars(text, text + sizeof text, value, std::chars_format::scientific).ptr;
    std::uint64_t digits = 0;
    const char* next = text;
    for (; *next != 'e'; ++next) {
        if (*next != '.') digits = digits * 10 + static_cast<std::uint64_t>(*next - '0');
    }
    int point = 0;
    std::from_chars(next + (next[1] == '+' ? 2 : 1), end, point);
    return write_decimal(out, {.upper = aligned(digits, 0).upper, .last = aligned(digits, 0).last, .point = point});
}

/// Writes the shortest decimal that reads back as `value`, the nearest of them. `value` is positive.
///
/// Source: Raffaello Giulietti, "The Schubfach way to render doubles" (2021). With 10^k <= 2^q < 10^(k+1) the decimals
/// that read back as c * 2^q reach from it, in units of 10^k, no less than a half and less than five either way: at
/// most one of them is a multiple of ten, which then is the shortest, and else it is the nearest integer. Where the
/// paper makes three products of 126 bits so that every comparison is exact, this makes one, 64 bits behind the point,
/// and leaves to the library what is within its error: about one double in 2^58, and halves that are exact.
template <typename Float>
inline char* format_shortest(char* out, Float value) noexcept {
    constexpr bool is_double = sizeof(Float) == sizeof(std::uint64_t);
    using bits_type = std::conditional_t<is_double, std::uint64_t, std::uint32_t>;
    constexpr int stored_bits = std::numeric_limits<Float>::digits - 1;
    constexpr int bias = std::numeric_limits<Float>::max_exponent - 1 + stored_bits;

    const std::uint64_t bits = std::bit_cast<bits_type>(value);
    const auto biased = static_cast<int>(bits >> stored_bits);
    const std::uint64_t fraction = bits & ((std::uint64_t{1} << stored_bits) - 1);
    // Below a power of two the numbers lie twice as close, so that one radius would not do; subnormal ones have fewer
    // digits.
    if (fraction == 0 || biased == 0) [[unlikely]]
        return format_by_library(out, value);
    const std::uint64_t significand = fraction | (std::uint64_t{1} << stored_bits);
    const int exponent = biased - bias;

    const int scale = floor_log10_of_power_of_two(exponent);
    const wide& power = power_of_ten(-scale);
    const int shift = exponent + floor_log2_of_power_of_ten(-scale) + 1;  // 1 to 4
    // The integer part and 64 bits behind the point, at most 2 units of the last place too small: one for what the
    // table cuts off, one for the product's lowest word.
    const wide product = multiply(significand << shift, power);

    const std::uint64_t tens = product.high / 10;
    const std::uint64_t units = product.high - tens * 10;
    // In units of 2^-60: how far from the multiples of ten around it the value is, and how far what reads back reaches.
    constexpr std::uint64_t error = 4;
    const std::uint64_t above = (units << 60) | (product.low >> 4);
    const std::uint64_t below = (std::uint64_t{10} << 60) - above;
    const std::uint64_t distance = std::min(above, below);
    const std::uint64_t radius = power.high >> (5 - shift);
    if (distance - radius + error <= 2 * error) [[unlikely]]
        return format_by_library(out, value);
    if (product.low + error - (std::uint64_t{1} << 63) <= 2 * error) [[unlikely]]
        return format_by_library(out, value);
    const bool is_short = distance < radius;
    const std::uint64_t upper = tens + (is_short & (below < above));
    const std::uint64_t nearest =
        units + (product.low >> 63);  // 10 only if it is short: what reads back reaches that far
    const std::uint64_t last = nearest & (std::uint64_t{is_short} - 1);

    if constexpr (is_double) {
        if (upper == ten_to_16) [[unlikely]]
            return write_decimal(out, {ten_to_15, 0, scale + 17});
        return write_decimal(out, {upper, last, scale + 15 + (upper >= ten_to_15)});
    } else {
        return write_decimal(out, aligned(upper * 10 + last, scale));
    }
}

/// Writes `hundredths` / 100; less than 10^15.
inline char* write_hundredths(char* out, std::uint64_t hundredths) noexcept {
    const std::uint64_t whole = hundredths / 100;
    const auto cents = static_cast<std::uint32_t>(hundredths - whole * 100);
    char* const point = whole < block ? format_small(out, static_cast<std::uint32_t>(whole)) : format_integer(out, whole);
    point[0] = '.';
    write_pair(point + 1, cents);
    return point + 2 + (pairs[std::size_t{2} * cents + 1] != '0');
}

template <typename Float>
inline char* format_floating(char* out, Float value) noexcept {
    *out = '-';
    out += std::signbit(value);
    value = std::fabs(value);

    // A number that n / 100 reads back as, n < 10^15 (10^6 for a float), prints as n / 100: no two decimals of up to 15
    // (6) digits read as the same number, so nothing shorter does. `whole / 100` is the nearest to n / 100, both
    // operands being exact. The first comparison is true for all such numbers and false for most others, which it
    // spares the division; adding 2^52 (2^23) rounds.
    constexpr int digits = std::numeric_limits<Float>::digits;
    constexpr auto rounding = static_cast<Float>(std::uint64_t{1} << (digits - 1));
    constexpr Float tolerance = 2 / rounding;
    constexpr Float limit = digits == 53 ? static_cast<Float>(1e13) : static_cast<Float>(1e4);
    const Float scaled = value * 100;
    const Float whole = (scaled + rounding) - rounding;
    if (std::fabs(scaled - whole) <= scaled * tolerance && value < limit && whole / 100 == value) {
        return write_hundredths(out, static_cast<std::uint64_t>(static_cast<std::int64_t>(whole)));
    }
    return format_shortest(out, value);
}

}  // namespace

char* format_integer(char* out, std::uint64_t value) noexcept {
    if (value < block) return format_small(out, static_cast<std::uint32_t>(value));
    const std::uint64_t upper = value / block;
    const auto last = static_cast<std::uint32_t>(value - upper * block);
    if (upper < block) {
        out = format_small(out, static_cast<std::uint32_t>(upper));
    } else {
        const std::uint64_t top = upper / block;
        out = format_small(out, static_cast<std::uint32_t>(top));
        store_eight(out, digits_of(static_cast<std::uint32_t>(upper - top * block)) + ascii_zeros);
        out += 8;
    }
    store_eight(out, digits_of(last) + ascii_zeros);
    return out + 8;
}

char* format_integer(char* out, std::int64_t value) noexcept {
    *out = '-';
    const auto magnitude = static_cast<std::uint64_t>(value);
    return format_integer(out + (value < 0), value < 0 ? 0 - magnitude : magnitude);
}

char* format_double(char* out, double value) noexcept { return format_floating(out, value); }

char* format_float(char* out, float value) noexcept { return format_floating(out, value); }

}  // namespace mallow::detail
