// SPDX-License-Identifier: BSL-1.0
#include "formats/uuid.hpp"

#include "machine/compiler.hpp"
#include "machine/tables.hpp"
#include "numbers/digits.hpp"

#include <cstdint>
#include <cstring>

#if MALLOW_SSE2
#    include <emmintrin.h>
#endif

namespace mallow::detail {

namespace {

constexpr std::uint64_t each_byte(std::uint8_t value) noexcept { return std::uint64_t{value} * 0x0101'0101'0101'0101; }

#if MALLOW_SSE2

/// Sixteen digits as eight values, each in two bytes; what is none goes out of `are_digits`.
__m128i values_of(std::uint64_t first, std::uint64_t second, __m128i& are_digits) noexcept {
    const auto each = [](int value) { return _mm_set1_epi8(static_cast<char>(value)); };
    const auto is_among = [&](__m128i bytes, int least, int most) {
        // Signed, so that what is not ASCII is below them all.
        return _mm_and_si128(_mm_cmpgt_epi8(bytes, each(least - 1)), _mm_cmplt_epi8(bytes, each(most + 1)));
    };
    const __m128i text = _mm_set_epi64x(static_cast<std::int64_t>(in_text_order(second)),
                                        static_cast<std::int64_t>(in_text_order(first)));
    const __m128i letters = is_among(_mm_or_si128(text, each(0x20)), 'a', 'f');
    are_digits = _mm_and_si128(are_digits, _mm_or_si128(letters, is_among(text, '0', '9')));
    const __m128i values = _mm_add_epi8(_mm_and_si128(text, each(0x0F)), _mm_and_si128(letters, each(9)));
    return _mm_and_si128(_mm_or_si128(_mm_slli_epi16(values, 4), _mm_srli_epi16(values, 8)), _mm_set1_epi16(0x00FF));
}

/// Reads 32 hexadecimal digits, eight of them a word; false when one is none.
MALLOW_INLINE bool read_digits(std::uint64_t first, std::uint64_t second, std::uint64_t third, std::uint64_t fourth,
                               void* bytes) noexcept {
    __m128i are_digits = _mm_set1_epi8(-1);
    const __m128i upper = values_of(first, second, are_digits);
    const __m128i lower = values_of(third, fourth, are_digits);
    _mm_storeu_si128(static_cast<__m128i*>(bytes), _mm_packus_epi16(upper, lower));
    return _mm_movemask_epi8(are_digits) == 0xFFFF;
}

#else

MALLOW_INLINE bool read_digits(std::uint64_t first, std::uint64_t second, std::uint64_t third, std::uint64_t fourth,
                               void* bytes) noexcept {
    auto* out = static_cast<unsigned char*>(bytes);
    unsigned all = 0;
    for (const std::uint64_t word : {first, second, third, fourth}) {
        for (unsigned shift = 0; shift < 64; shift += 16) {
            const unsigned upper = constants.hexadecimals[word >> shift & 0xFF];
            const unsigned lower = constants.hexadecimals[word >> (shift + 8) & 0xFF];
            all |= upper | lower;
            *out++ = static_cast<unsigned char>(upper << 4 | lower);
        }
    }
    return all <= 0x0F;
}

#endif

/// The eight digits of four bytes, in the order of the text.
std::uint64_t digits_of(const unsigned char* from) noexcept {
    std::uint64_t value = std::uint64_t{from[0]} | std::uint64_t{from[1]} << 16 | std::uint64_t{from[2]} << 32 |
                          std::uint64_t{from[3]} << 48;
    value = (value >> 4 & each_byte(0x0F)) | (value & 0x000F'000F'000F'000F) << 8;
    const std::uint64_t is_letter = (value + each_byte(6)) >> 4 & each_byte(1);
    return value + each_byte('0') + is_letter * ('a' - '0' - 10);
}

/// Two groups of four digits as one of eight.
std::uint64_t join(const char* first, const char* second) noexcept {
    char both[8];
    std::memcpy(both, first, 4);
    std::memcpy(both + 4, second, 4);
    return load_eight(both);
}

bool read_canonical(const char* from, void* bytes) noexcept {
    const bool hyphens = from[8] == '-' && from[13] == '-' && from[18] == '-' && from[23] == '-';
    return hyphens && read_digits(load_eight(from), join(from + 9, from + 14), join(from + 19, from + 24),
                                  load_eight(from + 28), bytes);
}

}  // namespace

bool read_uuid(std::string_view text, bool canonical, void* bytes) noexcept {
    constexpr std::string_view urn = "urn:uuid:";
    if (text.size() == uuid_size) return read_canonical(text.data(), bytes);
    if (canonical) return false;
    const char* const from = text.data();
    if (text.size() == 2 * uuid_bytes)
        return read_digits(load_eight(from), load_eight(from + 8), load_eight(from + 16), load_eight(from + 24), bytes);
    if (text.size() == uuid_size + 2 && text.front() == '{' && text.back() == '}')
        return read_canonical(text.data() + 1, bytes);
    return text.size() == uuid_size + urn.size() && text.starts_with(urn) &&
           read_canonical(text.data() + urn.size(), bytes);
}

void write_uuid(const void* bytes, char* out) noexcept {
    const auto* const from = static_cast<const unsigned char*>(bytes);
    const std::uint64_t second = digits_of(from + 4);
    const std::uint64_t third = digits_of(from + 8);
    store_eight(out, digits_of(from));
    store_eight(out + 9, second);
    store_eight(out + 14, second >> 32);
    store_eight(out + 19, third);
    store_eight(out + 24, third >> 32);
    store_eight(out + 28, digits_of(from + 12));
    out[8] = out[13] = out[18] = out[23] = '-';
}

}  // namespace mallow::detail
