// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <string_view>

namespace mallow::detail {

enum class integer_outcome : std::uint8_t { exact, fraction, too_large, too_small };

/// An integer of up to 64 bits and a sign; `-0` is not negative.
struct parsed_integer {
    integer_outcome outcome = integer_outcome::exact;
    bool negative = false;
    std::uint64_t magnitude = 0;
};

/// The integer that a JSON number is, its fraction and exponent taken exactly (`1e2`, `9007199254740993.0`).
///
/// `text` is a number as JSON's grammar has it. A fraction that is not zero is `fraction`, whatever its size; a
/// magnitude beyond 64 bits is `too_large` or `too_small`, by its sign.
/// Complexity: linear in the text.
parsed_integer parse_integer(std::string_view text) noexcept;

/// The integer that a double is; an infinity is too large or too small, a NaN a fraction.
parsed_integer integer_of(double value) noexcept;

/// The integer that a string spells: ASCII digits, an optional sign, ASCII white space around it.
///
/// Returns false when it spells none.
bool spelled_integer(std::string_view text, parsed_integer& out) noexcept;

/// The nearest double; false when it is beyond the largest. `text` is a number as JSON's grammar has it.
bool parse_double(std::string_view text, double& out) noexcept;

/// Reads a number as JSON's grammar has it from the front of [from, end): the nearest double, and where it ends.
///
/// Returns null when there is none, or none that a double can hold.
const char* read_double(const char* from, const char* end, double& out) noexcept;

/// The nearest float; false when it is beyond the largest.
bool parse_float(std::string_view text, float& out) noexcept;

/// The part of a string that is a JSON number with nothing but ASCII white space around it; empty when there is none.
std::string_view spelled_number(std::string_view text) noexcept;

/// The double that has a float's own shortest digits: 0.1f is 0.1, not 0.10000000149011612. `value` is finite.
double widened(float value) noexcept;

}  // namespace mallow::detail
