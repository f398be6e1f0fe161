// SPDX-License-Identifier: BSL-1.0
#include "machine/tables.hpp"
#include "machine/avx2.hpp"
#include "numbers/format.hpp"
#include "numbers/format_parts.hpp"
#include "numbers/shortest.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>

#if MALLOW_AVX2
MALLOW_BEGIN_AVX2
namespace mallow::detail {
namespace {

/// The sixteen digits of a number below 10^16, as values from 0 to 9; those of either half from the last to the first.
///
/// Each step divides all groups at once, and puts the quotient above what remains: group + quotient * (2^n - divisor).
MALLOW_INLINE __m128i reversed_digits(std::uint64_t number) noexcept {
    const std::uint64_t upper = number / 100'000'000;
    const std::uint64_t lower = number - upper * 100'000'000;
    const __m128i eights = _mm_set_epi64x(static_cast<std::int64_t>(lower), static_cast<std::int64_t>(upper));
    const auto& steps = constants.digit_steps;
    const __m128i upper_fours = _mm_srli_epi64(_mm_mul_epu32(eights, vector_of(steps.to_fours)), 40);
    const __m128i fours = _mm_add_epi64(eights, _mm_mul_epu32(upper_fours, vector_of(steps.below_fours)));
    const __m128i upper_pairs = _mm_srli_epi16(_mm_mulhi_epu16(fours, vector_of(steps.to_pairs)), 3);
    const __m128i pairs = _mm_add_epi32(fours, _mm_mullo_epi32(upper_pairs, vector_of(steps.below_pairs)));
    const __m128i tens = _mm_mulhi_epu16(pairs, vector_of(steps.to_tens));
    return _mm_add_epi16(pairs, _mm_mullo_epi16(tens, vector_of(steps.below_tens)));
}

/// How a number looks in fixed form, as Python writes those whose first digit counts 10^`place`, -4 to 15.
///
/// That digit is the first of sixteen, or where this is a zero the second; and there is one more behind them.
struct layout {
    alignas(16) signed char order
        [16]{};  // which of the reversed digits each of the first characters is; none is a zero, as is the point
    signed char digits =
        0;  // where the first of the sixteen stands if the point is not before it, and the others behind that
    signed char point = 0;

    constexpr layout() = default;
    constexpr layout(int place, int first)
        : digits(static_cast<signed char>(1 - first + std::max(-place, 0))),
          point(static_cast<signed char>(std::max(place, 0) + 1)) {
        for (int i = 0; i < 16; ++i) {
            const int digit = i - digits + (i < point);
            order[i] = static_cast<signed char>(digit < first ? -1 : digit < 8 ? 7 - digit : 23 - digit);
        }
    }
};

/// The two of 10^-4, then those of 10^-3, and so on; but for the very last, where the one digit more would stand before
/// the point.
struct layout_table {
    static constexpr unsigned size = 2 * 20 - 1;
    layout of[size];

    constexpr layout_table() {
        for (unsigned i = 0; i < size; ++i) of[i] = layout(static_cast<int>(i / 2) - 4, static_cast<int>(i % 2));
    }
};
constexpr layout_table layouts;

/// Lays a positive number out as Python does, without reading back what was just written, for which the processor would
/// wait (33 → 31 µs for W7).
MALLOW_INLINE char* write_fixed(char* out, decimal number) noexcept {
    const unsigned index = 2 * static_cast<unsigned>(number.exponent + 20) - number.is_fifteen();
    if (index >= layouts.size) [[unlikely]]
        return write_decimal(out, number.upper, number.last, number.exponent);
    const layout& form = layouts.of[index];
    const __m128i reversed = reversed_digits(number.upper);
    const __m128i zeros = vector_of(constants.zeros);
    const auto text = [&](const signed char(&order)[16]) {
        return _mm_or_si128(_mm_shuffle_epi8(reversed, vector_of(order)), zeros);
    };
    const auto write = [](char* at, __m128i characters) {
        _mm_storeu_si128(reinterpret_cast<__m128i*>(at), characters);
    };
    // All digits, and over the first of them what begins the text.
    const __m128i digits = text(layouts.of[layouts.size - 1].order);
    write(out + form.digits, digits);
    out[form.digits + 16] = static_cast<char>('0' + number.last);
    write(out, text(form.order));
    out[form.point] = '.';
    // How many there are before the zeros that end them: mostly to be told by the last two.
    int count = 16 + (number.last != 0);
    if ((number.last | (static_cast<std::uint32_t>(_mm_extract_epi16(reversed, 4)) & 0xFF)) == 0) [[unlikely]]
        count = 32 - std::countl_zero(static_cast<std::uint32_t>(_mm_movemask_epi8(_mm_cmpgt_epi8(digits, zeros))));
    return out + std::max(form.digits + count, form.point + 2);
}

char* format_avx2(char* out, double value) noexcept {
    out = write_sign(out, value);
    std::uint64_t hundredths = 0;
    if (find_hundredths(value, hundredths)) return write_hundredths(out, hundredths);
    decimal number{};
    if (!find_shortest(value, number)) [[unlikely]]
        return format_by_library(out, value);
    return write_fixed(out, number);
}

}  // namespace

constinit const double_formatter::formatter double_formatter::avx2_ = format_avx2;

}  // namespace mallow::detail
MALLOW_END_AVX2
#else
namespace mallow::detail {

constinit const double_formatter::formatter double_formatter::avx2_ = nullptr;

}  // namespace mallow::detail
#endif
