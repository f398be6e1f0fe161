// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "machine/compiler.hpp"

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <type_traits>

#if MALLOW_SSE2
#include <emmintrin.h>
#endif

/// Scans over text, several bytes at a time: SSE2 where the compiler says it is there, words of 8 bytes elsewhere.
namespace mallow::detail {

inline std::uint64_t load_word(const char* from) noexcept {
    std::uint64_t word;
    std::memcpy(&word, from, 8);
    return word;
}

inline std::uint32_t load_half(const char* from) noexcept {
    std::uint32_t half;
    std::memcpy(&half, from, 4);
    return half;
}

constexpr std::uint64_t repeat(unsigned char byte) noexcept { return 0x0101010101010101u * byte; }

/// The high bit of each byte below `limit`, which is at most 128; bytes above 127 may be marked falsely after a marked
/// one.
constexpr std::uint64_t bytes_below(std::uint64_t word, unsigned char limit) noexcept {
    return (word - repeat(limit)) & ~word & repeat(0x80);
}

constexpr std::uint64_t bytes_equal(std::uint64_t word, unsigned char byte) noexcept {
    return bytes_below(word ^ repeat(byte), 1);
}

/// Which byte of the word, in memory order, the first mark is in.
inline std::size_t first_mark(std::uint64_t marks) noexcept {
    if constexpr (std::endian::native == std::endian::little)
        return static_cast<std::size_t>(std::countr_zero(marks)) / 8;
    else
        return static_cast<std::size_t>(std::countl_zero(marks)) / 8;
}

inline bool ends_plain(unsigned char byte) noexcept { return byte < 0x20 || byte == '"' || byte == '\\'; }

#if MALLOW_SSE2
/// All bits of each byte that is ASCII, but no quote, backslash or control character.
MALLOW_INLINE __m128i plain_bytes(__m128i bytes) noexcept {
    const __m128i quote = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('"'));
    const __m128i backslash = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\\'));
    // Signed, so that what is not ASCII is below a space too.
    const __m128i others = _mm_cmpgt_epi8(bytes, _mm_set1_epi8(' ' - 1));
    return _mm_andnot_si128(_mm_or_si128(quote, backslash), others);
}
#endif

/// The first byte in [from, end) that a JSON string cannot hold as it is: a quote, a backslash or a control character;
/// `end` if there is none.
///
/// `bits` gathers the bits of all bytes passed: below 0x80 when they are ASCII.
inline const char* skip_plain(const char* from, const char* end, unsigned& bits) noexcept {
#if MALLOW_SSE2
    while (end - from >= 16) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(from));
        const __m128i quote = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('"'));
        const __m128i backslash = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\\'));
        const __m128i control = _mm_cmpeq_epi8(_mm_min_epu8(bytes, _mm_set1_epi8(0x1F)), bytes);
        const auto stops =
            static_cast<unsigned>(_mm_movemask_epi8(_mm_or_si128(_mm_or_si128(quote, backslash), control)));
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
            // A false mark needs a true one before it in memory, so the first mark is always true on a little-endian
            // machine.
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

/// The first of 32 bytes that is a quote, a backslash, a control character or not ASCII; some plain one where there is
/// none.
MALLOW_INLINE const char* skip_ascii(const char* from) noexcept {
#if MALLOW_SSE2
    // Both halves at once: where the text ends is as good as random, and a wrong guess costs more.
    const __m128i low = plain_bytes(_mm_loadu_si128(reinterpret_cast<const __m128i*>(from)));
    const __m128i high = plain_bytes(_mm_loadu_si128(reinterpret_cast<const __m128i*>(from + 16)));
    return from + std::countr_one(static_cast<unsigned>(_mm_movemask_epi8(low) | _mm_movemask_epi8(high) << 16)) % 32;
#else
    const char* const last = from + 31;
    while (from != last && static_cast<unsigned char>(*from) < 0x80 && !ends_plain(static_cast<unsigned char>(*from)))
        ++from;
    return from;
#endif
}

