// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "numbers/format.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <system_error>

/// Numbers as the standard library reads them: what is too rare for code of ours.
namespace mallow::detail {

/// Where exponents saturate: beyond any number of digits that memory can hold, and small enough to be added to one.
inline constexpr std::int64_t largest_exponent = std::int64_t{1} << 56;

inline std::int64_t read_exponent(const char* next, const char* end) noexcept {
    bool negative = false;
    if (next != end && (*next == '+' || *next == '-')) negative = *next++ == '-';
    std::int64_t exponent = 0;
    for (; next != end; ++next) {
        exponent = std::min(exponent * 10 + (*next - '0'), largest_exponent);
    }
    return negative ? -exponent : exponent;
}

inline float read_digits(const char* digits, float) noexcept { return std::strtof(digits, nullptr); }
inline double read_digits(const char* digits, double) noexcept { return std::strtod(digits, nullptr); }

/// Reads a number that has no other than a JSON number's form; false, with nothing written, when it is too large or too
/// small. By strtod, which is given no point, for it wants the locale's.
template <typename Float>
bool read_by_strtod(std::string_view text, Float& out) noexcept {
    // 767 digits decide a double; behind them only whether anything follows.
    constexpr std::ptrdiff_t enough = 770;
    char copy[enough + 32];
    char* to = copy;
    const char* next = text.data();
    const char* const end = next + text.size();
    if (*next == '-') *to++ = *next++;
    char* const first = to;
    std::int64_t exponent = 0;
    bool is_fraction = false;
    bool is_cut = false;
    for (; next != end && *next != 'e' && *next != 'E'; ++next) {
        if (*next == '.') {
            is_fraction = true;
        } else if (to == first && *next == '0') {
            exponent -= is_fraction;
        } else if (to - first < enough) {
            *to++ = *next;
            exponent -= is_fraction;
        } else {
            is_cut = is_cut || *next != '0';
            exponent += !is_fraction;
        }
    }
    if (is_cut) {
        *to++ = '1';
        --exponent;
    }
    if (to == first) *to++ = '0';
    if (next != end) exponent += read_exponent(next + 1, end);
    *to++ = 'e';
    to = format_integer(to, std::clamp<std::int64_t>(exponent, -100'000, 100'000));
    *to = '\0';
    const Float read = read_digits(copy, Float{});
    if (!std::isfinite(read) || read == 0) return false;
    out = read;
    return true;
}

/// The same by from_chars, where the library's reads floats: libc++'s does not.
template <typename Float>
bool read_by_library(std::string_view text, Float& out) noexcept {
#if defined(__cpp_lib_to_chars)
    return std::from_chars(text.data(), text.data() + text.size(), out).ec == std::errc{};
#else
    return read_by_strtod(text, out);
#endif
}

}  // namespace mallow::detail
