// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "codecs/scalar.hpp"

#include <mallow/plan/temporal_options.hpp>

#include <cstdint>

namespace mallow::detail {

/// Seconds, and what is above them of the next one.
struct instant {
    std::int64_t seconds = 0;
    std::uint64_t attoseconds = 0;  // 10^-18 seconds, below a second
};

/// The size of the least number of ticks.
inline constexpr std::uint64_t most_negative = std::uint64_t{1} << 63;

enum class tick_outcome : std::uint8_t { exact, cut, beyond };

/// The ticks that have passed at an instant; `cut` where a part of one is lost, `beyond` where the member cannot hold
/// them.
tick_outcome ticks_at(const instant& at, const tick_ops& ticks, std::int64_t& passed) noexcept;

/// The instant of so many ticks; false beyond 64 bits of seconds, or of no number.
bool instant_of(std::int64_t passed, const tick_ops& ticks, instant& found) noexcept;

/// What is ordered as ticks are, and compared with bounds.
constant constant_of(std::int64_t passed, const tick_ops& ticks) noexcept;
/// The reverse.
std::int64_t ticks_in(const constant& value, const tick_ops& ticks) noexcept;

/// Tells ticks as a number of the field's unit: an integer when it is one, else with all its digits if they end.
bool tell_number(std::int64_t passed, const temporal_options& field, scalar_out& out) noexcept;

}  // namespace mallow::detail