/// A bit for each of 64 bytes that is a quote behind one of two others.
MALLOW_INLINE std::uint64_t quotes_behind(const char* from, char one, char other) noexcept {
    std::uint64_t bits = 0;
#if MALLOW_SSE2
    for (int i = 0; i < 64; i += 16) {
        const __m128i before = _mm_loadu_si128(reinterpret_cast<const __m128i*>(from + i - 1));
        const __m128i behind =
            _mm_or_si128(_mm_cmpeq_epi8(before, _mm_set1_epi8(one)), _mm_cmpeq_epi8(before, _mm_set1_epi8(other)));
        const __m128i quotes =
            _mm_cmpeq_epi8(_mm_loadu_si128(reinterpret_cast<const __m128i*>(from + i)), _mm_set1_epi8('"'));
        bits |= std::uint64_t{static_cast<unsigned>(_mm_movemask_epi8(_mm_and_si128(quotes, behind)))} << i;
    }
#else
    for (int i = 0; i < 64; ++i)
        bits |= std::uint64_t{from[i] == '"' && (from[i - 1] == one || from[i - 1] == other)} << i;
#endif
    return bits;
}

#if MALLOW_SSE2
MALLOW_INLINE bool equals_masked(__m128i bytes, const std::uint64_t (&word)[2],
                                 const std::uint64_t (&mask)[2]) noexcept {
    const __m128i masked = _mm_and_si128(bytes, _mm_loadu_si128(reinterpret_cast<const __m128i*>(mask)));
    return _mm_movemask_epi8(_mm_cmpeq_epi8(masked, _mm_loadu_si128(reinterpret_cast<const __m128i*>(word)))) == 0xFFFF;
}
#endif

/// Whether 16 bytes are those of two words where the masks have bits.
MALLOW_INLINE bool equals_masked(const char* at, const std::uint64_t (&word)[2],
                                 const std::uint64_t (&mask)[2]) noexcept {
#if MALLOW_SSE2
    return equals_masked(_mm_loadu_si128(reinterpret_cast<const __m128i*>(at)), word, mask);
#else
    return (((load_word(at) & mask[0]) ^ word[0]) | ((load_word(at + 8) & mask[1]) ^ word[1])) == 0;
#endif
}

/// Copies up to 32 bytes that are plain ASCII; false when they are not.
///
/// By two loads that overlap where the length asks for it: a loop's end is wrongly guessed, and a copy of unknown size
/// is a call.
inline bool copy_plain(const char* from, std::size_t size, char* to) noexcept {
#if MALLOW_SSE2
    if (size >= 16) {
        const __m128i first = _mm_loadu_si128(reinterpret_cast<const __m128i*>(from));
        const __m128i last = _mm_loadu_si128(reinterpret_cast<const __m128i*>(from + size - 16));
        _mm_storeu_si128(reinterpret_cast<__m128i*>(to), first);
        _mm_storeu_si128(reinterpret_cast<__m128i*>(to + size - 16), last);
        return _mm_movemask_epi8(_mm_and_si128(plain_bytes(first), plain_bytes(last))) == 0xFFFF;
    }
    if (size >= 8) {
        const __m128i first = _mm_loadl_epi64(reinterpret_cast<const __m128i*>(from));
        const __m128i last = _mm_loadl_epi64(reinterpret_cast<const __m128i*>(from + size - 8));
        _mm_storel_epi64(reinterpret_cast<__m128i*>(to), first);
        _mm_storel_epi64(reinterpret_cast<__m128i*>(to + size - 8), last);
        return _mm_movemask_epi8(plain_bytes(_mm_unpacklo_epi64(first, last))) == 0xFFFF;
    }
    if (size >= 4) {
        std::uint32_t first = 0;
        std::uint32_t last = 0;
        std::memcpy(&first, from, 4);
        std::memcpy(&last, from + size - 4, 4);
        std::memcpy(to, &first, 4);
        std::memcpy(to + size - 4, &last, 4);
        const std::uint64_t both = first | std::uint64_t{last} << 32;
        return (_mm_movemask_epi8(plain_bytes(_mm_set_epi64x(0, static_cast<std::int64_t>(both)))) & 0xFF) == 0xFF;
    }
#else
    for (; size >= 8; size -= 8, from += 8, to += 8) {
        const std::uint64_t word = load_word(from);
        std::memcpy(to, &word, 8);
        if (((bytes_equal(word, '"') | bytes_equal(word, '\\') | bytes_below(word, ' ') | word) & repeat(0x80)) != 0)
            return false;
    }
#endif
    unsigned bits = 0;
    bool plain = true;
    for (std::size_t i = 0; i < size; ++i) {
        const auto byte = static_cast<unsigned char>(from[i]);
        to[i] = from[i];
        bits |= byte;
        plain = plain && !ends_plain(byte);
    }
    return plain && bits < 0x80;
}

