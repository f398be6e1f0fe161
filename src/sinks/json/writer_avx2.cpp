// SPDX-License-Identifier: BSL-1.0
#include "codecs/scalar.hpp"
#include "machine/integers.hpp"
#include "numbers/format.hpp"
#include "numbers/format_small.hpp"
#include "sinks/json/writing.hpp"
#include "text/escape.hpp"
#include "text/escape_avx2.hpp"
#include "text/scan.hpp"

#include <cstring>

#if MALLOW_AVX2
MALLOW_BEGIN_AVX2
namespace mallow::detail {

/// For machines with AVX2 and BMI2.
struct text_sink::avx2_paths {
#include "sinks/json/writer.inl"
#include "sinks/json/writer_shapes.inl"

    MALLOW_INLINE static __m128i vector_at(const void* from) noexcept {
        return _mm_loadu_si128(static_cast<const __m128i*>(from));
    }

    /// A string of fewer than 16 bytes that stands behind its quote, and zeros behind it, as far as its escapes and
    /// letters beyond ASCII go; null when it is not UTF-8.
    MALLOW_NOINLINE static char* unusual_string(char* to, unsigned size, unsigned stops, unsigned high) noexcept {
        if (high != 0) {
            const __m128i wrong = mistakes(vector_at(to));
            if (_mm_testz_si128(wrong, wrong) == 0) return nullptr;
        }
        unsigned passed = 0;
        for (;;) {
            const unsigned stop = _tzcnt_u32(stops);
            to += stop - passed;
            if (stop >= size) break;
            const __m128i rest = vector_at(to + 1);
            const char (&escape)[8] = escapes.texts[static_cast<unsigned char>(*to)];
            std::memcpy(to, escape, 8);
            to += escape[7];
            _mm_storeu_si128(reinterpret_cast<__m128i*>(to), rest);
            passed = stop + 1;
            stops &= stops - 1;
        }
        *to = '"';
        return to + 1;
    }

    /// A string of 16 bytes to 31 behind its quote, of whatever kind; null when it is not UTF-8.
    MALLOW_NOINLINE static char* longer_string(char* to, std::string_view text) noexcept {
        const auto size = static_cast<unsigned>(text.size());
        const char* const from = text.data();
        const __m128i last = _mm_shuffle_epi8(vector_at(from + size - 16), vector_at(constants.order + 48 - size));
        const __m256i bytes = _mm256_set_m128i(last, vector_at(from));
        if (mask_of(bytes) != 0) {
            const __m256i wrong = mistakes(bytes, _mm256_setzero_si256());
            if (_mm256_testz_si256(wrong, wrong) == 0) return nullptr;
        }
        _mm256_storeu_si256(reinterpret_cast<__m256i*>(to), bytes);
        const unsigned stops = stops_of(bytes);
        to = _tzcnt_u32(stops) == size ? to + size : escape_block(to, size, stops);
        *to = '"';
        return to + 1;
    }

    /// A bit for each byte that is no plain ASCII.
    MALLOW_INLINE static unsigned others_of(__m128i bytes) noexcept {
        const __m128i quotes = _mm_cmpeq_epi8(bytes, vector_of(constants.quotes));
        const __m128i backslashes = _mm_cmpeq_epi8(bytes, vector_of(constants.backslashes));
        // Signed, so that what is not ASCII is below a space too.
        const __m128i others = _mm_cmpgt_epi8(vector_of(constants.spaces), bytes);
        return static_cast<unsigned>(_mm_movemask_epi8(_mm_or_si128(_mm_or_si128(quotes, backslashes), others)));
    }

    /// Copies 16 to 32 bytes; false when they are not plain ASCII.
    MALLOW_INLINE static bool copy_longer(char* to, std::string_view text) noexcept {
        const __m128i first = vector_at(text.data());
        const __m128i last = vector_at(text.data() + text.size() - 16);
        _mm_storeu_si128(reinterpret_cast<__m128i*>(to), first);
        _mm_storeu_si128(reinterpret_cast<__m128i*>(to + text.size() - 16), last);
        return (others_of(first) | others_of(last)) == 0;
    }

    /// Null for a string that is long, not ASCII, or has what must be escaped.
    MALLOW_INLINE static char* plain_string(char* at, std::string_view text) noexcept {
        const std::size_t size = text.size();
        const char* const from = text.data();
        *at++ = '"';
        if (size >= 16) {
            if (size > 32 || !copy_longer(at, text)) [[unlikely]]
                return nullptr;
        } else if (size >= 8) {
            const __m128i first = _mm_loadl_epi64(reinterpret_cast<const __m128i*>(from));
            const __m128i last = _mm_loadl_epi64(reinterpret_cast<const __m128i*>(from + size - 8));
            _mm_storel_epi64(reinterpret_cast<__m128i*>(at), first);
            _mm_storel_epi64(reinterpret_cast<__m128i*>(at + size - 8), last);
            if (others_of(_mm_unpacklo_epi64(first, last)) != 0) [[unlikely]]
                return nullptr;
        } else {
            const __m128i bytes = few_bytes(from, size);
            _mm_storel_epi64(reinterpret_cast<__m128i*>(at), bytes);
            if (_tzcnt_u32(others_of(bytes)) != size) [[unlikely]]
                return nullptr;
        }
        at[size] = '"';
        return at + size + 1;
    }

    /// Null for a string that is long, or not UTF-8.
    MALLOW_INLINE static char* short_string(char* at, std::string_view text) noexcept {
        const std::size_t size = text.size();
        *at++ = '"';
        if (size < 16) {
            const __m128i bytes = few_bytes(text.data(), size);
            const unsigned stops = stops_of(bytes);
            const auto high = static_cast<unsigned>(_mm_movemask_epi8(bytes));
            _mm_storeu_si128(reinterpret_cast<__m128i*>(at), bytes);
            if (_tzcnt_u32(stops) != size || high != 0) [[unlikely]]
                return unusual_string(at, static_cast<unsigned>(size), stops, high);
        } else {
            if (size >= 32) [[unlikely]]
                return nullptr;
            return longer_string(at, text);
        }
        at[size] = '"';
        return at + size + 1;
    }

    struct room_in_sink {
        writing& work;

        MALLOW_INLINE char* operator()(char* at) const {
            if (work.limit - at < room_of_block) [[unlikely]]
                return work.flush(at);
            return at;
        }
    };

    /// A string of any kind and size, from where it stands; null when it is not UTF-8, and `at` is then where more is
    /// written.
    MALLOW_NOINLINE static char* long_string(writing& work, char*& at, std::string_view text) {
        return quote_blocks(at, text.data(), text.size(), room_in_sink{work}) ? at : nullptr;
    }

    static constexpr hot_paths all{take, flat_object};
};

constinit const text_sink::hot_paths* const text_sink::avx2_ = &avx2_paths::all;

}  // namespace mallow::detail
MALLOW_END_AVX2
#else
namespace mallow::detail {

constinit const text_sink::hot_paths* const text_sink::avx2_ = nullptr;

}  // namespace mallow::detail
#endif
