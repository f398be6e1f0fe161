// SPDX-License-Identifier: BSL-1.0
#include "text/utf8.hpp"

#include "text/scan.hpp"

#include <bit>
#include <cstdint>

namespace mallow::detail {
namespace {

constexpr std::uint64_t high_bits = repeat(0x80);
constexpr std::uint64_t low_bits = repeat(0x01);
constexpr bool is_little = std::endian::native == std::endian::little;

constexpr bool is_continuation(unsigned char byte) noexcept { return (byte & 0xC0) == 0x80; }

/// How many bytes the sequence at `next` has, none when it is malformed. Its first byte is not ASCII.
std::size_t sequence_size(const unsigned char* next, std::size_t left) noexcept {
    const unsigned char first = next[0];
    if (left < 2 || !is_continuation(next[1])) return 0;
    const unsigned char second = next[1];
    if (first < 0xE0) return first >= 0xC2 ? 2 : 0;
    if (left < 3 || !is_continuation(next[2])) return 0;
    if (first < 0xF0) {
        if (first == 0xE0 && second < 0xA0) return 0;  // overlong
        if (first == 0xED && second > 0x9F) return 0;  // surrogates
        return 3;
    }
    if (left < 4 || !is_continuation(next[3]) || first > 0xF4) return 0;
    if (first == 0xF0 && second < 0x90) return 0;  // overlong
    if (first == 0xF4 && second > 0x8F) return 0;  // beyond U+10FFFF
    return 4;
}

/// How many of the word's bytes continue a sequence.
constexpr std::uint64_t continuations(std::uint64_t word) noexcept { return (word >> 7) & (~word >> 6) & low_bits; }

/// The sum of eight bytes, each at most 31.
constexpr std::size_t sum_of_bytes(std::uint64_t word) noexcept {
    return static_cast<std::size_t>((word * low_bits) >> 56);
}

}  // namespace

std::size_t valid_utf8_prefix(std::string_view text) noexcept {
    const char* const begin = text.data();
    const std::size_t size = text.size();
    std::size_t at = 0;
    while (at < size) {
        if (size - at >= 8) {
            const std::uint64_t marks = load_word(begin + at) & high_bits;
            at += marks == 0 ? 8 : first_mark(marks);
            if (marks == 0) continue;
        } else if (size >= 8) {
            // The last eight bytes, of which those before `at` are pushed out.
            const std::size_t seen = 8 * (8 - (size - at));
            const std::uint64_t word = load_word(begin + size - 8);
            const std::uint64_t marks = (is_little ? word >> seen : word << seen) & high_bits;
            if (marks == 0) return size;
            at += first_mark(marks);
        } else if (static_cast<unsigned char>(begin[at]) < 0x80) {
            ++at;
            continue;
        }
        // Text that is not ASCII seldom is for one character only.
        do {
            const std::size_t sequence = sequence_size(reinterpret_cast<const unsigned char*>(begin) + at, size - at);
            if (sequence == 0) return at;
            at += sequence;
        } while (at < size && static_cast<unsigned char>(begin[at]) >= 0x80);
    }
    return at;
}

std::size_t write_utf8(char* to, unsigned code) noexcept {
    if (code < 0x80) {
        to[0] = static_cast<char>(code);
        return 1;
    }
    if (code < 0x800) {
        to[0] = static_cast<char>(0xC0 | code >> 6);
        to[1] = static_cast<char>(0x80 | (code & 0x3F));
        return 2;
    }
    if (code < 0x10000) {
        to[0] = static_cast<char>(0xE0 | code >> 12);
        to[1] = static_cast<char>(0x80 | (code >> 6 & 0x3F));
        to[2] = static_cast<char>(0x80 | (code & 0x3F));
        return 3;
    }
    to[0] = static_cast<char>(0xF0 | code >> 18);
    to[1] = static_cast<char>(0x80 | (code >> 12 & 0x3F));
    to[2] = static_cast<char>(0x80 | (code >> 6 & 0x3F));
    to[3] = static_cast<char>(0x80 | (code & 0x3F));
    return 4;
}

bool is_utf8(std::string_view text) noexcept { return valid_utf8_prefix(text) == text.size(); }

char32_t take_code_point(std::string_view& text) noexcept {
    const auto first = static_cast<unsigned char>(text.front());
    const int size = first < 0x80 ? 1 : std::countl_one(first);
    char32_t code_point = size == 1 ? first : first & (0x7FU >> size);
    for (int index = 1; index < size; ++index) {
        code_point = (code_point << 6) | (static_cast<unsigned char>(text[static_cast<std::size_t>(index)]) & 0x3FU);
    }
    text.remove_prefix(static_cast<std::size_t>(size));
    return code_point;
}

std::size_t count_code_points(std::string_view text) noexcept {
    const char* next = text.data();
    std::size_t left = text.size();
    std::size_t continued = 0;
    while (left >= 32) {
        continued += sum_of_bytes(continuations(load_word(next)) + continuations(load_word(next + 8)) +
                                  continuations(load_word(next + 16)) + continuations(load_word(next + 24)));
        next += 32;
        left -= 32;
    }
    for (; left >= 8; left -= 8, next += 8) {
        continued += sum_of_bytes(continuations(load_word(next)));
    }
    if (left != 0 && text.size() >= 8) {
        // The last eight bytes, those counted before pushed out.
        const std::uint64_t word = load_word(next + left - 8);
        const std::size_t counted = 8 * (8 - left);
        return text.size() - continued - sum_of_bytes(continuations(is_little ? word >> counted : word << counted));
    }
    for (; left != 0; --left, ++next) {
        continued += is_continuation(static_cast<unsigned char>(*next));
    }
    return text.size() - continued;
}

}  // namespace mallow::detail