/// Copies up to 96 bytes, by blocks that overlap where the size asks for it.
inline void copy_briefly(const char* from, std::size_t size, char* to) noexcept {
    const auto both_ends = [&](auto block) {
        std::memcpy(to, from, block);
        std::memcpy(to + size - block, from + size - block, block);
    };
    if (size > 64) std::memcpy(to + 32, from + 32, 32);
    if (size >= 32) return both_ends(std::integral_constant<std::size_t, 32>());
    if (size >= 16) return both_ends(std::integral_constant<std::size_t, 16>());
    if (size >= 8) return both_ends(std::integral_constant<std::size_t, 8>());
    if (size >= 4) return both_ends(std::integral_constant<std::size_t, 4>());
    for (std::size_t i = 0; i < size; ++i) to[i] = from[i];
}

/// Whether two texts of one size are the same; for the few bytes of a key, for which a call costs more than it does.
MALLOW_INLINE bool equals_briefly(const char* left, const char* right, std::size_t size) noexcept {
    if (size >= 8) {
        for (std::size_t i = 0; i + 8 < size; i += 8)
            if (load_word(left + i) != load_word(right + i)) return false;
        return load_word(left + size - 8) == load_word(right + size - 8);
    }
    if (size >= 4)
        return load_half(left) == load_half(right) && load_half(left + size - 4) == load_half(right + size - 4);
    for (std::size_t i = 0; i < size; ++i)
        if (left[i] != right[i]) return false;
    return true;
}

/// Whether all bytes are ASCII.
MALLOW_INLINE bool is_ascii(const char* from, std::size_t size) noexcept {
    std::uint64_t bits = 0;
    if (size >= 8) {
        for (std::size_t i = 0; i + 8 < size; i += 8) bits |= load_word(from + i);
        bits |= load_word(from + size - 8);
    } else {
        for (std::size_t i = 0; i < size; ++i) bits |= static_cast<unsigned char>(from[i]);
    }
    return (bits & repeat(0x80)) == 0;
}

/// Whether all bytes are ASCII and no line feed.
inline bool is_ascii_line(const char* from, std::size_t size) noexcept {
    const auto stops = [](std::uint64_t word) { return (bytes_equal(word, '\n') | word) & repeat(0x80); };
    if (size < 8) {
        for (std::size_t i = 0; i < size; ++i)
            if (from[i] == '\n' || static_cast<unsigned char>(from[i]) >= 0x80) return false;
        return true;
    }
    for (std::size_t i = 0; i + 8 < size; i += 8)
        if (stops(load_word(from + i)) != 0) return false;
    return stops(load_word(from + size - 8)) == 0;
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

/// Whether 16 bytes are the same at two places where the mask has bits, one a byte.
MALLOW_INLINE bool equals_first(const char* left, const char* right, unsigned mask) noexcept {
#if MALLOW_SSE2
    const __m128i same = _mm_cmpeq_epi8(_mm_loadu_si128(reinterpret_cast<const __m128i*>(left)),
                                        _mm_loadu_si128(reinterpret_cast<const __m128i*>(right)));
    return (~static_cast<unsigned>(_mm_movemask_epi8(same)) & mask) == 0;
#else
    return std::memcmp(left, right, static_cast<std::size_t>(std::popcount(mask))) == 0;
#endif
}

/// Like `skip_space`, for the few bytes that are common: of more than 16 it may leave some. As many can be read.
inline const char* skip_short_space(const char* from) noexcept {
#if MALLOW_SSE2
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(from));
    const __m128i blanks =
        _mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8(' ')), _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\n')));
    const __m128i others =
        _mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8('\r')), _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\t')));
    return from + std::countr_one(static_cast<unsigned>(_mm_movemask_epi8(_mm_or_si128(blanks, others))));
#else
    const char* const end = from + 16;
    while (from != end && is_space(*from)) ++from;
    return from;
#endif
}

}  // namespace mallow::detail
