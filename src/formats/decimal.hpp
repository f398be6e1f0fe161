// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "numbers/digits.hpp"

#include <mallow/decimal.hpp>

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace mallow::detail {

enum class decimal_outcome : std::uint8_t { exact, too_precise, too_large, too_small };

/// Reads a number as JSON's grammar has it, as units of 10^-`places`: exactly, or rounded as `how` says, where that is
/// not null. What is both too large and too precise is too large.
///
/// Complexity: linear in the text.
decimal_outcome read_decimal(std::string_view number, int places, const rounding* how, std::int64_t& units) noexcept;

/// The same of a number where it stands in a text of which 24 characters can be read: one of up to seven digits before
/// its point and no more than `places` behind it. Returns what is behind it; null for another.
inline const char* take_decimal(const char* here, int places, std::int64_t& units) noexcept {
    constexpr int most_taken = 9;
    static constexpr std::int64_t powers[most_taken + 1] = {
        1, 10, 100, 1'000, 10'000, 100'000, 1'000'000, 10'000'000, 100'000'000, 1'000'000'000};
    if (places > most_taken) return nullptr;
    const bool is_negative = *here == '-';
    here += is_negative;
    // As the loops read doubles: eight characters at once, those behind the point moved up to those before it.
    const std::uint64_t word = load_eight(here);
    const std::uint64_t others = other_than_digits(word);
    const auto whole = static_cast<unsigned>(std::countr_zero(others)) & ~7u;
    if (others == 0 || whole == 0 || (*here == '0' && whole > 8)) return nullptr;
    std::uint64_t digits = word ^ ascii_zeros;
    std::int64_t value = 0;
    if (here[whole / 8] == '.') {
        const std::uint64_t behind = others & (others - 1);
        const unsigned end = behind == 0 ? 64 : static_cast<unsigned>(std::countr_zero(behind)) & ~7u;
        const std::uint64_t before = (std::uint64_t{1} << whole) - 1;
        digits = (digits & before) | (digits >> 8 & ~before);
        value = number_of_values(digits << (72 - end));
        places -= static_cast<int>((end - whole) / 8) - 1;
        here += end / 8;
        for (; end == 64 && places > 0 && is_digit(*here); ++here, --places) value = value * 10 + (*here - '0');
        if (places < 0 || here[-1] == '.') return nullptr;
    } else {
        value = number_of_values(digits << (64 - whole));
        here += whole / 8;
    }
    if (is_digit(*here) || *here == '.' || (*here | 0x20) == 'e') return nullptr;
    value *= powers[places];
    units = is_negative ? -value : value;
    return here;
}

/// The same number without an exponent, a plus, zeros in front and at the end: "0.1" of "1.0e-1", "0" of "-0.0".
///
/// Neither part may have more than `most` digits then.
decimal_outcome plain_decimal(std::string_view number, std::size_t most, std::string& out);

/// Room that `write_decimal` needs.
inline constexpr std::size_t decimal_room = 24;

/// Writes units of 10^-`places` with at least `least` digits behind the point, and no point without any; returns the
/// end.
char* write_decimal(char* out, std::int64_t units, int places, int least) noexcept;

/// Compares two numbers as `write_decimal` and `plain_decimal` write them; zeros at the end make no difference.
int compare_decimals(std::string_view left, std::string_view right) noexcept;

/// Whether a number is a multiple of a factor, both written so; the factor is above zero, and has 18 digits at most
/// behind the point and 18 before it.
bool is_multiple(std::string_view number, std::string_view factor) noexcept;

}  // namespace mallow::detail
