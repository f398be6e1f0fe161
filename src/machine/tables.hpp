// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>

namespace mallow::detail {

/// Constants that instructions read from memory: known to the compiler, each would first be put into a register, by one
/// instruction or three.
struct engine_constants {
    // A character in each byte.
    alignas(32) char quotes[32]{};
    alignas(32) char backslashes[32]{};
    alignas(32) char spaces[32]{};
    alignas(32) char commas[32]{};
    alignas(32) char braces[32]{};
    alignas(32) signed char before[64]{};  // 32 bytes from `32 - n` on select the first `n`
    // UTF-8's mistakes, by the upper and lower half of a byte and the upper half of the next; twice, for both halves of
    // 32 bytes.
    alignas(32) unsigned char first_high[32]{};
    alignas(32) unsigned char first_low[32]{};
    alignas(32) unsigned char second_high[32]{};
    // A byte in each: the lower half of one, what a byte is at most whose second or third is no continuation, and what
    // marks a continuation.
    alignas(32) unsigned char halves[32]{};
    alignas(32) unsigned char before_third[32]{};
    alignas(32) unsigned char before_fourth[32]{};
    alignas(32) unsigned char high_bits_of[32]{};
    alignas(32) char zeros[32]{};         // the character
    alignas(32) char above_digits[32]{};  // 10, the least that is no digit's value
    // 16 bytes from `n` on are an order that puts the first `n` bytes last, behind zeros; from `16 + n` on, all but
    // these first, before zeros.
    alignas(16) signed char order[48]{};
    // What digits, pairs and fours of them count.
    alignas(16) signed char tens[16]{};
    alignas(16) short hundreds[8]{};
    alignas(16) short ten_thousands[8]{};
    // What quotients of groups of digits are multiplied by; see numbers/format_avx2.cpp.
    struct {
        alignas(16) std::uint64_t to_fours[2]{109'951'163, 109'951'163};
        alignas(16) std::uint64_t below_fours[2]{(std::uint64_t{1} << 32) - 10'000, (std::uint64_t{1} << 32) - 10'000};
        alignas(16) std::uint32_t to_pairs[4]{5'243, 5'243, 5'243, 5'243};
        alignas(16) std::uint32_t below_pairs[4]{65'536 - 100, 65'536 - 100, 65'536 - 100, 65'536 - 100};
        alignas(16) std::uint16_t to_tens[8]{6'554, 6'554, 6'554, 6'554, 6'554, 6'554, 6'554, 6'554};
        alignas(16) std::uint16_t below_tens[8]{246, 246, 246, 246, 246, 246, 246, 246};
    } digit_steps;
    // See numbers/digits.hpp.
    std::uint64_t ascii_zeros = 0x3030'3030'3030'3030;
    std::uint64_t digit_bits = 0x1010'1010'1010'1010;
    std::uint64_t telling_bits = 0x5050'5050'5050'5050;
    std::uint64_t to_high_bit = 0x7676'7676'7676'7676;
    std::uint64_t high_bits = 0x8080'8080'8080'8080;
    // Exact as doubles: as many as eight characters can have digits behind a point.
    double powers[8]{1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7};

    std::uint64_t integer_powers[20]{1};
    // What stands behind a backslash → what it stands for; 0 where that is not one byte.
    char escapes[256]{};
    // Hexadecimal digit → its value; 0xFF for others.
    unsigned char hexadecimals[256]{};

    constexpr engine_constants() {
        describe_utf8();
        for (int i = 0; i < 32; ++i) {
            quotes[i] = '"';
            backslashes[i] = '\\';
            spaces[i] = ' ';
            commas[i] = ',';
            braces[i] = '{';
            zeros[i] = '0';
            above_digits[i] = 10;
            before[i] = -1;
            halves[i] = 0x0F;
            before_third[i] = 0xE0 - 0x80;
            before_fourth[i] = 0xF0 - 0x80;
            high_bits_of[i] = 0x80;
        }
        for (int i = 0; i < 48; ++i) order[i] = static_cast<signed char>(i < 32 ? i - 16 : -1);
        for (int i = 0; i < 8; ++i) escapes[static_cast<unsigned char>("\"\\/bfnrt"[i])] = "\"\\/\b\f\n\r\t"[i];
        for (int i = 0; i < 256; ++i) hexadecimals[i] = 0xFF;
        for (int i = 0; i < 16; ++i) {
            hexadecimals[static_cast<unsigned char>("0123456789abcdef"[i])] = static_cast<unsigned char>(i);
            hexadecimals[static_cast<unsigned char>("0123456789ABCDEF"[i])] = static_cast<unsigned char>(i);
        }
        for (int i = 0; i < 16; ++i) {
            tens[i] = i % 2 == 0 ? 10 : 1;
        }
        for (int i = 1; i < 20; ++i) integer_powers[i] = integer_powers[i - 1] * 10;
        for (int i = 0; i < 8; ++i) {
            hundreds[i] = i % 2 == 0 ? 100 : 1;
            ten_thousands[i] = i % 2 == 0 ? 10'000 : 1;
        }
    }

    /// Goes through all pairs of halves, and notes which mistakes each half may be part of.
    constexpr void describe_utf8() {
        constexpr unsigned char too_short = 1 << 0;    // a lead byte or ASCII where a continuation byte must be
        constexpr unsigned char too_long = 1 << 1;     // a continuation byte behind ASCII
        constexpr unsigned char overlong_3 = 1 << 2;   // E0 80 to E0 9F
        constexpr unsigned char surrogate = 1 << 3;    // ED A0 to ED BF
        constexpr unsigned char overlong_2 = 1 << 4;   // C0 and C1
        constexpr unsigned char too_large = 1 << 5;    // F4 90 and above
        constexpr unsigned char overlong_4 = 1 << 6;   // F0 80 to F0 8F; also F5 80 and above
        constexpr unsigned char continued = 1 << 7;    // a continuation byte behind another
        for (int i = 0; i < 32; ++i) {
            const int half = i % 16;
            unsigned char& high = first_high[i];
            if (half < 0x8) high = too_long;
            if (half >= 0x8 && half <= 0xB) high = continued;
            if (half >= 0xC) high = too_short;
            if (half == 0xC) high |= overlong_2;
            if (half == 0xE) high |= overlong_3 | surrogate;
            if (half == 0xF) high |= too_large | overlong_4;
            unsigned char& low = first_low[i];
            low = too_short | too_long | continued;
            if (half == 0x0) low |= overlong_3 | overlong_2 | overlong_4;
            if (half == 0x1) low |= overlong_2;
            if (half >= 0x4) low |= too_large;
            if (half >= 0x5) low |= overlong_4;
            if (half == 0xD) low |= surrogate;
            unsigned char& next = second_high[i];
            next = half >= 0x8 && half <= 0xB ? too_long | overlong_2 | continued : too_short;
            if (half == 0x8) next |= overlong_3 | overlong_4;
            if (half == 0x9) next |= overlong_3 | too_large;
            if (half == 0xA || half == 0xB) next |= surrogate | too_large;
        }
    }
};

extern const engine_constants constants;

}  // namespace mallow::detail
