// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "machine/compiler.hpp"

#if MALLOW_AVX2
#include <immintrin.h>

MALLOW_BEGIN_AVX2
namespace mallow::detail {

MALLOW_INLINE __m128i vector_of(const void* from) noexcept { return _mm_load_si128(static_cast<const __m128i*>(from)); }
MALLOW_INLINE __m256i aligned_vector(const void* from) noexcept {
    return _mm256_load_si256(static_cast<const __m256i*>(from));
}
MALLOW_INLINE __m256i load(const void* from) noexcept { return _mm256_loadu_si256(static_cast<const __m256i*>(from)); }
MALLOW_INLINE unsigned mask_of(__m256i bytes) noexcept { return static_cast<unsigned>(_mm256_movemask_epi8(bytes)); }

}  // namespace mallow::detail
MALLOW_END_AVX2
#endif
