// SPDX-License-Identifier: BSL-1.0
#include "formats/iso8601.hpp"

#include "formats/digits.hpp"
#include "formats/offset.hpp"

#include <array>

namespace mallow::detail {

namespace {

/// `Z`, `z`, `±hh:mm`, `±hhmm`, `±hh`, or nothing: all of `text`.
bool read_offset(std::string_view text, date_time& read) noexcept {
    read.has_offset = !text.empty();
    read.offset = 0;
    if (text.empty() || text == "Z" || text == "z") return true;
    return take_offset(text, offset_form::hours_alone, read.offset) && text.empty();
}

/// The first digits of a fraction of a second; by constants, for the division by a variable takes as long as all else.
std::uint64_t leading_digits(std::uint64_t attoseconds, std::size_t digits) noexcept {
    switch (digits) {
        case 0: return 0;
        case 3: return attoseconds / 1'000'000'000'000'000;
        case 6: return attoseconds / 1'000'000'000'000;
        case 9: return attoseconds / 1'000'000'000;
        default: break;
    }
    for (; digits < most_fraction_digits; ++digits) attoseconds /= 10;
    return attoseconds;
}

/// As many zeros behind a number as make its digits 18.
std::uint64_t fill_digits(std::uint64_t value, std::size_t digits) noexcept {
    static constexpr auto powers = [] {
        std::array<std::uint64_t, most_fraction_digits + 1> made{};
        std::uint64_t power = 1;
        for (std::size_t i = most_fraction_digits + 1; i-- > 0; power *= 10) made[i] = power;
        return made;
    }();
    return value * powers[digits];
}

/// Reads a date, of which there are as many characters.
bool take_date(const char* from, calendar_day& day) noexcept {
    digit_pairs first;
    digit_pairs last;
    if (!take_pattern(from, "0000-00-", first) || !take_pattern(from + 2, "00-00-00", last)) return false;
    day.year = static_cast<int>(first.at<0>() * 100 + first.at<2>());
    day.month = last.at<3>();
    day.day = last.at<6>();
    return is_day(day);
}

/// Reads a time at the front of `text`, and removes it.
bool take_time(std::string_view& text, time_of_day& time) noexcept {
    time.second = 0;
    time.attoseconds = 0;
    if (text.size() < 5 || text[2] != ':' || !read_digits(text.data(), 2, time.hour) ||
        !read_digits(text.data() + 3, 2, time.minute))
        return false;
    if (time.hour > 23 || time.minute > 59) return false;
    text.remove_prefix(5);
    if (text.empty() || text[0] != ':') return true;
    if (text.size() < 3 || !read_digits(text.data() + 1, 2, time.second) || time.second > 59) return false;
    text.remove_prefix(3);
    if (text.empty() || text[0] != '.') return true;
    text.remove_prefix(1);
    return read_fraction(text, time.attoseconds);
}

}  // namespace

bool read_fraction(std::string_view& text, std::uint64_t& attoseconds) noexcept {
    std::uint64_t value = 0;
    std::size_t size = 0;
    for (; size < text.size(); ++size) {
        const unsigned digit = static_cast<unsigned char>(text[size]) - unsigned{'0'};
        if (digit > 9) break;
        if (size == most_fraction_digits) return false;
        value = value * 10 + digit;
    }
    if (size == 0) return false;
    attoseconds = fill_digits(value, size);
    text.remove_prefix(size);
    return true;
}

bool read_date(std::string_view text, calendar_day& day) noexcept {
    return text.size() == date_size && take_date(text.data(), day);
}

bool write_date(const calendar_day& day, char* out) noexcept {
    if (!is_day(day)) return false;
    write_digits(static_cast<unsigned>(day.year), 4, out);
    write_digits(day.month, 2, out + 5);
    write_digits(day.day, 2, out + 8);
    out[4] = out[7] = '-';
    return true;
}

bool read_time(std::string_view text, time_of_day& time) noexcept { return take_time(text, time) && text.empty(); }

bool read_date_time(std::string_view text, date_time& read) noexcept {
    if (text.size() <= date_size || !read_date(text.substr(0, date_size), read.day)) return false;
    const char between = text[date_size];
    if (between != 'T' && between != 't' && between != ' ') return false;
    text.remove_prefix(date_size + 1);
    return take_time(text, read.time) && read_offset(text, read);
}

const char* take_quoted_date(const char* here, calendar_day& day) noexcept {
    return here[0] == '"' && here[date_size + 1] == '"' && take_date(here + 1, day) ? here + date_size + 2 : nullptr;
}

const char* take_quoted_date_time(const char* here, date_time& read) noexcept {
    digit_pairs year;
    digit_pairs day;
    digit_pairs clock;
    if (here[0] != '"' || !take_pattern(here + 1, "0000-00-", year) || !take_pattern(here + 6, "00-00T00", day) ||
        !take_pattern(here + date_size + 2, "00:00:00", clock))
        return nullptr;
    read.day.year = static_cast<int>(year.at<0>() * 100 + year.at<2>());
    read.day.month = day.at<0>();
    read.day.day = day.at<3>();
    if (!is_day(read.day)) return nullptr;
    time_of_day& time = read.time;
    time.hour = clock.at<0>();
    time.minute = clock.at<3>();
    time.second = clock.at<6>();
    if (time.hour > 23 || time.minute > 59 || time.second > 59) return nullptr;
    here += date_size + 2 + 8;
    time.attoseconds = 0;
    if (*here == '.') {
        constexpr int most_digits = 9;
        std::uint64_t value = 0;
        int digits = 0;
        for (++here; is_digit(*here) && digits <= most_digits; ++here, ++digits)
            value = value * 10 + static_cast<unsigned>(*here - '0');
        if (digits == 0 || digits > most_digits) return nullptr;
        time.attoseconds = fill_digits(value, static_cast<std::size_t>(digits));
    }
    read.has_offset = true;
    read.offset = 0;
    if (*here == 'Z') return here[1] == '"' ? here + 2 : nullptr;
    std::string_view offset(here, 6);
    const bool is_plain = here[3] == ':' && here[6] == '"';
    return is_plain && take_offset(offset, offset_form::hours_alone, read.offset) && offset.empty() ? here + 7
                                                                                                    : nullptr;
}

char* write_time(const time_of_day& time, std::size_t digits, char* out) noexcept {
    write_digits(time.hour, 2, out);
    write_digits(time.minute, 2, out + 3);
    write_digits(time.second, 2, out + 6);
    out[2] = out[5] = ':';
    out += 8;
    if (time.attoseconds == 0) return out;
    const std::uint64_t fraction = leading_digits(time.attoseconds, digits);
    if (fraction == 0) return out;
    *out = '.';
    write_digits(fraction, digits, out + 1);
    return out + 1 + digits;
}

char* write_date_time(const date_time& written, std::size_t digits, char* out) noexcept {
    if (!write_date(written.day, out)) return nullptr;
    out[date_size] = 'T';
    out = write_time(written.time, digits, out + date_size + 1);
    if (!written.has_offset) return out;
    if (written.offset == 0) {
        *out = 'Z';
        return out + 1;
    }
    return write_offset(written.offset, true, out);
}

}  // namespace mallow::detail
