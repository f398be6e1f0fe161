// SPDX-License-Identifier: BSL-1.0
#include "numbers/parse.hpp"

#include "machine/compiler.hpp"
#include "numbers/by_library.hpp"
#include "numbers/digits.hpp"
#include "numbers/environment.hpp"
#include "numbers/format.hpp"
#include "numbers/nearest.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>

namespace mallow::detail {
namespace {

constexpr bool is_white_space(char character) noexcept {
    return character == ' ' || (character >= '\t' && character <= '\r');
}

std::string_view trimmed(std::string_view text) noexcept {
    while (!text.empty() && is_white_space(text.front())) {
        text.remove_prefix(1);
    }
    while (!text.empty() && is_white_space(text.back())) {
        text.remove_suffix(1);
    }
    return text;
}

/// A JSON number's parts.
struct number_parts {
    std::string_view whole;
    std::string_view fraction;
    std::int64_t exponent = 0;
    bool negative = false;
};

const char* skip_digits(const char* next, const char* end) noexcept {
    while (end - next >= 8 && other_than_digits(load_eight(next)) == 0) {
        next += 8;
    }
    while (next != end && is_digit(*next)) {
        ++next;
    }
    return next;
}

number_parts parts_of(std::string_view text) noexcept {
    number_parts parts;
    const char* next = text.data();
    const char* const end = next + text.size();
    if (next != end && *next == '-') {
        parts.negative = true;
        ++next;
    }
    const char* const whole = next;
    next = skip_digits(next, end);
    parts.whole = {whole, static_cast<std::size_t>(next - whole)};
    if (next != end && *next == '.') {
        const char* const fraction = ++next;
        next = skip_digits(next, end);
        parts.fraction = {fraction, static_cast<std::size_t>(next - fraction)};
    }
    if (next != end) parts.exponent = read_exponent(next + 1, end);
    return parts;
}

std::string_view without_leading_zeros(std::string_view digits) noexcept {
    digits.remove_prefix(std::min(digits.find_first_not_of('0'), digits.size()));
    return digits;
}

std::string_view without_trailing_zeros(std::string_view digits) noexcept {
    return digits.substr(0, digits.find_last_not_of('0') + 1);
}

/// Appends digits to a magnitude; false when it grows beyond 64 bits.
bool append_digits(std::uint64_t& magnitude, std::string_view digits) noexcept {
    for (const char digit : digits) {
        const auto value = static_cast<std::uint64_t>(digit - '0');
        constexpr std::uint64_t largest = std::numeric_limits<std::uint64_t>::max();
        if (magnitude > (largest - value) / 10) return false;
        magnitude = magnitude * 10 + value;
    }
    return true;
}

parsed_integer overflow(bool negative) noexcept {
    return {negative ? integer_outcome::too_small : integer_outcome::too_large, negative, 0};
}

parsed_integer with_sign(bool negative, std::uint64_t magnitude) noexcept {
    return {integer_outcome::exact, negative && magnitude != 0, magnitude};
}

/// Up to 19 significant digits as an integer, its power of ten, and whether there were more.
struct significant_digits {
    std::uint64_t significand = 0;
    std::int64_t exponent = 0;
    bool negative = false;
    bool is_cut = false;
};

constexpr std::ptrdiff_t most_digits = 19;  // 10^19 - 1 is the longest run of nines in 64 bits

constexpr std::array<std::uint64_t, 8> small_powers = {1, 10, 100, 1'000, 10'000, 100'000, 1'000'000, 10'000'000};

/// Takes digits up to the first other character. From `begin` to `end` all may be read, `next` is where to start.
inline const char* accumulate(const char* begin, const char* next, const char* end,
                              std::uint64_t& significand) noexcept {
    if (end - begin < 8) {
        for (; next != end && is_digit(*next); ++next) {
            significand = significand * 10 + static_cast<std::uint64_t>(*next - '0');
        }
        return next;
    }
    std::uint64_t word = 0;
    std::uint64_t others = 0;
    while (end - next >= 8) {
        word = load_eight(next);
        others = other_than_digits(word);
        if (others != 0) break;
        significand = significand * 100'000'000 + number_of(word);
        next += 8;
    }
    if (others == 0) {
        // Fewer than eight characters are left: read the last eight, and push out those before.
        if (next == end) return next;
        word = load_eight(end - 8) >> (8 * (8 - (end - next)));
        others = other_than_digits(word);
    }
    // How many digits end a number is as good as random: a wrongly guessed end of a loop costs more than reading eight.
    const int count = (std::countr_zero(others) / 8) & 7;
    if (count == 0) return next;
    significand = significand * small_powers[static_cast<std::size_t>(count)] +
                  number_of((word << (64 - 8 * count)) | (ascii_zeros >> (8 * count)));
    return next + count;
}

/// For numbers of more than 19 digits.
significant_digits read_long(std::string_view text) noexcept {
    const auto parts = parts_of(text);
    const std::string_view whole = without_leading_zeros(parts.whole);
    const std::string_view fraction = whole.empty() ? without_leading_zeros(parts.fraction) : parts.fraction;
    const std::string_view taken = whole.substr(0, most_digits);
    const std::string_view more = fraction.substr(0, static_cast<std::size_t>(most_digits) - taken.size());
    significant_digits result;
    result.negative = parts.negative;
    append_digits(result.significand, taken);
    append_digits(result.significand, more);
    result.is_cut = whole.size() > taken.size() || fraction.size() > more.size();
    const auto fraction_end = more.data() + more.size() - parts.fraction.data();
    result.exponent = whole.size() > taken.size()
                          ? parts.exponent + static_cast<std::int64_t>(whole.size() - taken.size())
                          : parts.exponent - (parts.fraction.empty() ? 0 : fraction_end);
    return result;
}

/// What `nearest` leaves: ties, subnormals, overflow.
template <typename Float>
MALLOW_COLD bool parse_by_library(std::string_view text, std::uint64_t significand, std::int64_t exponent,
                                  Float& out) noexcept {
    const default_environment whatever_is_set;
    const Float zero = text.front() == '-' ? -Float{0} : Float{0};
    // The significand has 19 digits at most: these are beyond the largest double, or below half the smallest.
    if (exponent > 309) return false;
    if (exponent < -400) {
        out = zero;
        return true;
    }
    if (read_by_library(text, out)) return !std::isinf(out);
    // The same code stands for too large and too small; 2^10 is about 10^3.
    if (exponent + static_cast<std::int64_t>(std::bit_width(significand)) * 3 / 10 > 0) return false;
    out = zero;
    return true;
}

template <typename Float>
MALLOW_COLD bool parse_long(std::string_view text, Float& out) noexcept {
    const significant_digits digits = read_long(text);
    // The number lies between these two: where both read as the same, so does it.
    Float below = 0;
    Float above = 0;
    if (nearest(digits.significand, digits.exponent, below) &&
        nearest(digits.significand + digits.is_cut, digits.exponent, above) && below == above) {
        out = digits.negative ? -below : below;
        return true;
    }
    return parse_by_library(text, digits.significand, digits.exponent, out);
}

// The parts are plain variables: as members of a returned struct, Clang 14 stores them singly and loads them in pairs,
// which stalls (8 → 23 ns a price).
template <typename Float>
inline bool parse_floating(std::string_view text, Float& out) noexcept {
    const char* next = text.data();
    const char* const end = next + text.size();
    const bool negative = next != end && *next == '-';
    next += negative;
    const char* const begin = next;
    std::uint64_t significand = 0;
    std::int64_t exponent = 0;
    if (end - next >= 2 && next[1] == '.') {
        significand = static_cast<std::uint64_t>(*next++ - '0');
    } else {
        next = accumulate(text.data(), next, end, significand);
    }
    std::ptrdiff_t count = next - begin;
    if (next != end && *next == '.') {
        const char* const fraction = ++next;
        next = accumulate(text.data(), next, end, significand);
        exponent = fraction - next;
        count -= fraction - next;
    }
    if (count > most_digits) [[unlikely]] {
        for (const char* digit = begin; digit != next && (*digit == '0' || *digit == '.'); ++digit) {
            count -= *digit == '0';
        }
        if (count > most_digits) return parse_long(text, out);
    }
    if (next != end) exponent += read_exponent(next + 1, end);
    Float value = 0;
    if (!nearest(significand, exponent, value)) [[unlikely]]
        return parse_by_library(text, significand, exponent, out);
    out = negative ? -value : value;
    return true;
}

}  // namespace

parsed_integer parse_integer(std::string_view text) noexcept {
    const char* next = text.data();
    const char* const end = next + text.size();
    const bool negative = next != end && *next == '-';
    next += negative;
    if (end - next <= most_digits) [[likely]] {
        std::uint64_t magnitude = 0;
        if (accumulate(text.data(), next, end, magnitude) == end) return with_sign(negative, magnitude);
    }

    const number_parts parts = parts_of(text);
    std::string_view whole = without_leading_zeros(parts.whole);
    std::string_view fraction = without_trailing_zeros(parts.fraction);
    std::int64_t exponent = parts.exponent;
    if (whole.empty()) {
        const std::size_t size = fraction.size();
        fraction = without_leading_zeros(fraction);
        if (fraction.empty()) return {};
        exponent -= static_cast<std::int64_t>(size - fraction.size());
    }
    if (fraction.empty()) {
        const std::size_t size = whole.size();
        whole = without_trailing_zeros(whole);
        exponent += static_cast<std::int64_t>(size - whole.size());
    }
    // The digits of `whole` and `fraction`, neither beginning nor ending in a zero; the last is worth 10^exponent.
    exponent -= static_cast<std::int64_t>(fraction.size());
    if (exponent < 0) return {integer_outcome::fraction, parts.negative, 0};
    constexpr std::int64_t most = 20;
    if (static_cast<std::int64_t>(whole.size() + fraction.size()) + exponent > most) return overflow(parts.negative);
    std::uint64_t magnitude = 0;
    constexpr std::string_view zeros = "00000000000000000000";
    if (!append_digits(magnitude, whole) || !append_digits(magnitude, fraction) ||
        !append_digits(magnitude, zeros.substr(0, static_cast<std::size_t>(exponent)))) {
        return overflow(parts.negative);
    }
    return with_sign(parts.negative, magnitude);
}

parsed_integer integer_of(double value) noexcept {
    const bool negative = std::signbit(value);
    const double size = std::fabs(value);
    if (size >= 0x1p64) return overflow(negative);
    if (std::trunc(size) != size) return {integer_outcome::fraction, negative, 0};  // a NaN too
    return with_sign(negative, static_cast<std::uint64_t>(size));
}

bool spelled_integer(std::string_view text, parsed_integer& out) noexcept {
    text = trimmed(text);
    const bool negative = !text.empty() && text.front() == '-';
    if (negative || (!text.empty() && text.front() == '+')) text.remove_prefix(1);
    if (text.empty() || skip_digits(text.data(), text.data() + text.size()) != text.data() + text.size()) return false;
    std::uint64_t magnitude = 0;
    out = append_digits(magnitude, without_leading_zeros(text)) ? with_sign(negative, magnitude) : overflow(negative);
    return true;
}

const char* read_double(const char* from, const char* end, double& out) noexcept {
    const char* next = from;
    const bool negative = next != end && *next == '-';
    next += negative;
    const char* const begin = next;
    std::uint64_t significand = 0;
    next = accumulate(from, next, end, significand);
    std::ptrdiff_t count = next - begin;
    if (count == 0 || (*begin == '0' && count > 1)) return nullptr;
    std::int64_t exponent = 0;
    if (next != end && *next == '.') {
        const char* const fraction = ++next;
        next = accumulate(from, next, end, significand);
        if (next == fraction) return nullptr;
        exponent = fraction - next;
        count -= fraction - next;
    }
    if (next != end && (*next | 0x20) == 'e') {
        const char* power = ++next;
        if (power != end && (*power == '-' || *power == '+')) ++power;
        next = skip_digits(power, end);
        if (next == power) return nullptr;
        return parse_double({from, static_cast<std::size_t>(next - from)}, out) ? next : nullptr;
    }
    double value = 0;
    if (count > most_digits || !nearest(significand, exponent, value)) [[unlikely]]
        return parse_double({from, static_cast<std::size_t>(next - from)}, out) ? next : nullptr;
    out = negative ? -value : value;
    return next;
}

bool parse_double(std::string_view text, double& out) noexcept { return parse_floating(text, out); }

bool parse_float(std::string_view text, float& out) noexcept { return parse_floating(text, out); }

std::string_view spelled_number(std::string_view text) noexcept {
    text = trimmed(text);
    const char* next = text.data();
    const char* const end = next + text.size();
    if (next != end && *next == '-') ++next;
    const char* const whole = next;
    next = skip_digits(next, end);
    if (next == whole || (*whole == '0' && next - whole > 1)) return {};
    if (next != end && *next == '.') {
        const char* const fraction = ++next;
        next = skip_digits(next, end);
        if (next == fraction) return {};
    }
    if (next != end && (*next == 'e' || *next == 'E')) {
        ++next;
        if (next != end && (*next == '+' || *next == '-')) ++next;
        const char* const exponent = next;
        next = skip_digits(next, end);
        if (next == exponent) return {};
    }
    return next == end ? text : std::string_view{};
}

double widened(float value) noexcept {
    char digits[number_room];
    const char* const end = format_float(digits, value);
    double wide = value;
    parse_double({digits, static_cast<std::size_t>(end - digits)}, wide);
    return wide;
}

}  // namespace mallow::detail
