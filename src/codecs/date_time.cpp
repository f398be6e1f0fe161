// SPDX-License-Identifier: BSL-1.0
#include "codecs/exact.hpp"
#include "codecs/ticks_row.hpp"
#include "formats/iso8601.hpp"
#include "formats/pattern.hpp"
#include "formats/rfc822.hpp"

#include <mallow/plan/codec.hpp>

#include <cstddef>
#include <cstdint>

namespace mallow::detail {

// Declared beside their field, which src/ does not know.
errc load_date_time(const scalar& in, const slot& field, bool strict, void* member);
bool dump_date_time(const void* member, const slot& field, scalar_out& out);
const char* take_date_time(const char* here, const slot& field, void* member);
char* write_date_time(const void* member, const slot& field, char* to);
extern const codec json_date_time_codec;

namespace {

constexpr int minutes_of_a_day = 24 * 60;

bool is_timestamp(temporal_form form) {
    return form == temporal_form::timestamp || form == temporal_form::timestamp_ms;
}

std::uint64_t power_of_ten(std::int64_t exponent) {
    std::uint64_t power = 1;
    for (; exponent > 0; --exponent) power *= 10;
    return power;
}

/// Splits a number of seconds that is not negative; false beyond 64 bits.
bool split(const exact_decimal& seconds, instant& at, bool& is_cut) {
    constexpr std::int64_t fraction_digits = most_fraction_digits;
    constexpr std::int64_t most_digits = 19;  // that a power of ten of 64 bits has behind its one
    is_cut = seconds.is_cut;
    std::uint64_t whole = 0;
    std::uint64_t rest = 0;
    if (seconds.exponent >= 0) {
        if (scale(seconds, 1, 1, whole) == scaled_outcome::too_large) return false;
    } else if (-seconds.exponent <= most_digits) {
        const std::uint64_t place = power_of_ten(-seconds.exponent);
        whole = seconds.digits / place;
        rest = seconds.digits % place;
    } else {
        rest = seconds.digits;
    }
    const std::int64_t beyond = -seconds.exponent - fraction_digits;
    if (beyond <= 0) {
        rest *= power_of_ten(seconds.exponent >= 0 ? 0 : -beyond);
    } else {
        const std::uint64_t place = beyond <= most_digits ? power_of_ten(beyond) : 0;
        is_cut = is_cut || rest != 0;
        rest = place ? rest / place : 0;
    }
    if (whole > INT64_MAX) return false;
    at = {static_cast<std::int64_t>(whole), rest};
    return true;
}

bool read_timestamp(const scalar& in, const temporal_options& field, bool strict, instant& at, bool& is_cut) {
    exact_decimal number;
    if (!read_exact(in, strict, number) || (number.is_negative && number.digits != 0)) return false;
    if (field.form == temporal_form::timestamp_ms && number.digits != 0) number.exponent -= 3;
    return split(number, at, is_cut);
}

bool read_text(const scalar& in, const temporal_options& field, date_time& read) {
    if (in.kind != scalar_kind::string) return false;
    if (field.form == temporal_form::rfc822) return read_rfc822(in.text, read);
    return field.form == temporal_form::pattern ? read_pattern(in.text, field.pattern, read)
                                                : read_date_time(in.text, read);
}

bool refuses_offset(const temporal_options& field) {
    return !field.converts_to_utc && (field.offset == awareness::naive || field.clock == clock_kind::local);
}

/// Whether the field takes a text with an offset, or without.
errc check_offset(const temporal_options& field, bool has_offset) {
    if (field.converts_to_utc) return {};
    const bool refuses = refuses_offset(field);
    const bool demands =
        field.offset == awareness::aware || field.clock == clock_kind::utc || field.clock == clock_kind::offset;
    if (has_offset && refuses) return errc::invalid_naive_datetime;
    return !has_offset && demands ? errc::invalid_aware_datetime : errc{};
}

struct date_time_family {
    static errc read(const scalar& in, const temporal_options& field, bool strict, reading& found) {
        instant at;
        bool is_cut = false;
        if (is_timestamp(field.form)) {
            if (!read_timestamp(in, field, strict, at, is_cut)) return errc::invalid_datetime;
        } else {
            date_time read;
            if (!read_text(in, field, read)) return errc::invalid_datetime;
            const errc refused = check_offset(field, read.has_offset);
            if (refused != errc{}) return refused;
            at = {seconds_of(read.day, read.time) - read.offset * 60, read.time.attoseconds};
            found.offset = read.offset;
        }
        const tick_outcome outcome = ticks_at(at, *field.ticks, found.ticks);
        if (outcome == tick_outcome::beyond || (strict && (outcome == tick_outcome::cut || is_cut)))
            return errc::invalid_datetime;
        // What is loaded can be dumped: neither an offset nor the cut has led out of the years.
        date_time shown;
        return shows(found, field, shown) ? errc{} : errc::invalid_datetime;
    }

