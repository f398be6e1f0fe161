// SPDX-License-Identifier: BSL-1.0
#include "codecs/members.hpp"
#include "machine/integers.hpp"
#include "numbers/nearest.hpp"
#include "rules/quiet.hpp"
#include "sources/json/text.hpp"
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

    /// The same of what `last` is behind within 32 bytes, of which as many stand before it.
    static place skip_near(place first, place last) noexcept {
        return first + _tzcnt_u32(stops(last - 32) >> (32 - (last - first))) % 32;
    }
    /// The bytes before `last`, of which there are fewer than 16, and zeros.
    MALLOW_INLINE static __m128i near(place at, place last) noexcept {
        const auto load = [](const void* from) { return _mm_loadu_si128(static_cast<const __m128i*>(from)); };
        const std::ptrdiff_t left = last - at;
        if (left >= 16) [[likely]]
            return load(at);
        return _mm_shuffle_epi8(load(last - 16), load(constants.order + 32 - left));
    }
    MALLOW_INLINE static bool equals_near(place at, place last, const key_entry& entry) noexcept {
        return equals_masked(near(at, last), entry.word, entry.mask);
    }
    static place copy_near(place from, place last, char* copy) noexcept {
        _mm_store_si128(reinterpret_cast<__m128i*>(copy), near(from, last));
        return copy;
    }

    /// A bit for each of 16 bytes that is no white space.
    MALLOW_INLINE static unsigned others_than_space(__m128i bytes) noexcept {
        // Each kind of white space stands where its lower half says; what is not ASCII becomes 0.
        const __m128i same = _mm_cmpeq_epi8(_mm_shuffle_epi8(vector_of(constants.blanks), bytes), bytes);
        return static_cast<unsigned>(_mm_movemask_epi8(same)) ^ 0xFFFF;
    }
    MALLOW_INLINE static unsigned others_near(place at, place last) noexcept {
        return others_than_space(near(at, last));
    }

    /// Decodes a string from behind its opening quote, or only passes over it; returns what is behind it. Null where
    /// that is not decided here.
    ///
    /// An escape of one character is decoded inside its block of 32 bytes; behind any other a block begins, so that no
    /// vector is kept across a call (W13e: 5,540 → 5,350 instructions).
    MALLOW_NOINLINE static place decode(place from, place last, std::string* value) {
        decoded_chunk out(value);
        char* to = out.bytes;
        char tail[96];  // the last blocks, and zeros
        __m256i previous = _mm256_setzero_si256();
        for (;;) {
            place block = from;
            if (last - from < 64) [[unlikely]] {
                if (from >= last) return nullptr;
                block = copy_tail(from, static_cast<std::size_t>(last - from), tail);
            }
            to = out.pass_on(to);
            __m256i bytes = load(block);
            unsigned marks = marks_of(bytes);
            store(to, bytes);
            unsigned passed = 0;
            char met = ' ';  // what the block is left at before its end
            for (;;) {
                const unsigned mark = _tzcnt_u32(marks);
                to += mark - passed;
                passed = mark;
                if (mark == 32) break;
                met = block[mark];
                const char escaped = constants.escapes[static_cast<unsigned char>(block[mark + 1])];
                if (met != '\\' || escaped == 0) {
                    // Zeros from there on: what is not complete before is then a mistake.
                    bytes = first_of(bytes, mark);
                    break;
                }
                met = ' ';
                *to++ = escaped;
                passed = mark + 2;
                if (passed >= 32) break;
                marks &= ~0u << passed;
                store(to, load(block + passed));
            }
            if (mask_of(_mm256_or_si256(bytes, previous)) != 0) {
                const __m256i wrong = mistakes(bytes, previous);
                if (_mm256_testz_si256(wrong, wrong) == 0) return nullptr;
            }
            from += passed;
            if (met == '"') [[likely]] {
                out.finish(to);
                return from + 1;
            }
            // What an escape has behind the block is ASCII.
            previous = passed > 32 || met != ' ' ? _mm256_setzero_si256() : bytes;
            if (met == ' ') continue;
            const decoded_escape decoded = met == '\\' ? unescape_units(from, last, to) : decoded_escape{};
            if (!decoded.behind) return nullptr;
            from = decoded.behind;
            to = decoded.to;
        }
    }

    /// A bit for each of 32 bytes that is a quote, a backslash or a control character.
    MALLOW_INLINE static unsigned marks_of(__m256i bytes) noexcept {
        const __m256i quotes = _mm256_cmpeq_epi8(bytes, aligned_vector(constants.quotes));
        const __m256i backslashes = _mm256_cmpeq_epi8(bytes, aligned_vector(constants.backslashes));
        const __m256i others = _mm256_cmpeq_epi8(_mm256_max_epu8(bytes, aligned_vector(constants.spaces)), bytes);
        return ~mask_of(_mm256_andnot_si256(_mm256_or_si256(quotes, backslashes), others));
    }
    MALLOW_INLINE static void store(char* to, __m256i bytes) noexcept {
        _mm256_storeu_si256(reinterpret_cast<__m256i*>(to), bytes);
    }
    MALLOW_NOINLINE static place copy_tail(place from, std::size_t count, char* tail) noexcept {
        for (int i = 0; i < 96; i += 32) store(tail + i, _mm256_setzero_si256());
        copy_briefly(from, count, tail);
        return tail;
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

    /// A number with a fraction, of up to 19 digits that count; null for all others. 36 bytes can be read.
    MALLOW_INLINE static place precise(place here, double& value) noexcept {
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
            return nullptr;
        const place fraction = first + whole_size + 1;
        const std::uint64_t whole = number_at(first, whole_size);
        std::uint64_t significand = number_at(fraction, fraction_size < 16 ? fraction_size : 16);
        if (fraction_size > 16) {
            const std::size_t more = fraction_size - 16;
            if (significand >= constants.integer_powers[19 - more]) return nullptr;
            significand = significand * constants.integer_powers[more] + number_at(fraction + 16, more);
        }
        if (whole != 0) {
            if (whole_size + fraction_size > 19) return nullptr;
            significand += whole * constants.integer_powers[fraction_size];
        }
        if (!nearest(significand, -static_cast<std::int64_t>(fraction_size), value))
            return nullptr;
        if (is_negative) value = -value;
        return first + size;
    }
    MALLOW_NOINLINE static place read_precise(place here, place end, double& value) noexcept {
        const place stop = precise(here, value);
        return stop ? stop : read_double(here, end, value);
    }

#include "sources/json/reach.inl"
#include "sources/json/strings.inl"
#include "sources/json/values.inl"
#include "sources/json/skip.inl"
#include "sources/json/whole.inl"
#include "sources/json/shapes.inl"
#include "sources/json/fields.inl"
#include "sources/json/loops.inl"

    static constexpr hot_paths all{fields, objects, values, first_fields, other_fields};
};

constinit const text_source::hot_paths* const text_source::avx2_ = &avx2_paths::all;

}  // namespace mallow::detail
MALLOW_END_AVX2
#else
namespace mallow::detail {

constinit const text_source::hot_paths* const text_source::avx2_ = nullptr;

}  // namespace mallow::detail
#endif
