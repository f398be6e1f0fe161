// SPDX-License-Identifier: BSL-1.0
#include "codecs/ticks.hpp"

#include "formats/calendar.hpp"
#include "machine/compiler.hpp"
#include "numbers/uint128.hpp"

#include <mallow/detail/bits.hpp>

#include <charconv>
#include <cmath>
#include <limits>

namespace mallow::detail {

namespace {

std::uint64_t size_of(std::int64_t value) noexcept {
    return value < 0 ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
}

std::int64_t signed_of(std::uint64_t size, bool is_negative) noexcept {
    return static_cast<std::int64_t>(is_negative ? 0 - size : size);
}

/// A quotient, by constants where the divisor is a power of ten that ticks are of: the division by a variable takes as
/// long as all else.
MALLOW_INLINE std::uint64_t divide_by(std::uint64_t value, std::uint64_t divisor) noexcept {
    switch (divisor) {
        case 1: return value;
        case 1'000: return value / 1'000;
        case 1'000'000: return value / 1'000'000;
        case 1'000'000'000: return value / 1'000'000'000;
        case 1'000'000'000'000: return value / 1'000'000'000'000;
        case 1'000'000'000'000'000: return value / 1'000'000'000'000'000;
        default: return value / divisor;
    }
}

/// The same of more bits; the quotient has no more than 64.
std::uint64_t divide_by(const uint128& value, std::uint64_t divisor, std::uint64_t& rest) noexcept {
    if (value.high != 0) return divide(value, divisor, rest);
    const std::uint64_t quotient = divide_by(value.low, divisor);
    rest = value.low - quotient * divisor;
    return quotient;
}

/// A fraction of a second in parts of it, cut.
MALLOW_INLINE std::uint64_t parts_of(std::uint64_t attoseconds, const tick_ops& ticks, bool& is_cut) noexcept {
    if (attoseconds == 0) return 0;
    std::uint64_t rest = 0;
    std::uint64_t parts = 0;
    if (ticks.attoseconds != 0) {
        const auto of_a_part = static_cast<std::uint64_t>(ticks.attoseconds);
        parts = divide_by(attoseconds, of_a_part);
        rest = attoseconds - parts * of_a_part;
    } else {
        parts =
            divide(multiply(attoseconds, static_cast<std::uint64_t>(ticks.denominator)), attoseconds_of_a_second, rest);
    }
    is_cut = rest != 0;
    return parts;
}

tick_outcome floating_ticks_at(const instant& at, const tick_ops& ticks, std::int64_t& passed) noexcept {
    const double of_a_second = static_cast<double>(ticks.denominator) / static_cast<double>(ticks.numerator);
    const double seconds = static_cast<double>(at.seconds) + static_cast<double>(at.attoseconds) * 1e-18;
    passed = bit_cast<std::int64_t>(seconds * of_a_second);
    return tick_outcome::exact;
}

/// A double's fraction is told in microseconds, to the nearest.
bool floating_instant_of(double passed, const tick_ops& ticks, instant& found) noexcept {
    constexpr double in_a_second = 1e6;
    const double microseconds = std::nearbyint(passed * static_cast<double>(ticks.numerator) /
                                               static_cast<double>(ticks.denominator) * in_a_second);
    if (!(std::fabs(microseconds) < 9e18)) return false;
    const double seconds = std::floor(microseconds / in_a_second);
    found.seconds = static_cast<std::int64_t>(seconds);
    found.attoseconds =
        static_cast<std::uint64_t>(microseconds - seconds * in_a_second) * (attoseconds_of_a_second / 1'000'000);
    return true;
}

}  // namespace

tick_outcome ticks_at(const instant& at, const tick_ops& ticks, std::int64_t& passed) noexcept {
    if (ticks.is_floating) return floating_ticks_at(at, ticks, passed);
    constexpr std::int64_t most_seconds = 9'000'000'000;  // a billion times as many are below 2^63
    if (ticks.numerator == 1 && ticks.denominator <= 1'000'000'000 && ticks.attoseconds != 0 &&
        at.seconds > -most_seconds && at.seconds < most_seconds) [[likely]] {
        bool is_cut = false;
        const auto parts = static_cast<std::int64_t>(parts_of(at.attoseconds, ticks, is_cut));
        passed = at.seconds * ticks.denominator + parts;
        if (passed < ticks.least || passed > ticks.most) return tick_outcome::beyond;
        return is_cut ? tick_outcome::cut : tick_outcome::exact;
    }
    const bool is_negative = at.seconds < 0;
    bool is_cut = false;
    const std::uint64_t parts = parts_of(at.attoseconds, ticks, is_cut);
    uint128 whole = multiply(size_of(at.seconds), static_cast<std::uint64_t>(ticks.denominator));
    if (is_negative) {
        whole.high -= whole.low < parts;
        whole.low -= parts;
    } else {
        whole.low += parts;
        whole.high += whole.low < parts;
    }
    const auto numerator = static_cast<std::uint64_t>(ticks.numerator);
    if (whole.high >= numerator) return tick_outcome::beyond;
    std::uint64_t rest = 0;
    std::uint64_t size = divide_by(whole, numerator, rest);
    if (rest != 0) {
        is_cut = true;
        size += is_negative;  // toward the past
    }
    if (size > most_negative - !is_negative) return tick_outcome::beyond;
    const std::int64_t found = signed_of(size, is_negative);
    if (found < ticks.least || found > ticks.most) return tick_outcome::beyond;
    passed = found;
    return is_cut ? tick_outcome::cut : tick_outcome::exact;
}

bool instant_of(std::int64_t passed, const tick_ops& ticks, instant& found) noexcept {
    if (ticks.is_floating) return floating_instant_of(bit_cast<double>(passed), ticks, found);
    const auto denominator = static_cast<std::uint64_t>(ticks.denominator);
    const uint128 parts = multiply(size_of(passed), static_cast<std::uint64_t>(ticks.numerator));
    if (parts.high >= denominator) return false;
    std::uint64_t rest = 0;
    std::uint64_t seconds = divide_by(parts, denominator, rest);
    if (passed < 0 && rest != 0) {
        ++seconds;
        rest = denominator - rest;
    }
    if (seconds > most_negative - 1) return false;
    found.seconds = signed_of(seconds, passed < 0);
    std::uint64_t lost = 0;
    found.attoseconds = rest == 0                ? 0
                        : ticks.attoseconds != 0 ? rest * static_cast<std::uint64_t>(ticks.attoseconds)
                                                 : divide(multiply(rest, attoseconds_of_a_second), denominator, lost);
    return true;
}

constant constant_of(std::int64_t passed, const tick_ops& ticks) noexcept {
    return constant(in_order(passed, ticks.is_floating)).as_coded();
}

std::int64_t ticks_in(const constant& value, const tick_ops& ticks) noexcept {
    return in_order(value.integer, ticks.is_floating);
}

bool tell_number(std::int64_t passed, const temporal_options& field, scalar_out& out) noexcept {
    // From ticks, so the ratio is turned.
    const auto scale = static_cast<double>(field.denominator) / static_cast<double>(field.numerator);
    if (field.ticks->is_floating) {
        out.real = bit_cast<double>(passed) * scale;
        out.kind = scalar_kind::real;
        const bool is_whole = std::floor(out.real) == out.real && std::fabs(out.real) < 9e15;
        if (is_whole) {
            out.kind = scalar_kind::integer;
            out.integer = static_cast<std::int64_t>(out.real);
        }
        if (!std::isfinite(out.real)) out.problem = errc::not_finite;
        return std::isfinite(out.real);
    }
    out.real = static_cast<double>(passed) * scale;
    out.kind = scalar_kind::real;
    const uint128 product = multiply(size_of(passed), field.denominator);
    if (product.high >= field.numerator) return true;
    std::uint64_t rest = 0;
    const std::uint64_t whole = divide(product, field.numerator, rest);
    if (rest == 0 && whole < most_negative) {
        out.kind = scalar_kind::integer;
        out.integer = signed_of(whole, passed < 0);
        return true;
    }
    char* end = out.characters;
    if (passed < 0) *end++ = '-';
    end = std::to_chars(end, end + std::numeric_limits<std::uint64_t>::digits10 + 1, whole).ptr;
    *end++ = '.';
    constexpr std::uint64_t most_rest = std::numeric_limits<std::uint64_t>::max() / 10;
    const char* const last = out.characters + scalar_out::room;
    for (; rest != 0; rest = rest * 10 % field.numerator) {
        if (end == last || rest > most_rest) return true;  // its digits do not end
        *end++ = static_cast<char>('0' + rest * 10 / field.numerator);
    }
    out.kind = scalar_kind::number;
    out.text = {out.characters, static_cast<std::size_t>(end - out.characters)};
    return true;
}

}  // namespace mallow::detail
