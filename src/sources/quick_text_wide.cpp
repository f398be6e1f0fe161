// SPDX-License-Identifier: BSL-1.0
#include "text.hpp"
#include "../integers.hpp"
#include "../utf8.hpp"
#include "quick_tables.hpp"

#if MALLOW_WIDE
#include <immintrin.h>

MALLOW_BEGIN_WIDE
namespace mallow::detail {

/// For machines with AVX2 and BMI2.
struct text_source::wide_paths {
    MALLOW_INLINE static __m128i vector_of(const void* from) noexcept { return _mm_load_si128(static_cast<const __m128i*>(from)); }
    MALLOW_INLINE static __m256i wide_vector_of(const void* from) noexcept { return _mm256_load_si256(static_cast<const __m256i*>(from)); }

    static __m256i load(place from) noexcept { return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(from)); }
    static unsigned mask_of(__m256i bytes) noexcept { return static_cast<unsigned>(_mm256_movemask_epi8(bytes)); }

    MALLOW_INLINE static place skip(place first) noexcept {
        const __m256i bytes = load(first);
        const __m256i quotes = _mm256_cmpeq_epi8(bytes, wide_vector_of(constants.quotes));
        const __m256i backslashes = _mm256_cmpeq_epi8(bytes, wide_vector_of(constants.backslashes));
        // Signed, so that what is not ASCII is below a space too.
        const __m256i others = _mm256_cmpgt_epi8(wide_vector_of(constants.spaces), bytes);
        return first + _tzcnt_u32(mask_of(_mm256_or_si256(_mm256_or_si256(quotes, backslashes), others))) % 32;
    }

    /// What stands `count` bytes before each of 32, of which `previous` are those before.
    template <int count>
    MALLOW_INLINE static __m256i before(__m256i bytes, __m256i previous) noexcept {
        return _mm256_alignr_epi8(bytes, _mm256_permute2x128_si256(previous, bytes, 0x21), 16 - count);
    }

    MALLOW_INLINE static __m256i look_up(const unsigned char (&table)[32], __m256i index) noexcept {
        return _mm256_shuffle_epi8(wide_vector_of(table), index);
    }

    /// What is left of 32 bytes that are no UTF-8 behind those before them: no bits when they are, or begin what goes on behind them.
    ///
    /// Each table has a bit for each mistake that two bytes can make, by a half of one of them; what is left in all three is made. A
    /// continuation byte behind another is one but where the third or fourth byte of a sequence must be.
    /// Source: John Keiser and Daniel Lemire, "Validating UTF-8 In Less Than One Instruction Per Byte", 2021.
    MALLOW_INLINE static __m256i mistakes(__m256i bytes, __m256i previous) noexcept {
        const __m256i half = _mm256_set1_epi8(0x0F);
        const __m256i first = before<1>(bytes, previous);
        const auto high_half = [&](__m256i of) { return _mm256_and_si256(_mm256_srli_epi16(of, 4), half); };
        const __m256i made = _mm256_and_si256(_mm256_and_si256(look_up(constants.first_high, high_half(first)),
                                                               look_up(constants.first_low, _mm256_and_si256(first, half))),
                                              look_up(constants.second_high, high_half(bytes)));
        const __m256i third = _mm256_subs_epu8(before<2>(bytes, previous), _mm256_set1_epi8(0xE0 - 0x80));
        const __m256i fourth = _mm256_subs_epu8(before<3>(bytes, previous), _mm256_set1_epi8(0xF0 - 0x80));
        const __m256i continued = _mm256_and_si256(_mm256_or_si256(third, fourth), _mm256_set1_epi8(static_cast<char>(0x80)));
        return _mm256_xor_si256(continued, made);
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
            bytes = _mm256_and_si256(bytes, load(reinterpret_cast<place>(constants.before) + 32 - count));
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
