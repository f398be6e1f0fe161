// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "machine/compiler.hpp"

#include <bit>
#include <cstdint>
#include <cstring>

#if MALLOW_SSE2
#    include <emmintrin.h>
#endif

/// Eight decimal digits at a time, as the bytes of one word: the first digit in the lowest byte, whatever the machine's
/// order.
namespace mallow::detail {

constexpr bool is_digit(char c) noexcept { return static_cast<unsigned char>(c - '0') < 10; }

inline constexpr std::uint64_t ascii_zeros = 0x3030'3030'3030'3030;

constexpr std::uint64_t in_text_order(std::uint64_t word) noexcept {
    if constexpr (std::endian::native == std::endian::little) {
        return word;
    } else {
        std::uint64_t reversed = 0;
        for (int byte = 0; byte < 8; ++byte) {
            reversed = (reversed << 8) | ((word >> (8 * byte)) & 0xFF);
        }
        return reversed;
    }
}

inline std::uint64_t load_eight(const char* from) noexcept {
    std::uint64_t word;
    std::memcpy(&word, from, sizeof word);
    return in_text_order(word);
}

inline void store_eight(char* to, std::uint64_t word) noexcept {
    word = in_text_order(word);
    std::memcpy(to, &word, sizeof word);
}

/// Bits of which the lowest lies in the first character that is no digit; none when all eight are.
constexpr std::uint64_t other_than_digits(std::uint64_t word) noexcept {
    // A digit becomes 0 to 9, to which 0x76 adds no upper bit; carries reach only what follows the first other
    // character.
    const std::uint64_t values = word ^ ascii_zeros;
    return ((values + 0x7676'7676'7676'7676) | values) & 0x8080'8080'8080'8080;
}

/// The number that eight digits make, given as values from 0 to 9.
constexpr std::uint32_t number_of_values(std::uint64_t word) noexcept {
    word = word * 10 + (word >> 8);  // pairs, in every other byte
    constexpr std::uint64_t pair = 0x0000'00FF'0000'00FF;
    return static_cast<std::uint32_t>(((word & pair) * (100 + (std::uint64_t{1'000'000} << 32)) +
                                       ((word >> 16) & pair) * (1 + (std::uint64_t{10'000} << 32))) >>
                                      32);
}

/// The number that eight characters, all digits, spell.
constexpr std::uint32_t number_of(std::uint64_t word) noexcept { return number_of_values(word - ascii_zeros); }

/// The eight digits of a number below 10^8, as values from 0 to 9.
constexpr std::uint64_t digits_of(std::uint32_t number) noexcept {
    // Each step halves the groups: x / d is (x * m) >> s with m = ceil(2^s / d), exact for every x below 10^8, 10^4,
    // 10^2.
    const std::uint64_t upper = (std::uint64_t{number} * 109'951'163) >> 40;
    const std::uint64_t fours = upper | ((number - upper * 10'000) << 32);
    const std::uint64_t hundreds = ((fours * 10'486) >> 20) & 0x0000'007F'0000'007F;
    const std::uint64_t pairs = hundreds | ((fours - hundreds * 100) << 16);
    const std::uint64_t tens = ((pairs * 103) >> 10) & 0x000F'000F'000F'000F;
    return tens | ((pairs - tens * 10) << 8);
}

/// The sixteen digits of a number below 10^16.
class sixteen_digits {
public:
    explicit sixteen_digits(std::uint64_t number) noexcept {
        const std::uint64_t upper = number / 100'000'000;
        const std::uint64_t lower = number - upper * 100'000'000;
#if MALLOW_SSE2
        // The steps of `digits_of` on both halves at once: 44 instructions become 21, and the multiplier is left to
        // what surrounds them.
        const __m128i halves = _mm_set_epi64x(static_cast<std::int64_t>(lower), static_cast<std::int64_t>(upper));
        const __m128i quarters = _mm_srli_epi64(_mm_mul_epu32(halves, _mm_set1_epi64x(109'951'163)), 40);
        // The rest below each quarter: 2^32 * quarter + (half - 10'000 * quarter), to be swapped.
        const __m128i swapped =
            _mm_add_epi64(halves, _mm_mul_epu32(quarters, _mm_set1_epi64x((std::int64_t{1} << 32) - 10'000)));
        const __m128i fours = _mm_shuffle_epi32(swapped, _MM_SHUFFLE(2, 3, 0, 1));
        const __m128i hundreds = _mm_srli_epi16(_mm_mulhi_epu16(fours, _mm_set1_epi32(5'243)), 3);
        const __m128i pairs = _mm_or_si128(
            hundreds, _mm_slli_epi32(_mm_sub_epi16(fours, _mm_mullo_epi16(hundreds, _mm_set1_epi32(100))), 16));
        const __m128i tens = _mm_mulhi_epu16(pairs, _mm_set1_epi16(6'554));
        values_ =
            _mm_or_si128(tens, _mm_slli_epi16(_mm_sub_epi16(pairs, _mm_mullo_epi16(tens, _mm_set1_epi16(10))), 8));
#else
        first_ = digits_of(static_cast<std::uint32_t>(upper));
        last_ = digits_of(static_cast<std::uint32_t>(lower));
#endif
    }

    void write(char* out) const noexcept {
#if MALLOW_SSE2
        _mm_storeu_si128(reinterpret_cast<__m128i*>(out), _mm_or_si128(values_, _mm_set1_epi8('0')));
#else
        store_eight(out, first_ + ascii_zeros);
        store_eight(out + 8, last_ + ascii_zeros);
#endif
    }

    /// The value of the last one.
    std::uint32_t last() const noexcept {
#if MALLOW_SSE2
        return static_cast<std::uint32_t>(_mm_extract_epi16(values_, 7)) >> 8;
#else
        return static_cast<std::uint32_t>(last_ >> 56);
#endif
    }

    /// How many there are before the zeros that end them; 1 when all are zero.
    int count() const noexcept {
#if MALLOW_SSE2
        const __m128i others = _mm_cmpgt_epi8(values_, _mm_setzero_si128());
        return 32 - std::countl_zero(static_cast<std::uint32_t>(_mm_movemask_epi8(others)) | 1);
#else
        const std::uint64_t ending = last_ != 0 ? last_ : first_;
        return (last_ != 0 ? 16 : 8) - static_cast<int>(static_cast<unsigned>(std::countl_zero(ending | 1)) / 8);
#endif
    }

private:
#if MALLOW_SSE2
    __m128i values_;
#else
    std::uint64_t first_;
    std::uint64_t last_;
#endif
};

}  // namespace mallow::detail
