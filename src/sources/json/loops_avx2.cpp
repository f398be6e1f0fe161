// SPDX-License-Identifier: BSL-1.0
#include "sources/json/text.hpp"
#include "machine/integers.hpp"
#include "numbers/nearest.hpp"
#include "text/utf8.hpp"
#include "text/utf8_avx2.hpp"

#if MALLOW_AVX2
MALLOW_BEGIN_AVX2
namespace mallow::detail {

/// For machines with AVX2 and BMI2.
struct text_source::avx2_paths {
    using paths = avx2_paths;

    /// A bit for each of 32 bytes that is a quote, a backslash, a control character or not ASCII.
    MALLOW_INLINE static unsigned stops(place from) noexcept {
        const __m256i bytes = load(from);
        const __m256i quotes = _mm256_cmpeq_epi8(bytes, aligned_vector(constants.quotes));
        const __m256i backslashes = _mm256_cmpeq_epi8(bytes, aligned_vector(constants.backslashes));
        // Signed, so that what is not ASCII is below a space too.
        const __m256i others = _mm256_cmpgt_epi8(aligned_vector(constants.spaces), bytes);
        return mask_of(_mm256_or_si256(_mm256_or_si256(quotes, backslashes), others));
    }
    MALLOW_INLINE static place skip(place first) noexcept { return first + _tzcnt_u32(stops(first)) % 32; }

    /// A bit for each of 64 bytes that is a quote behind a comma or an opening brace.
    MALLOW_INLINE static std::uint64_t key_starts(place from) noexcept {
        const auto half = [](place at) {
            const __m256i quotes = _mm256_cmpeq_epi8(load(at), aligned_vector(constants.quotes));
            const __m256i commas = _mm256_cmpeq_epi8(load(at - 1), aligned_vector(constants.commas));
            const __m256i braces = _mm256_cmpeq_epi8(load(at - 1), aligned_vector(constants.braces));
            return mask_of(_mm256_and_si256(quotes, _mm256_or_si256(commas, braces)));
        };
        return half(from) | std::uint64_t{half(from + 32)} << 32;
    }

    /// A string without escapes; null when it is none, or not UTF-8.
    MALLOW_NOINLINE static place read_unicode(place first, place wall, std::string& value) {
        __m256i previous = _mm256_setzero_si256();
        __m256i wrong = previous;
        for (place from = first; wall - from >= 32; from += 32) {
            __m256i bytes = load(from);
            const unsigned quotes = mask_of(_mm256_cmpeq_epi8(bytes, aligned_vector(constants.quotes)));
            const __m256i backslashes = _mm256_cmpeq_epi8(bytes, aligned_vector(constants.backslashes));
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

    /// The number that `count` of 16 characters make, all of which are digits.
    MALLOW_INLINE static std::uint64_t number_at(place from, std::size_t count) noexcept {
        const __m128i text = _mm_loadu_si128(reinterpret_cast<const __m128i*>(from));
        const __m128i digits = _mm_sub_epi8(text, vector_of(constants.zeros));
        const __m128i order = _mm_loadu_si128(reinterpret_cast<const __m128i*>(constants.order + count));
        const __m128i pairs = _mm_maddubs_epi16(_mm_shuffle_epi8(digits, order), vector_of(constants.tens));
        const __m128i fours = _mm_madd_epi16(pairs, vector_of(constants.hundreds));
        const __m128i eights = _mm_madd_epi16(_mm_packs_epi32(fours, fours), vector_of(constants.ten_thousands));
        const auto both = static_cast<std::uint64_t>(_mm_cvtsi128_si64(eights));
        return (both & 0xFFFFFFFF) * 100'000'000 + (both >> 32);
    }

    /// A number with a fraction, of up to 19 digits that count; all else is left to `read_double`.
    MALLOW_NOINLINE static place read_precise(place here, place end, double& value) noexcept {
        const bool is_negative = *here == '-';
        const place first = here + is_negative;
        const __m256i digits = _mm256_sub_epi8(load(first), aligned_vector(constants.zeros));
        const unsigned others =
            mask_of(_mm256_cmpeq_epi8(_mm256_max_epu8(digits, aligned_vector(constants.above_digits)), digits));
        const std::size_t whole_size = _tzcnt_u32(others);
        const std::size_t size = _tzcnt_u32(others & (others - 1));
        const std::size_t fraction_size = size - whole_size - 1;
        const bool is_plain = whole_size - 1 < 16 && first[whole_size] == '.' && size < 32 && fraction_size - 1 < 20 &&
                              (*first != '0' || whole_size == 1) && (fraction_size <= 16 || whole_size == 1);
        if (!is_plain || !ends_number(first[size])) [[unlikely]]
            return read_double(here, end, value);
        const place fraction = first + whole_size + 1;
        const std::uint64_t whole = number_at(first, whole_size);
        std::uint64_t significand = number_at(fraction, fraction_size < 16 ? fraction_size : 16);
        if (fraction_size > 16) {
            const std::size_t more = fraction_size - 16;
            if (significand >= constants.integer_powers[19 - more]) return read_double(here, end, value);
            significand = significand * constants.integer_powers[more] + number_at(fraction + 16, more);
        }
        if (whole != 0) {
            if (whole_size + fraction_size > 19) return read_double(here, end, value);
            significand += whole * constants.integer_powers[fraction_size];
        }
        if (!nearest(significand, -static_cast<std::int64_t>(fraction_size), value))
            return read_double(here, end, value);
        if (is_negative) value = -value;
        return first + size;
    }

#include "sources/json/loops.inl"
#include "sources/json/first.inl"

    static constexpr hot_paths all{fields, objects, values, first_fields};
};

constinit const text_source::hot_paths* const text_source::avx2_ = &avx2_paths::all;

}  // namespace mallow::detail
MALLOW_END_AVX2
#else
namespace mallow::detail {

constinit const text_source::hot_paths* const text_source::avx2_ = nullptr;

}  // namespace mallow::detail
#endif
