// SPDX-License-Identifier: BSL-1.0
#include "codecs/exact.hpp"
#include "codecs/ticks_row.hpp"
#include "formats/calendar.hpp"
#include "formats/period.hpp"

#include <mallow/detail/bits.hpp>
#include <mallow/plan/codec.hpp>

#include <cmath>
#include <cstddef>
#include <cstdint>

namespace mallow::detail {

// Declared beside their field, which src/ does not know.
errc load_time_delta(const scalar& in, const slot& field, bool strict, void* member);
bool dump_time_delta(const void* member, const slot& field, scalar_out& out);
extern const codec json_time_delta_codec;

namespace {

/// Powers of ten up to 10^22 are exact, so the usual periods are rounded but once.
double nearest_double(const exact_decimal& number) {
    const double power = std::pow(10.0, std::fabs(static_cast<double>(number.exponent)));
    const auto digits = static_cast<double>(number.digits);
    return number.exponent < 0 ? digits / power : digits * power;
}

errc beyond(bool is_negative) { return is_negative ? errc::number_too_small : errc::number_too_large; }

struct time_delta_family {
    static errc read(const scalar& in, const temporal_options& field, bool strict, reading& found) {
        return field.form == temporal_form::iso ? read_iso(in, field, found) : read_number(in, field, strict, found);
    }

    static errc read_number(const scalar& in, const temporal_options& field, bool strict, reading& found) {
        exact_decimal number;
        if (!read_exact(in, strict, number)) return errc::invalid_timedelta;
        if (field.ticks->is_floating) {
            const double ticks =
                nearest_double(number) * static_cast<double>(field.numerator) / static_cast<double>(field.denominator);
            if (!std::isfinite(ticks)) return beyond(number.is_negative);
            found.ticks = bit_cast<std::int64_t>(number.is_negative ? -ticks : ticks);
            return {};
        }
        std::uint64_t size = 0;
        switch (scale(number, field.numerator, field.denominator, size)) {
            case scaled_outcome::too_large: return beyond(number.is_negative);
            case scaled_outcome::inexact: return errc::invalid_timedelta;
            case scaled_outcome::exact: break;
        }
        if (size > most_negative - !number.is_negative) return beyond(number.is_negative);
        found.ticks = static_cast<std::int64_t>(number.is_negative ? 0 - size : size);
        return found.ticks < field.ticks->least || found.ticks > field.ticks->most ? beyond(number.is_negative)
                                                                                   : errc{};
    }

    static errc read_iso(const scalar& in, const temporal_options& field, reading& found) {
        period read;
        if (in.kind != scalar_kind::string) return errc::invalid_timedelta;
        switch (read_period(in.text, read)) {
            case period_outcome::malformed: return errc::invalid_timedelta;
            case period_outcome::too_large: return beyond(read.is_negative);
            case period_outcome::read: break;
        }
        if (read.seconds >= most_negative) return beyond(read.is_negative);
        instant at{static_cast<std::int64_t>(read.seconds), read.attoseconds};
        if (read.is_negative) {
            at.seconds = -at.seconds - (at.attoseconds != 0);
            if (at.attoseconds != 0) at.attoseconds = attoseconds_of_a_second - at.attoseconds;
        }
        const tick_outcome outcome = ticks_at(at, *field.ticks, found.ticks);
        if (outcome == tick_outcome::beyond) return beyond(read.is_negative);
        return outcome == tick_outcome::cut ? errc::invalid_timedelta : errc{};
    }

    static bool tell(const reading& held, const temporal_options& field, scalar_out& out) {
        if (field.form != temporal_form::iso) return tell_number(held.ticks, field, out);
        instant at;
        if (!instant_of(held.ticks, *field.ticks, at)) {
            out.problem = errc::out_of_range;
            return false;
        }
        period told{at.seconds < 0, static_cast<std::uint64_t>(at.seconds), at.attoseconds};
        if (told.is_negative) {
            told.seconds = 0 - told.seconds - (at.attoseconds != 0);
            if (at.attoseconds != 0) told.attoseconds = attoseconds_of_a_second - at.attoseconds;
        }
        out.kind = scalar_kind::string;
        out.text = {out.characters, static_cast<std::size_t>(write_period(told, out.characters) - out.characters)};
        return true;
    }
};

}  // namespace

errc load_time_delta(const scalar& in, const slot& field, bool strict, void* member) {
    return ticks_row<time_delta_family>::load(in, field, strict, member);
}

bool dump_time_delta(const void* member, const slot& field, scalar_out& out) {
    return ticks_row<time_delta_family>::dump(member, field, out);
}

constinit const codec json_time_delta_codec =
    make_document_codec<document_ticks_row<time_delta_family>>(json_type::number, nullptr, errc::invalid_timedelta);

}  // namespace mallow::detail
