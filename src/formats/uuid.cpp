// SPDX-License-Identifier: BSL-1.0
#include "formats/uuid.hpp"

#include "numbers/digits.hpp"

#include <cstdint>
#include <cstring>

namespace mallow::detail {

namespace {

constexpr char letters[] = "0123456789abcdef";

/// Where the 16 pairs of digits stand between hyphens.
constexpr std::uint8_t places[uuid_bytes] = {0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34};

constexpr std::uint64_t each_byte(std::uint8_t value) noexcept { return std::uint64_t{value} * 0x0101'0101'0101'0101; }

/// Reads eight hexadecimal digits as four bytes; false when one is none.
bool read_eight(std::uint64_t word, unsigned char* out) noexcept {
    // Sums of seven bits set the eighth, and no other byte's: of what is '0' or more, of what is beyond '9', and so on.
    const std::uint64_t lower = word | each_byte(0x20);
    const std::uint64_t is_digit = (word + each_byte(0x80 - '0')) & ~(word + each_byte(0x80 - '9' - 1));
    const std::uint64_t is_letter = (lower + each_byte(0x80 - 'a')) & ~(lower + each_byte(0x80 - 'f' - 1));
    if ((word & each_byte(0x80)) != 0 || ((is_digit | is_letter) & each_byte(0x80)) != each_byte(0x80)) return false;
    std::uint64_t value = (word & each_byte(0x0F)) + ((is_letter & each_byte(0x80)) >> 7) * 9;
    value = (value << 4 | value >> 8) & 0x00FF'00FF'00FF'00FF;
    value = (value | value >> 8) & 0x0000'FFFF'0000'FFFF;
    value |= value >> 16;
    for (unsigned i = 0; i < 4; ++i) out[i] = static_cast<unsigned char>(value >> 8 * i);
    return true;
}

/// Two groups of four digits as one of eight.
std::uint64_t join(const char* first, const char* second) noexcept {
    char both[8];
    std::memcpy(both, first, 4);
    std::memcpy(both + 4, second, 4);
    return load_eight(both);
}

bool read_canonical(const char* from, void* bytes) noexcept {
    auto* const out = static_cast<unsigned char*>(bytes);
    const bool hyphens = from[8] == '-' && from[13] == '-' && from[18] == '-' && from[23] == '-';
    return hyphens && read_eight(load_eight(from), out) && read_eight(join(from + 9, from + 14), out + 4) &&
           read_eight(join(from + 19, from + 24), out + 8) && read_eight(load_eight(from + 28), out + 12);
}

bool read_digits(const char* from, void* bytes) noexcept {
    auto* const out = static_cast<unsigned char*>(bytes);
    for (std::size_t i = 0; i < uuid_bytes; i += 4)
        if (!read_eight(load_eight(from + 2 * i), out + i)) return false;
    return true;
}

}  // namespace

bool read_uuid(std::string_view text, bool canonical, void* bytes) noexcept {
    constexpr std::string_view urn = "urn:uuid:";
    if (text.size() == uuid_size) return read_canonical(text.data(), bytes);
    if (canonical) return false;
    if (text.size() == 2 * uuid_bytes) return read_digits(text.data(), bytes);
    if (text.size() == uuid_size + 2 && text.front() == '{' && text.back() == '}')
        return read_canonical(text.data() + 1, bytes);
    return text.size() == uuid_size + urn.size() && text.starts_with(urn) &&
           read_canonical(text.data() + urn.size(), bytes);
}

void write_uuid(const void* bytes, char* out) noexcept {
    const auto* const from = static_cast<const unsigned char*>(bytes);
    out[8] = out[13] = out[18] = out[23] = '-';
    for (std::size_t i = 0; i < uuid_bytes; ++i) {
        out[places[i]] = letters[from[i] >> 4];
        out[places[i] + 1] = letters[from[i] & 15];
    }
}

}  // namespace mallow::detail
