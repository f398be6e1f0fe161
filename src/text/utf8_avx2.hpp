// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "machine/compiler.hpp"
#include "machine/tables.hpp"
#include "machine/avx2.hpp"

#if MALLOW_AVX2
MALLOW_BEGIN_AVX2
namespace mallow::detail {

/// The first `count` of 32 bytes, and zeros for the others.
MALLOW_INLINE __m256i first_of(__m256i bytes, unsigned count) noexcept {
    return _mm256_and_si256(bytes, load(constants.before + 32 - count));
}

/// What stands `count` bytes before each of 32, of which `previous` are those before.
template <int count>
MALLOW_INLINE __m256i before(__m256i bytes, __m256i previous) noexcept {
    return _mm256_alignr_epi8(bytes, _mm256_permute2x128_si256(previous, bytes, 0x21), 16 - count);
}

MALLOW_INLINE __m256i look_up(const unsigned char (&table)[32], __m256i index) noexcept {
    return _mm256_shuffle_epi8(aligned_vector(table), index);
}

/// What is left of 32 bytes that are no UTF-8 behind those before them: no bits when they are, or begin what goes on
/// behind them.
///
/// Each table has a bit for each mistake that two bytes can make, by a half of one of them; what is left in all three
/// is made. A continuation byte behind another is one but where the third or fourth byte of a sequence must be.
/// Source: John Keiser and Daniel Lemire, "Validating UTF-8 In Less Than One Instruction Per Byte", 2021.
MALLOW_INLINE __m256i mistakes(__m256i bytes, __m256i previous) noexcept {
    const __m256i half = aligned_vector(constants.halves);
    const __m256i first = before<1>(bytes, previous);
    const auto high_half = [&](__m256i of) { return _mm256_and_si256(_mm256_srli_epi16(of, 4), half); };
    const __m256i made = _mm256_and_si256(_mm256_and_si256(look_up(constants.first_high, high_half(first)),
                                                           look_up(constants.first_low, _mm256_and_si256(first, half))),
                                          look_up(constants.second_high, high_half(bytes)));
    const __m256i third = _mm256_subs_epu8(before<2>(bytes, previous), aligned_vector(constants.before_third));
    const __m256i fourth = _mm256_subs_epu8(before<3>(bytes, previous), aligned_vector(constants.before_fourth));
    const __m256i continued =
        _mm256_and_si256(_mm256_or_si256(third, fourth), aligned_vector(constants.high_bits_of));
    return _mm256_xor_si256(continued, made);
}

/// The same of fewer than 16 bytes, with zeros behind them.
MALLOW_INLINE __m128i mistakes(__m128i bytes) noexcept {
    const auto half_of = [](__m128i of) { return _mm_and_si128(of, vector_of(constants.halves)); };
    const auto find = [](const unsigned char (&table)[32], __m128i index) {
        return _mm_shuffle_epi8(vector_of(table), index);
    };
    const __m128i first = _mm_slli_si128(bytes, 1);
    const __m128i made =
        _mm_and_si128(_mm_and_si128(find(constants.first_high, half_of(_mm_srli_epi16(first, 4))),
                                    find(constants.first_low, half_of(first))),
                      find(constants.second_high, half_of(_mm_srli_epi16(bytes, 4))));
    const __m128i third = _mm_subs_epu8(_mm_slli_si128(bytes, 2), vector_of(constants.before_third));
    const __m128i fourth = _mm_subs_epu8(_mm_slli_si128(bytes, 3), vector_of(constants.before_fourth));
    return _mm_xor_si128(_mm_and_si128(_mm_or_si128(third, fourth), vector_of(constants.high_bits_of)), made);
}

}  // namespace mallow::detail
MALLOW_END_AVX2
#endif
