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
    const __m256i half = _mm256_set1_epi8(0x0F);
    const __m256i first = before<1>(bytes, previous);
    const auto high_half = [&](__m256i of) { return _mm256_and_si256(_mm256_srli_epi16(of, 4), half); };
    const __m256i made = _mm256_and_si256(_mm256_and_si256(look_up(constants.first_high, high_half(first)),
                                                           look_up(constants.first_low, _mm256_and_si256(first, half))),
                                          look_up(constants.second_high, high_half(bytes)));
    const __m256i third = _mm256_subs_epu8(before<2>(bytes, previous), _mm256_set1_epi8(0xE0 - 0x80));
    const __m256i fourth = _mm256_subs_epu8(before<3>(bytes, previous), _mm256_set1_epi8(0xF0 - 0x80));
    const __m256i continued =
        _mm256_and_si256(_mm256_or_si256(third, fourth), _mm256_set1_epi8(static_cast<char>(0x80)));
    return _mm256_xor_si256(continued, made);
}

}  // namespace mallow::detail
MALLOW_END_AVX2
#endif
