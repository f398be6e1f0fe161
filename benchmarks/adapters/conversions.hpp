#pragma once

#include "data/model.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>
#include <string_view>

namespace bench {

// What mallow's fields do, by hand, for the libraries that have no such fields: dates by the arithmetic of their
// digits, UUIDs by tables, amounts as integers, all without an allocation. The forms are those of RFC 3339, RFC 9562
// and JSON's numbers; mallow's fields take some more.

/// The value of a hexadecimal digit; 0x80 of what is none.
inline constexpr auto hexadecimals = [] {
    std::array<std::uint8_t, 256> values{};
    values.fill(0x80);
    for (std::uint8_t digit = 0; digit < 10; ++digit) values['0' + digit] = digit;
    for (std::uint8_t letter = 0; letter < 6; ++letter)
        values['a' + letter] = values['A' + letter] = static_cast<std::uint8_t>(10 + letter);
    return values;
}();

/// Two characters a byte.
inline constexpr auto hexadecimal_pairs = [] {
    constexpr std::string_view digits = "0123456789abcdef";
    std::array<char, 512> pairs{};
    for (std::size_t byte = 0; byte < 256; ++byte) {
        pairs[2 * byte] = digits[byte / 16];
        pairs[2 * byte + 1] = digits[byte % 16];
    }
    return pairs;
}();

inline constexpr auto decimal_pairs = [] {
    std::array<char, 200> pairs{};
    for (std::size_t number = 0; number < 100; ++number) {
        pairs[2 * number] = static_cast<char>('0' + number / 10);
        pairs[2 * number + 1] = static_cast<char>('0' + number % 10);
    }
    return pairs;
}();

/// Where the pairs of a UUID's digits stand.
inline constexpr std::array<std::uint8_t, 16> uuid_places = {0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34};

inline bool convert(std::string_view text, Uuid& value) {
    if (text.size() != 36 || text[8] != '-' || text[13] != '-' || text[18] != '-' || text[23] != '-') return false;
    unsigned wrong = 0;
    for (std::size_t at = 0; at < value.size(); ++at) {
        const auto digit = [&](std::size_t place) {
            return unsigned{hexadecimals[static_cast<unsigned char>(text[uuid_places[at] + place])]};
        };
        const unsigned high = digit(0);
        const unsigned low = digit(1);
        wrong |= high | low;
        value[at] = static_cast<std::uint8_t>(high << 4 | low);
    }
    return wrong < 0x80;
}

inline unsigned digit_at(const char* at) { return static_cast<unsigned char>(*at) - unsigned{'0'}; }

/// Two digits, no more than `most`.
inline bool take_pair(const char* at, unsigned most, unsigned& value) {
    const unsigned tens = digit_at(at);
    const unsigned ones = digit_at(at + 1);
    value = tens * 10 + ones;
    return tens < 10 && ones < 10 && value <= most;
}

/// The first ten characters of a text that has as many.
inline bool take_day(const char* at, Day& value) {
    using namespace std::chrono;
    unsigned century = 0, rest = 0, m = 0, d = 0;
    if (!take_pair(at, 99, century) || !take_pair(at + 2, 99, rest) || at[4] != '-' || !take_pair(at + 5, 12, m) ||
        at[7] != '-' || !take_pair(at + 8, 31, d))
        return false;
    const year_month_day date{year{static_cast<int>(century * 100 + rest)}, month{m}, day{d}};
    value = sys_days{date};
    return date.ok() && date.year() > year{0};
}

inline bool convert(std::string_view text, Day& value) { return text.size() == 10 && take_day(text.data(), value); }

/// `Z` or `±hh:mm`, all that is left.
inline bool convert_offset(const char* at, const char* end, int& minutes) {
    minutes = 0;
    if (end - at == 1) return *at == 'Z' || *at == 'z';
    unsigned h = 0, m = 0;
    if (end - at != 6 || (*at != '+' && *at != '-') || at[3] != ':' || !take_pair(at + 1, 23, h) ||
        !take_pair(at + 4, 59, m))
        return false;
    minutes = static_cast<int>(h * 60 + m) * (*at == '-' ? -1 : 1);
    return true;
}

inline bool convert(std::string_view text, Instant& value) {
    using namespace std::chrono;
    if (text.size() < 20) return false;
    const char* at = text.data();
    const char* const end = at + text.size();
    Day date;
    unsigned h = 0, m = 0, s = 0;
    if (!take_day(at, date) || (at[10] != 'T' && at[10] != 't') || !take_pair(at + 11, 23, h) || at[13] != ':' ||
        !take_pair(at + 14, 59, m) || at[16] != ':' || !take_pair(at + 17, 59, s))
        return false;
    at += 19;
    unsigned thousandths = 0;
    if (*at == '.') {
        const char* const first = ++at;
        unsigned place = 100;
        for (; at != end && digit_at(at) < 10; ++at, place /= 10) thousandths += digit_at(at) * place;
        if (at == first) return false;
    }
    int offset = 0;
    if (!convert_offset(at, end, offset)) return false;
    value = date + hours{h} + minutes{static_cast<int>(m) - offset} + seconds{s} + milliseconds{thousandths};
    return true;
}

inline bool convert(std::string_view text, Progress& value) {
    if (text == "pending")
        value = Progress::pending;
    else if (text == "paid")
        value = Progress::paid;
    else if (text == "shipped")
        value = Progress::shipped;
    else if (text == "delivered")
        value = Progress::delivered;
    else if (text == "cancelled")
        value = Progress::cancelled;
    else
        return false;
    return true;
}

/// A number with an exponent or zeros behind its cents, which few amounts have; it is one of JSON's.
inline bool convert_unusual(std::string_view text, Amount& value) {
    const bool is_negative = text.starts_with('-');
    text.remove_prefix(is_negative);
    std::int64_t units = 0;
    int places = 2;
    bool is_behind_point = false;
    std::size_t at = 0;
    for (; at < text.size() && (text[at] | 0x20) != 'e'; ++at) {
        if (text[at] == '.') {
            is_behind_point = true;
            continue;
        }
        if (units > std::numeric_limits<std::int64_t>::max() / 10 - 1) return false;
        units = units * 10 + digit_at(&text[at]);
        places -= is_behind_point;
    }
    if (at < text.size()) {
        const bool is_down = text[++at] == '-';
        at += is_down || text[at] == '+';
        int exponent = 0;
        for (; at < text.size(); ++at)
            exponent = exponent > 999 ? exponent : exponent * 10 + static_cast<int>(digit_at(&text[at]));
        places += is_down ? -exponent : exponent;
    }
    for (; units != 0 && places < 0; ++places, units /= 10)
        if (units % 10 != 0) return false;
    for (; units != 0 && places > 0; --places, units *= 10)
        if (units > std::numeric_limits<std::int64_t>::max() / 10) return false;
    value = Amount::from_units(is_negative ? -units : units);
    return true;
}

/// Whether a text is a number of JSON's.
inline bool is_number(std::string_view text) {
    std::size_t at = text.starts_with('-');
    const auto digits = [&] {
        const std::size_t first = at;
        while (at < text.size() && digit_at(&text[at]) < 10) ++at;
        return at - first;
    };
    const std::size_t first = at;
    const std::size_t whole = digits();
    if (whole == 0 || (whole > 1 && text[first] == '0')) return false;
    if (at < text.size() && text[at] == '.' && (++at, digits() == 0)) return false;
    if (at < text.size() && (text[at] | 0x20) == 'e') {
        ++at;
        at += at < text.size() && (text[at] == '+' || text[at] == '-');
        if (digits() == 0) return false;
    }
    return at == text.size();
}

/// The digits of a number as cents, in one pass where it is written as amounts are.
inline bool convert(std::string_view text, Amount& value) {
    const char* at = text.data();
    const char* const end = at + text.size();
    const bool is_negative = at != end && *at == '-';
    at += is_negative;
    const char* const first = at;
    std::int64_t units = 0;
    for (; at != end && digit_at(at) < 10; ++at) units = units * 10 + digit_at(at);
    const std::ptrdiff_t whole = at - first;
    const bool is_plain = whole > 0 && whole < 16 && (*first != '0' || whole == 1);
    if (is_plain && (at == end || (*at == '.' && (end - at == 2 || end - at == 3)))) {
        unsigned cents = 0;
        const bool has_cents = end - at == 3 ? take_pair(at + 1, 99, cents) : true;
        const unsigned tenths = end - at == 2 ? digit_at(at + 1) : 0;
        if (has_cents && tenths < 10) {
            units = units * 100 + cents + tenths * 10;
            value = Amount::from_units(is_negative ? -units : units);
            return true;
        }
    }
    return is_number(text) && convert_unusual(text, value);
}

/// An integer of digits alone.
inline bool convert(std::string_view text, int& value) {
    const bool is_negative = text.starts_with('-');
    text.remove_prefix(is_negative);
    if (text.empty() || text.size() > 10 || (text[0] == '0' && text.size() > 1)) return false;
    std::int64_t number = 0;
    for (const char& each : text) {
        if (digit_at(&each) > 9) return false;
        number = number * 10 + digit_at(&each);
    }
    if (is_negative) number = -number;
    value = static_cast<int>(number);
    return value == number;
}

inline constexpr std::size_t conversion_room = 40;

inline char* put_pair(char* to, unsigned number) {
    std::memcpy(to, &decimal_pairs[2 * number], 2);
    return to + 2;
}

/// Each of these writes at most `conversion_room` characters and answers how many.
inline std::size_t print(const Uuid& value, char* to) {
    to[8] = to[13] = to[18] = to[23] = '-';
    for (std::size_t at = 0; at < value.size(); ++at)
        std::memcpy(to + uuid_places[at], &hexadecimal_pairs[2 * std::size_t{value[at]}], 2);
    return 36;
}

inline std::size_t print(Instant value, char* to) {
    using namespace std::chrono;
    const auto date = floor<days>(value);
    const year_month_day shown{date};
    auto rest = static_cast<unsigned>((value - date).count());
    const auto y = static_cast<unsigned>(static_cast<int>(shown.year()));
    char* at = put_pair(put_pair(to, y / 100), y % 100);
    *at = '-';
    at = put_pair(at + 1, static_cast<unsigned>(shown.month()));
    *at = '-';
    at = put_pair(at + 1, static_cast<unsigned>(shown.day()));
    *at = 'T';
    const unsigned thousandths = rest % 1000;
    rest /= 1000;
    at = put_pair(at + 1, rest / 3600);
    *at = ':';
    at = put_pair(at + 1, rest / 60 % 60);
    *at = ':';
    at = put_pair(at + 1, rest % 60);
    if (thousandths != 0) {
        *at = '.';
        at[1] = static_cast<char>('0' + thousandths / 100);
        at = put_pair(at + 2, thousandths % 100);
    }
    *at++ = 'Z';
    return static_cast<std::size_t>(at - to);
}

inline std::size_t print(Amount value, char* to) {
    const std::int64_t units = value.units();
    auto size = units < 0 ? 0 - static_cast<std::uint64_t>(units) : static_cast<std::uint64_t>(units);
    char digits[24];
    char* at = digits + sizeof digits;
    std::memcpy(at -= 2, &decimal_pairs[2 * (size % 100)], 2);
    *--at = '.';
    size /= 100;
    for (; size >= 100; size /= 100) std::memcpy(at -= 2, &decimal_pairs[2 * (size % 100)], 2);
    if (size >= 10)
        std::memcpy(at -= 2, &decimal_pairs[2 * size], 2);
    else
        *--at = static_cast<char>('0' + size);
    if (units < 0) *--at = '-';
    const auto count = static_cast<std::size_t>(digits + sizeof digits - at);
    std::memcpy(to, at, count);
    return count;
}

inline std::string_view name_of(Progress value) {
    switch (value) {
        case Progress::pending: return "pending";
        case Progress::paid: return "paid";
        case Progress::shipped: return "shipped";
        case Progress::delivered: return "delivered";
        case Progress::cancelled: return "cancelled";
    }
    return {};
}

}  // namespace bench