    static bool tell(const reading& held, const temporal_options& field, scalar_out& out) {
        date_time shown;
        if (!shows(held, field, shown)) {
            out.problem = errc::out_of_range;
            return false;
        }
        if (is_timestamp(field.form)) return tell_number(held.ticks, field, out);
        char* const end = field.form == temporal_form::rfc822 ? write_rfc822(shown, out.characters)
                          : field.form == temporal_form::pattern
                              ? write_pattern(shown, field.pattern, out.characters)
                              : write_date_time(shown, field.ticks->digits, out.characters);
        out.kind = scalar_kind::string;
        out.text = {out.characters, static_cast<std::size_t>(end - out.characters)};
        return true;
    }

    /// What a clock shows; false when it is none of the years 1 to 9999, or ahead of UTC by a day or more.
    static bool shows(const reading& held, const temporal_options& field, date_time& shown) {
        instant at;
        if (!instant_of(held.ticks, *field.ticks, at)) return false;
        shown.has_offset = field.clock != clock_kind::local;
        shown.offset = field.clock == clock_kind::offset ? held.offset : 0;
        shown.time.attoseconds = at.attoseconds;
        if (shown.offset <= -minutes_of_a_day || shown.offset >= minutes_of_a_day) return false;
        constexpr std::int64_t most = std::int64_t{1} << 62;
        return at.seconds < most && at.seconds > -most && date_time_of(at.seconds + shown.offset * 60, shown);
    }
};

}  // namespace

errc load_date_time(const scalar& in, const slot& field, bool strict, void* member) {
    return ticks_row<date_time_family>::load(in, field, strict, member);
}

const char* take_date_time(const char* here, const slot& field, void* member) {
    const temporal_options& options = temporal_options_of(field);
    date_time read;
    if (options.form != temporal_form::iso || refuses_offset(options)) return nullptr;
    const char* const stop = take_quoted_date_time(here, read);
    // An offset of less than a day leads out of no other years.
    if (!stop || read.day.year < 2 || read.day.year > 9998) return nullptr;
    const instant at{seconds_of(read.day, read.time) - read.offset * 60, read.time.attoseconds};
    std::int64_t passed = 0;
    if (options.ticks->is_floating || ticks_at(at, *options.ticks, passed) != tick_outcome::exact) return nullptr;
    options.ticks->set(member, passed);
    if (options.ticks->set_offset) options.ticks->set_offset(member, read.offset);
    return stop;
}

char* write_date_time(const void* member, const slot& field, char* to) {
    const temporal_options& options = temporal_options_of(field);
    const int offset = options.ticks->offset ? options.ticks->offset(member) : 0;
    date_time shown;
    if (options.form != temporal_form::iso ||
        !date_time_family::shows({options.ticks->get(member), offset}, options, shown))
        return nullptr;
    *to = '"';
    to = write_date_time(shown, options.ticks->digits, to + 1);
    *to = '"';
    return to + 1;
}

bool dump_date_time(const void* member, const slot& field, scalar_out& out) {
    return ticks_row<date_time_family>::dump(member, field, out);
}

constinit const codec json_date_time_codec =
    make_document_codec<document_ticks_row<date_time_family>>(json_type::string, "date-time", errc::invalid_datetime);

}  // namespace mallow::detail
