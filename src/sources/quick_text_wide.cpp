// SPDX-License-Identifier: BSL-1.0
#include "text.hpp"
#include "../integers.hpp"
#include "../utf8.hpp"
#include "../utf8_wide.hpp"

#if MALLOW_WIDE
MALLOW_BEGIN_WIDE
namespace mallow::detail {

/// For machines with AVX2 and BMI2.
struct text_source::wide_paths {

    MALLOW_INLINE static place skip(place first) noexcept {
        const __m256i bytes = load(first);
        const __m256i quotes = _mm256_cmpeq_epi8(bytes, wide_vector_of(constants.quotes));
        const __m256i backslashes = _mm256_cmpeq_epi8(bytes, wide_vector_of(constants.backslashes));
        // Signed, so that what is not ASCII is below a space too.
        const __m256i others = _mm256_cmpgt_epi8(wide_vector_of(constants.spaces), bytes);
        return first + _tzcnt_u32(mask_of(_mm256_or_si256(_mm256_or_si256(quotes, backslashes), others))) % 32;
    }

    /// A string without escapes; null when it is none, or not UTF-8.
    MALLOW_NOINLINE static place read_unicode(const text_source& in, place first, std::string& value) {
        __m256i previous = _mm256_setzero_si256();
        __m256i wrong = previous;
        for (place from = first; in.wall_ - from >= 32; from += 32) {
            __m256i bytes = load(from);
            const unsigned quotes = mask_of(_mm256_cmpeq_epi8(bytes, wide_vector_of(constants.quotes)));
            const __m256i backslashes = _mm256_cmpeq_epi8(bytes, wide_vector_of(constants.backslashes));
            const __m256i controls = _mm256_cmpeq_epi8(_mm256_min_epu8(bytes, _mm256_set1_epi8(0x1F)), bytes);
            const unsigned others = mask_of(_mm256_or_si256(backslashes, controls));
            if ((others & (quotes ^ (quotes - 1))) != 0) break;
            const unsigned count = _tzcnt_u32(quotes);
            // Zeros from the quote on: what is not complete there is then a mistake.
            bytes = first_of(bytes, count);
            wrong = _mm256_or_si256(wrong, mistakes(bytes, previous));
            previous = bytes;
            if (quotes == 0) continue;
            if (_mm256_testz_si256(wrong, wrong) == 0) break;
            assign(value, first, static_cast<std::size_t>(from + count - first));
            return from + count + 1;
        }
        return nullptr;
    }

    /// Source: http://0x80.pl/articles/simd-parsing-int-sequences.html
    MALLOW_INLINE static std::uint64_t number_of(std::uint64_t digits) noexcept {
        const __m128i ones = _mm_cvtsi64_si128(static_cast<std::int64_t>(digits));
        const __m128i pairs = _mm_maddubs_epi16(ones, vector_of(constants.tens));
        const __m128i fours = _mm_madd_epi16(pairs, vector_of(constants.hundreds));
        const __m128i eights = _mm_madd_epi16(_mm_packs_epi32(fours, fours), vector_of(constants.ten_thousands));
        return static_cast<std::uint32_t>(_mm_cvtsi128_si32(eights));
    }

#include "quick_loops.hpp"
};

bool text_source::choose_wide() noexcept {
    hot_ = {wide_paths::fields, wide_paths::objects, wide_paths::values};
    return true;
}

}  // namespace mallow::detail
MALLOW_END_WIDE
#else
namespace mallow::detail {

bool text_source::choose_wide() noexcept { return false; }

}  // namespace mallow::detail
#endif
