// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/decimal.hpp>

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
