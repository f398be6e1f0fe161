// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>

namespace mallow::detail {

/// Room that each of these functions needs at `out`: it may write all of it, wherever the end is that it returns.
inline constexpr std::size_t number_room = 40;

/// Each writes at `out` and returns the end of what it wrote.
char* format_integer(char* out, std::int64_t value) noexcept;
char* format_integer(char* out, std::uint64_t value) noexcept;

/// The shortest digits that read back the same, laid out as Python's `repr` does: `20.0`, `1e-05`, `1e+16`.
///
/// `value` is finite.
char* format_double(char* out, double value) noexcept;

/// The same with the shortest digits of a float.
char* format_float(char* out, float value) noexcept;

}  // namespace mallow::detail
