// SPDX-License-Identifier: BSL-1.0
#include "formats/iso8601.hpp"

#include "formats/digits.hpp"
#include "formats/offset.hpp"

namespace mallow::detail {

namespace {

/// `Z`, `z`, `±hh:mm`, `±hhmm`, `±hh`, or nothing: all of `text`.
bool read_offset(std::string_view text, date_time& read) noexcept {
    read.has_offset = !text.empty();
    read.offset = 0;
    if (text.empty() || text == "Z" || text == "z") return true;
    return take_offset(text, offset_form::hours_alone, read.offset) && text.empty();
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
    for (std::size_t i = size; i < most_fraction_digits; ++i) value *= 10;
    attoseconds = value;
    text.remove_prefix(size);
    return true;
}

bool read_date(std::string_view text, calendar_day& day) noexcept {
    if (text.size() != date_size || text[4] != '-' || text[7] != '-') return false;
    unsigned year = 0;
    if (!read_digits(text.data(), 4, year) || !read_digits(text.data() + 5, 2, day.month) ||
        !read_digits(text.data() + 8, 2, day.day))
        return false;
    day.year = static_cast<int>(year);
    return is_day(day);
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

char* write_time(const time_of_day& time, std::size_t digits, char* out) noexcept {
    write_digits(time.hour, 2, out);
    write_digits(time.minute, 2, out + 3);
    write_digits(time.second, 2, out + 6);
    out[2] = out[5] = ':';
    out += 8;
    std::uint64_t fraction = time.attoseconds;
    for (std::size_t i = digits; i < most_fraction_digits; ++i) fraction /= 10;
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
