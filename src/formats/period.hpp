// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace mallow::detail {

/// A period of time, by its absolute length.
struct period {
    bool is_negative = false;
    std::uint64_t seconds = 0;
    std::uint64_t attoseconds = 0;  // 10^-18 seconds, below a second
};

enum class period_outcome : std::uint8_t { read, malformed, too_large };

/// Reads `P3DT4H5M6.5S` or `P2W`, all of `text`, with a sign or without.
///
/// Years and months have no length of their own and are malformed; only seconds may have a fraction, of up to 18
/// digits.
/// Source: ISO 8601-1, 5.5.2.
period_outcome read_period(std::string_view text, period& read) noexcept;

inline constexpr std::size_t period_room = 56;

/// Writes at most `period_room` characters and returns their end: days, hours, minutes and seconds, each below the next
/// larger unit, without those that are zero; `PT0S` for none.
char* write_period(const period& written, char* out) noexcept;

}  // namespace mallow::detail
