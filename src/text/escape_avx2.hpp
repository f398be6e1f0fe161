// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "text/escape.hpp"
#include "text/scan.hpp"
#include "text/utf8_avx2.hpp"

#include <cstddef>
#include <cstdint>

#if MALLOW_AVX2
MALLOW_BEGIN_AVX2
namespace mallow::detail {

/// Room that a block of 32 bytes needs: each an escape of six, and a whole block is written behind the last.
inline constexpr std::ptrdiff_t room_of_block = 32 * 6 + 32 + 2;

/// Fewer than 16 bytes, and zeros behind them; nothing is read but these.
MALLOW_INLINE __m128i few_bytes(const char* from, std::size_t size) noexcept {
    if (size >= 8) {
        const __m128i first = _mm_loadl_epi64(reinterpret_cast<const __m128i*>(from));
        const __m128i last = _mm_loadl_epi64(reinterpret_cast<const __m128i*>(from + size - 8));
        const __m128i order = _mm_loadu_si128(reinterpret_cast<const __m128i*>(constants.order + 32 - size));
        return _mm_unpacklo_epi64(first, _mm_shuffle_epi8(last, order));
    }
    // Bytes that are read twice come to lie on themselves.
    std::uint64_t bytes = 0;
    const auto byte = [from](std::size_t i) { return std::uint64_t{static_cast<unsigned char>(from[i])} << 8 * i; };
    if (size >= 4)
        bytes = load_half(from) | std::uint64_t{load_half(from + size - 4)} << 8 * (size - 4);
    else if (size > 0)
        bytes = byte(0) | byte(size / 2) | byte(size - 1);
    return _mm_cvtsi64_si128(static_cast<std::int64_t>(bytes));
}

/// The last bytes of a text, fewer than 32, and zeros behind them.
MALLOW_INLINE __m256i last_bytes(const char* end, std::size_t count, std::size_t size_of_text) noexcept {
    if (size_of_text < 16) return _mm256_zextsi128_si256(few_bytes(end - size_of_text, size_of_text));
    const __m128i last = _mm_loadu_si128(reinterpret_cast<const __m128i*>(end - 16));
    const auto moved = [last](std::size_t by) {
        return _mm_shuffle_epi8(last, _mm_loadu_si128(reinterpret_cast<const __m128i*>(constants.order + 16 + by)));
    };
    if (count < 16) return _mm256_zextsi128_si256(moved(16 - count));
    return _mm256_set_m128i(moved(32 - count), _mm_loadu_si128(reinterpret_cast<const __m128i*>(end - count)));
}

/// A bit for each byte that a string cannot hold as it is, or that is a zero behind it.
MALLOW_INLINE unsigned stops_of(__m256i bytes) noexcept {
    const __m256i quotes = _mm256_cmpeq_epi8(bytes, aligned_vector(constants.quotes));
    const __m256i backslashes = _mm256_cmpeq_epi8(bytes, aligned_vector(constants.backslashes));
    const __m256i controls = _mm256_cmpeq_epi8(_mm256_min_epu8(bytes, aligned_vector(escapes.last_controls)), bytes);
    return mask_of(_mm256_or_si256(_mm256_or_si256(quotes, backslashes), controls));
}
MALLOW_INLINE unsigned stops_of(__m128i bytes) noexcept {
    const __m128i quotes = _mm_cmpeq_epi8(bytes, vector_of(constants.quotes));
    const __m128i backslashes = _mm_cmpeq_epi8(bytes, vector_of(constants.backslashes));
    const __m128i controls = _mm_cmpeq_epi8(_mm_min_epu8(bytes, vector_of(escapes.last_controls)), bytes);
    return static_cast<unsigned>(_mm_movemask_epi8(_mm_or_si128(_mm_or_si128(quotes, backslashes), controls)));
}

/// Writes up to 32 bytes, of which some must be escaped: a bit of `stops` for each.
MALLOW_INLINE char* escape_block(char* to, unsigned count, unsigned stops) noexcept {
    unsigned passed = 0;
    unsigned stop = _tzcnt_u32(stops);
    do {
        // All of the block is there already: what follows moves on.
        char* const at = to + (stop - passed);
        const __m256i rest = load(at + 1);
        const char (&escape)[8] = escapes.texts[static_cast<unsigned char>(*at)];
        std::memcpy(at, escape, 8);
        to = at + escape[7];
        _mm256_storeu_si256(reinterpret_cast<__m256i*>(to), rest);
        passed = stop + 1;
        stops &= stops - 1;
        stop = _tzcnt_u32(stops);
    } while (stop < count);
    return to + (count - passed);
}

/// Writes a string, from where it stands, as JSON has it; false when it is not UTF-8. `make_room` is asked before each
/// block.
template <class Room>
MALLOW_INLINE bool quote_blocks(char*& to, const char* from, std::size_t size, const Room& make_room) {
    const char* const end = from + size;
    __m256i previous = _mm256_setzero_si256();
    __m256i wrong = previous;
    unsigned high = 0;
    char* at = make_room(to);
    *at++ = '"';
    for (std::size_t left = size;; left -= 32) {
        // The last block has a zero at least, before which nothing may be incomplete.
        const bool is_last = left < 32;
        const __m256i block = is_last ? last_bytes(end, left, size) : load(end - left);
        const unsigned high_before = high;
        high = mask_of(block);
        if ((high | high_before) != 0) wrong = _mm256_or_si256(wrong, mistakes(block, previous));
        previous = block;
        const unsigned stops = stops_of(block);
        const auto count = static_cast<unsigned>(is_last ? left : 32);
        _mm256_storeu_si256(reinterpret_cast<__m256i*>(at), block);
        at = _tzcnt_u32(stops) >= count ? at + count : escape_block(at, count, stops);
        if (is_last) break;
        at = make_room(at);
    }
    *at++ = '"';
    to = at;
    return _mm256_testz_si256(wrong, wrong) != 0;
}

}  // namespace mallow::detail
MALLOW_END_AVX2
#endif
