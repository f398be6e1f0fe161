// SPDX-License-Identifier: BSL-1.0
#include "formats/period.hpp"

#include "formats/digits.hpp"
#include "formats/iso8601.hpp"

#include <charconv>
#include <iterator>
#include <limits>

namespace mallow::detail {

namespace {

struct unit {
    char letter;
    bool is_time;  // stands behind the T
    std::uint64_t seconds;
};

// In the order in which they stand.
constexpr unit units[] = {
    {'W', false, 604'800}, {'D', false, 86'400}, {'H', true, 3600}, {'M', true, 60}, {'S', true, 1}};

/// Takes digits; false when there is none. What is beyond 64 bits is the largest.
bool take_number(std::string_view& text, std::uint64_t& value) noexcept {
    constexpr std::uint64_t most = std::numeric_limits<std::uint64_t>::max();
    value = 0;
    std::size_t size = 0;
    for (; size < text.size(); ++size) {
        const unsigned digit = static_cast<unsigned char>(text[size]) - unsigned{'0'};
        if (digit > 9) break;
        value = value > (most - digit) / 10 ? most : value * 10 + digit;
    }
    text.remove_prefix(size);
    return size != 0;
}

/// Adds so many of a unit; false beyond 64 bits.
bool add(std::uint64_t count, std::uint64_t seconds, std::uint64_t& sum) noexcept {
    if (count > (std::numeric_limits<std::uint64_t>::max() - sum) / seconds) return false;
    sum += count * seconds;
    return true;
}

}  // namespace

period_outcome read_period(std::string_view text, period& read) noexcept {
    read = {};
    if (!text.empty() && (text[0] == '-' || text[0] == '+')) {
        read.is_negative = text[0] == '-';
        text.remove_prefix(1);
    }
    if (text.size() < 3 || text[0] != 'P') return period_outcome::malformed;
    text.remove_prefix(1);
    bool fits = true;
    bool in_time = false;
    std::size_t next = 0;  // of the units that may still follow
    while (!text.empty()) {
        if (text[0] == 'T') {
            if (in_time || text.size() == 1) return period_outcome::malformed;
            in_time = true;
            text.remove_prefix(1);
        }
        std::uint64_t count = 0;
        if (!take_number(text, count) || text.empty()) return period_outcome::malformed;
        const bool has_fraction = text[0] == '.';
        if (has_fraction) {
            text.remove_prefix(1);
            if (!read_fraction(text, read.attoseconds) || text.empty()) return period_outcome::malformed;
        }
        while (next != std::size(units) && units[next].letter != text[0]) ++next;
        if (next == std::size(units) || units[next].is_time != in_time) return period_outcome::malformed;
        const unit& found = units[next++];
        text.remove_prefix(1);
        const bool stands_alone = found.letter == 'W';
        if ((has_fraction && found.seconds != 1) || (stands_alone && !text.empty())) return period_outcome::malformed;
        fits = add(count, found.seconds, read.seconds) && fits;
    }
    return fits ? period_outcome::read : period_outcome::too_large;
}

char* write_period(const period& written, char* out) noexcept {
    if (written.is_negative) *out++ = '-';
    *out++ = 'P';
    std::uint64_t rest = written.seconds;
    bool in_time = false;
    const auto put = [&](std::uint64_t count, const unit& of) {
        if (of.is_time && !in_time) *out++ = 'T';
        in_time = of.is_time;
        out = std::to_chars(out, out + std::numeric_limits<std::uint64_t>::digits10 + 1, count).ptr;
    };
    for (const unit& each : units) {
        if (each.letter == 'W') continue;
        const std::uint64_t count = rest / each.seconds;
        rest %= each.seconds;
        const bool is_last = each.letter == 'S';
        const bool is_none = written.seconds == 0 && written.attoseconds == 0;
        if (count == 0 && !(is_last && (is_none || written.attoseconds != 0))) continue;
        put(count, each);
        if (is_last && written.attoseconds != 0) {
            *out++ = '.';
            std::size_t digits = most_fraction_digits;
            std::uint64_t fraction = written.attoseconds;
            for (; fraction % 10 == 0; fraction /= 10) --digits;
            write_digits(fraction, digits, out);
            out += digits;
        }
        *out++ = each.letter;
    }
    return out;
}

}  // namespace mallow::detail
