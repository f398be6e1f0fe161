// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

#if defined(__SSE2__) && !defined(MALLOW_PORTABLE)
#include <emmintrin.h>
#define MALLOW_SSE2 1
#endif

/// Scans over text, several bytes at a time: SSE2 where the compiler says it is there, words of 8 bytes elsewhere.
namespace mallow::detail {

inline std::uint64_t load_word(const char* from) noexcept {
    std::uint64_t word;
    std::memcpy(&word, from, 8);
    return word;
}

constexpr std::uint64_t repeat(unsigned char byte) noexcept { return 0x0101010101010101u * byte; }

/// The high bit of each byte below `limit`, which is at most 128; bytes above 127 may be marked falsely after a marked one.
constexpr std::uint64_t bytes_below(std::uint64_t word, unsigned char limit) noexcept {
    return (word - repeat(limit)) & ~word & repeat(0x80);
}

constexpr std::uint64_t bytes_equal(std::uint64_t word, unsigned char byte) noexcept { return bytes_below(word ^ repeat(byte), 1); }

/// Which byte of the word, in memory order, the first mark is in.
inline std::size_t first_mark(std::uint64_t marks) noexcept {
    if constexpr (std::endian::native == std::endian::little)
        return static_cast<std::size_t>(std::countr_zero(marks)) / 8;
    else
        return static_cast<std::size_t>(std::countl_zero(marks)) / 8;
}

inline bool ends_plain(unsigned char byte) noexcept { return byte < 0x20 || byte == '"' || byte == '\\'; }

/// The first byte in [from, end) that a JSON string cannot hold as it is: a quote, a backslash or a control character; `end` if there is none.
///
/// `bits` gathers the bits of all bytes passed: below 0x80 when they are ASCII.
inline const char* skip_plain(const char* from, const char* end, unsigned& bits) noexcept {
#if MALLOW_SSE2
    while (end - from >= 16) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(from));
        const __m128i quote = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('"'));
        const __m128i backslash = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\\'));
        const __m128i control = _mm_cmpeq_epi8(_mm_min_epu8(bytes, _mm_set1_epi8(0x1F)), bytes);
        const auto stops = static_cast<unsigned>(_mm_movemask_epi8(_mm_or_si128(_mm_or_si128(quote, backslash), control)));
        const auto high = static_cast<unsigned>(_mm_movemask_epi8(bytes));
        if (stops != 0) {
            const auto count = static_cast<unsigned>(std::countr_zero(stops));
            if ((high & ((1u << count) - 1)) != 0) bits |= 0x80;
            return from + count;
        }
        if (high != 0) bits |= 0x80;
        from += 16;
    }
#else
    if constexpr (std::endian::native == std::endian::little) {
        while (end - from >= 8) {
            const std::uint64_t word = load_word(from);
            // A false mark needs a true one before it in memory, so the first mark is always true on a little-endian machine.
            const std::uint64_t stops = bytes_equal(word, '"') | bytes_equal(word, '\\') | bytes_below(word, 0x20);
            if (stops != 0) {
                const std::size_t count = first_mark(stops);
                const std::uint64_t passed = count == 0 ? 0 : word << (64 - 8 * count);
                if ((passed & repeat(0x80)) != 0) bits |= 0x80;
                return from + count;
            }
            if ((word & repeat(0x80)) != 0) bits |= 0x80;
            from += 8;
        }
    }
#endif
    for (; from != end; ++from) {
        const auto byte = static_cast<unsigned char>(*from);
        if (ends_plain(byte)) return from;
        bits |= byte;
    }
    return end;
}

inline bool is_space(char byte) noexcept { return byte == ' ' || byte == '\n' || byte == '\r' || byte == '\t'; }

/// The first byte in [from, end) that is no JSON white space.
inline const char* skip_space(const char* from, const char* end) noexcept {
    while (from != end && is_space(*from)) {
        ++from;
        while (end - from >= 8 && load_word(from) == repeat(' ')) from += 8;
    }
    return from;
}

/// The same, not inlined: for where there is seldom any.
const char* skip_space_run(const char* from, const char* end) noexcept;

}  // namespace mallow::detail
