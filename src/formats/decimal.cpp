// SPDX-License-Identifier: BSL-1.0
#include "formats/decimal.hpp"

#include "numbers/digits.hpp"
#include "numbers/exact.hpp"
#include "numbers/format.hpp"

#include <algorithm>
#include <cstring>
#include <limits>

namespace mallow::detail {

namespace {

/// A number taken apart: its digits, from the first that is not zero to the last, and how many of them stand before the
/// point, which may lie outside of them.
struct parted {
    std::string_view text;  // from the first digit on, with the point among them
    std::int64_t point = 0;
    bool is_negative = false;
    bool is_zero = true;

    /// Calls `take` with each digit, until it returns false.
    template <class Take>
    void each_digit(Take take) const {
        for (const char c : text)
            if (c != '.' && !take(static_cast<unsigned>(c - '0'))) return;
    }
};

parted take_apart(std::string_view number) noexcept {
    parted made;
    if (number.starts_with('-')) {
        made.is_negative = true;
        number.remove_prefix(1);
    }
    const std::size_t e = number.find_first_of("eE");
    if (e != number.npos) {
        made.point = exponent_of(number.substr(e + 1));
        number = number.substr(0, e);
    }
    const std::size_t dot = number.find('.');
    const std::size_t whole = dot == number.npos ? number.size() : dot;
    const std::size_t first = number.find_first_not_of("0.");
    if (first == number.npos) return made;
    made.is_zero = false;
    made.text = number.substr(first, number.find_last_not_of("0.") - first + 1);
    // Zeros that were skipped behind the point move it to the left.
    made.point +=
        first < whole ? static_cast<std::int64_t>(whole - first) : -static_cast<std::int64_t>(first - whole - 1);
    return made;
}

/// Whether units that were cut are one more, away from zero; `next` is the first digit behind them, `more` whether
/// others follow.
bool rounds_away(rounding how, bool is_negative, bool is_odd, unsigned next, bool more) noexcept {
    const int half = next != 5 ? (next > 5 ? 1 : -1) : more ? 1 : 0;
    switch (how) {
        case rounding::half_even: return half > 0 || (half == 0 && is_odd);
        case rounding::half_up: return half >= 0;
        case rounding::half_down: return half > 0;
        case rounding::up: return true;
        case rounding::down: return false;
        case rounding::ceiling: return !is_negative;
        case rounding::floor: return is_negative;
    }
    return false;
}

/// Reads what most amounts are: a few digits, not more of them behind the point than there are places, no exponent.
bool read_short(std::string_view number, int places, std::int64_t& units) noexcept {
    if (number.size() > 18) return false;
    const char* next = number.data();
    const char* const end = next + number.size();
    const bool is_negative = next != end && *next == '-';
    next += is_negative;
    std::int64_t value = 0;
    for (; next != end && is_digit(*next); ++next) value = value * 10 + (*next - '0');
    if (next != end && *next == '.') {
        ++next;
        if (end - next > places) return false;
        for (; next != end && is_digit(*next); ++next, --places) value = value * 10 + (*next - '0');
    }
    if (next != end || places > 6 || value >= 1'000'000'000'000) return false;
    static constexpr std::int64_t powers[] = {1, 10, 100, 1'000, 10'000, 100'000, 1'000'000};
    units = (is_negative ? -value : value) * powers[places];
    return true;
}

/// The parts of a number that is written plainly.
struct plain_parts {
    bool is_negative;
    std::string_view whole;
    std::string_view fraction;
};

plain_parts parts_of(std::string_view text) noexcept {
    const bool is_negative = text.starts_with('-');
    if (is_negative) text.remove_prefix(1);
    const std::size_t dot = text.find('.');
    if (dot == text.npos) return {is_negative, text, {}};
    std::string_view fraction = text.substr(dot + 1);
    while (fraction.ends_with('0')) fraction.remove_suffix(1);
    return {is_negative, text.substr(0, dot), fraction};
}

int sign_of(int order) noexcept { return (order > 0) - (order < 0); }

}  // namespace

decimal_outcome read_decimal(std::string_view number, int places, const rounding* how, std::int64_t& units) noexcept {
    units = 0;
    if (read_short(number, places, units)) [[likely]]
        return decimal_outcome::exact;
    const parted value = take_apart(number);
    if (value.is_zero) return decimal_outcome::exact;
    const auto too_far = value.is_negative ? decimal_outcome::too_small : decimal_outcome::too_large;
    std::int64_t wanted = value.point + places;  // digits that are units; negative when zeros stand between
    if (wanted > 19) return too_far;
    const std::uint64_t most = std::uint64_t{1} << 63;
    std::uint64_t size = 0;
    unsigned next = 0;
    bool is_cut = false;
    bool more = false;
    if (wanted < 0) {
        is_cut = more = true;
        wanted = -1;
    }
    value.each_digit([&](unsigned digit) {
        if (wanted > 0) {
            size = size * 10 + digit;  // below 10^19
            --wanted;
            return true;
        }
        if (wanted == 0) {
            next = digit;
            is_cut = true;
            wanted = -1;
            return true;
        }
        more = more || digit != 0;
        return !more;
    });
    for (; wanted > 0; --wanted) size *= 10;
    if (is_cut) {
        if (!how) return size < most - !value.is_negative ? decimal_outcome::too_precise : too_far;
        if (size > most) return too_far;
        size += rounds_away(*how, value.is_negative, size % 2 != 0, next, more);
    }
    if (size > most - !value.is_negative) return too_far;
    units = static_cast<std::int64_t>(value.is_negative ? 0 - size : size);
    return decimal_outcome::exact;
}

decimal_outcome plain_decimal(std::string_view number, std::size_t most, std::string& out) {
    const parted value = take_apart(number);
    out.clear();
    if (value.is_zero) {
        out.push_back('0');
        return decimal_outcome::exact;
    }
    const auto limit = static_cast<std::int64_t>(most);
    if (value.point > limit) return value.is_negative ? decimal_outcome::too_small : decimal_outcome::too_large;
    const auto count = static_cast<std::int64_t>(std::count_if(value.text.begin(), value.text.end(), is_digit));
    if (count - value.point > limit) return decimal_outcome::too_precise;
    if (value.is_negative) out += '-';
    if (value.point <= 0) {
        out += "0.";
        out.append(static_cast<std::size_t>(-value.point), '0');
    }
    std::int64_t before = value.point;
    value.each_digit([&](unsigned digit) {
        if (before == 0 && value.point > 0) out += '.';
        --before;
        out += static_cast<char>('0' + digit);
        return true;
    });
    if (before > 0) out.append(static_cast<std::size_t>(before), '0');
    return decimal_outcome::exact;
}

char* write_decimal(char* out, std::int64_t units, int places, int least) noexcept {
    char digits[number_room];
    const std::uint64_t size = units < 0 ? 0 - static_cast<std::uint64_t>(units) : static_cast<std::uint64_t>(units);
    const char* end = format_integer(digits, size);
    const char* from = digits;
    if (units < 0) *out++ = '-';
    const auto behind = static_cast<std::ptrdiff_t>(places);
    // A digit stands before the point, zeros between it and those there are.
    if (end - from > behind) {
        const std::ptrdiff_t whole = end - from - behind;
        std::memcpy(out, from, static_cast<std::size_t>(whole));
        out += whole;
        from += whole;
    } else {
        *out++ = '0';
    }
    char* const point = out;
    *out++ = '.';
    for (std::ptrdiff_t zeros = behind - (end - from); zeros > 0; --zeros) *out++ = '0';
    std::memcpy(out, from, static_cast<std::size_t>(end - from));
    out += end - from;
    while (out - point - 1 > least && out[-1] == '0') --out;
    while (out - point - 1 < least) *out++ = '0';
    return out - point == 1 ? point : out;
}

int compare_decimals(std::string_view left, std::string_view right) noexcept {
    const plain_parts one = parts_of(left);
    const plain_parts other = parts_of(right);
    const auto is_zero = [](const plain_parts& each) { return each.whole == "0" && each.fraction.empty(); };
    if (is_zero(one) && is_zero(other)) return 0;
    if (one.is_negative != other.is_negative) return one.is_negative ? -1 : 1;
    int order = one.whole.size() != other.whole.size() ? (one.whole.size() < other.whole.size() ? -1 : 1)
                                                       : sign_of(one.whole.compare(other.whole));
    if (order == 0) order = sign_of(one.fraction.compare(other.fraction));
    return one.is_negative ? -order : order;
}

bool is_multiple(std::string_view number, std::string_view factor) noexcept {
    const plain_parts value = parts_of(number);
    const plain_parts of = parts_of(factor);
    // In units of the factor's last place, which the number may not go beyond.
    if (value.fraction.size() > of.fraction.size()) return false;
    std::uint64_t divisor = 0;
    bool is_small = true;
    const auto grow = [&](char digit) {
        is_small = is_small && divisor < (std::numeric_limits<std::uint64_t>::max() - 9) / 10;
        divisor = divisor * 10 + static_cast<std::uint64_t>(digit - '0');
    };
    for (const char digit : of.whole) grow(digit);
    for (const char digit : of.fraction) grow(digit);
    if (divisor == 0 || !is_small) return false;
    std::uint64_t rest = 0;
    const auto take = [&](unsigned digit) {
        // Ten times what is below the divisor, by sums that cannot overflow.
        const auto add = [divisor](std::uint64_t left, std::uint64_t right) {
            return left >= divisor - right ? left - (divisor - right) : left + right;
        };
        const std::uint64_t two = add(rest, rest);
        const std::uint64_t four = add(two, two);
        rest = add(add(add(four, four), two), digit % divisor);
    };
    for (const char digit : value.whole) take(static_cast<unsigned>(digit - '0'));
    for (const char digit : value.fraction) take(static_cast<unsigned>(digit - '0'));
    for (std::size_t i = value.fraction.size(); i < of.fraction.size(); ++i) take(0);
    return rest == 0;
}

std::string decimal_text(std::int64_t units, int places) {
    char text[decimal_room];
    return std::string(text, write_decimal(text, units, places, places));
}

}  // namespace mallow::detail
