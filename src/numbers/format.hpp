// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "machine/dispatch.hpp"

#include <cstddef>
#include <cstdint>

namespace mallow::detail {

/// Room that each of these functions needs at `out`: it may write all of it, wherever the end is that it returns.
inline constexpr std::size_t number_room = 40;

/// Writes doubles.
class double_formatter {
public:
    static char* format(char* out, double value) noexcept { return format_(out, value); }

private:
    using formatter = char* (*)(char*, double) noexcept;
    static char* format_portably(char* out, double value) noexcept;
    static formatter format_;
    static const formatter avx2_;  // null where there is none
    static const dispatched dispatched_;
};

/// Each writes at `out` and returns the end of what it wrote.
char* format_integer(char* out, std::int64_t value) noexcept;
char* format_integer(char* out, std::uint64_t value) noexcept;

/// The shortest digits that read back the same, laid out as Python's `repr` does: `20.0`, `1e-05`, `1e+16`. Null for a
/// value that is not finite.
inline char* format_double(char* out, double value) noexcept { return double_formatter::format(out, value); }

/// The same with the shortest digits of a float.
char* format_float(char* out, float value) noexcept;

}  // namespace mallow::detail
