// SPDX-License-Identifier: BSL-1.0
#include "numbers/format.hpp"

#include "machine/compiler.hpp"
#include "numbers/digits.hpp"
#include "numbers/environment.hpp"
#include "numbers/format_parts.hpp"
#include "numbers/format_small.hpp"
#include "numbers/shortest.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>
#include <optional>
#include <type_traits>

namespace mallow::detail {
namespace {

constexpr std::uint64_t block = 100'000'000;

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

/// Writes seventeen digits, and tells how many there are before the zeros that end them.
inline int write_digits(char* out, const sixteen_digits& digits, std::uint64_t last) noexcept {
    digits.write(out);
    out[16] = static_cast<char>('0' + last);
    // Random doubles end here in 19 of 20 cases; counting zeros is slow where the processor has no instruction for it.
    if ((last | digits.last()) != 0) return 16 + (last != 0);
    return digits.count();
}

/// Lays a positive number out as Python does.
inline char* write_decimal(char* out, decimal number) noexcept {
    // From the first digit on, a zero behind them where there is one less.
    const sixteen_digits digits(choose(number.is_fifteen(), number.upper * 10 + number.last, number.upper));
    const std::uint64_t last = choose(number.is_fifteen(), 0, number.last);
    const int place = number.place();
    if (place >= 0 && place < 16) {
        const int count = write_digits(out, digits, last);
        // What stands behind the point moves on by one, in a fixed size: what the load waits for delays nothing else
        // (shifting in registers: 15.2 → 13.9 ns).
        char* const behind = out + place + 2;
        char moved[16];
        std::memcpy(moved, behind - 1, sizeof moved);
        std::memcpy(behind, moved, sizeof moved);
        behind[-1] = '.';
        return out + 1 + std::max(count, place + 2);
    }
    if (place < 0 && place >= -4) {
        store_eight(out, ascii_zeros);
        char* const first = out + 1 - place;
        const int count = write_digits(first, digits, last);
        out[1] = '.';
        return first + count;
    }
    const int count = write_digits(out + 1, digits, last);
    out[0] = out[1];
    out[1] = '.';
    char* const end = out + 1 + count - (count == 1);
    const std::uint64_t text = exponent_texts[static_cast<std::size_t>(place - min_exponent)];
    store_eight(end, text);
    return end + (text >> 56);
}

/// What `find_shortest` finds no decimal for, by the standard library; null when it is not finite.
template <typename Float>
MALLOW_COLD char* format_rarely(char* out, Float value) noexcept {
    if (!std::isfinite(value)) return nullptr;
    using bits_type = std::conditional_t<sizeof(Float) == sizeof(std::uint64_t), std::uint64_t, std::uint32_t>;
    const auto bits = std::bit_cast<bits_type>(value);
    if (bits == 0) return write_hundredths(out, 0);  // a zero, by steps that were rounded down to -0.0
    // Where the application takes subnormal numbers for zeros, the library must not.
    std::optional<default_environment> whatever_is_set;
    if (bits < std::bit_cast<bits_type>(std::numeric_limits<Float>::min())) whatever_is_set.emplace();
    char text[32];
    const char* const end = std::to_chars(text, text + sizeof text, value, std::chars_format::scientific).ptr;
    std::uint64_t digits = 0;
    const char* next = text;
    for (; *next != 'e'; ++next) {
        if (*next != '.') digits = digits * 10 + static_cast<std::uint64_t>(*next - '0');
    }
    int place = 0;
    std::from_chars(next + (next[1] == '+' ? 2 : 1), end, place);
    decimal number = aligned(digits, 0);
    number.exponent = place - 16;
    return write_decimal(out, number);
}

template <typename Float>
inline char* format_floating(char* out, Float value) noexcept {
    out = write_sign(out, value);
    std::uint64_t hundredths = 0;
    if (find_hundredths(value, hundredths)) return write_hundredths(out, hundredths);
    decimal number{};
    if (!find_shortest(value, number)) [[unlikely]]
        return format_rarely(out, value);
    return write_decimal(out, number);
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

char* write_decimal(char* out, std::uint64_t upper, std::uint64_t last, int exponent) noexcept {
    return write_decimal(out, {upper, last, exponent});
}

char* format_by_library(char* out, double value) noexcept { return format_rarely(out, value); }

char* double_formatter::format_portably(char* out, double value) noexcept { return format_floating(out, value); }

constinit double_formatter::formatter double_formatter::format_ = double_formatter::format_portably;

const dispatched double_formatter::dispatched_([](code_paths paths) noexcept {
    format_ = paths == code_paths::avx2 ? avx2_ : format_portably;
});

char* format_float(char* out, float value) noexcept { return format_floating(out, value); }

}  // namespace mallow::detail
