// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/declare/temporal_field.hpp>
#include <mallow/fields/fwd.hpp>

#include <boost/json/fwd.hpp>

#include <chrono>
#include <cstdint>
#include <type_traits>

namespace mallow {

namespace detail {

errc load_date_time(const scalar& in, const slot& field, bool strict, void* member);
bool dump_date_time(const void* member, const slot& field, scalar_out& out);
const char* take_date_time(const char* here, const slot& field, void* member);
char* write_date_time(const void* member, const slot& field, char* to);
constant peek_ticks(const void* member, const slot& field);
void put_ticks(const constant& value, const slot& field, void* member);

template <class Member>
struct date_time_codec {
    static constexpr codec value{json_type::string,
                                 "date-time",
                                 errc::invalid_datetime,
                                 &type_ops_of<Member>::value,
                                 load_date_time,
                                 dump_date_time,
                                 peek_ticks,
                                 put_ticks,
                                 false,
                                 take_date_time,
                                 write_date_time};
};
extern const codec json_date_time_codec;

/// In which a document's datetimes are compared.
using document_clock = std::chrono::sys_time<std::chrono::microseconds>;

struct date_time_field : temporal_field {
    static constexpr field_kind kind = field_kind::coded;

    template <class Member>
    static constexpr std::uint32_t family_in() {
        if constexpr (ticking_clock<Member>)
            return tick_family<Member>();
        else
            return tick_family<document_clock>();
    }

    using temporal_field::set;
    constexpr void set(flag<utc_tag> on) { converts_to_utc = on.value; }
    constexpr void set(flag<rfc822_tag> on) { form = on.value ? temporal_form::rfc822 : temporal_form::iso; }
    constexpr void set(flag<timestamp_tag> on) { form = on.value ? temporal_form::timestamp : temporal_form::iso; }
    constexpr void set(flag<timestamp_ms_tag> on) {
        form = on.value ? temporal_form::timestamp_ms : temporal_form::iso;
    }

    template <class Member>
    static constexpr bool binds = ticking_clock<Member>;

    template <class Member>
    static constexpr const codec* codec_of = &date_time_codec<Member>::value;
    static constexpr const codec* document_codec = &json_date_time_codec;

    template <class Member>
    static constexpr void require_member() {
        static_assert(binds<Member>,
                      "mallow: a DateTime binds to a std::chrono::sys_time, local_time or "
                      "mallow::offset_time member, or to std::optional or a smart pointer of one; declare "
                      "the member so");
    }

    template <class Field, class Member>
    static constexpr const codec_options* options_of();
};

/// Whether what a field writes has an offset from UTC, or none; or either.
template <class Field>
constexpr awareness awareness_of(const pattern_facts& pattern) {
    switch (Field::get().form) {
        case temporal_form::rfc822: return awareness::aware;
        case temporal_form::pattern: return pattern.has_offset ? awareness::aware : awareness::naive;
        case temporal_form::iso:
        case temporal_form::timestamp:
        case temporal_form::timestamp_ms:
        case temporal_form::number: break;
    }
    return Field::type::expected;
}

template <class Field, class Member>
constexpr temporal_options make_date_time_options() {
    constexpr pattern_facts pattern = require_pattern<Field>();
    temporal_options made;
    made.form = Field::get().form;
    made.converts_to_utc = Field::get().converts_to_utc;
    made.offset = Field::type::expected;
    if constexpr (Field::get().pattern != nullptr) made.pattern = Field::get().pattern;
    using counted = std::conditional_t<ticking_clock<Member>, Member, document_clock>;
    constexpr tick_scale scale = scale_of<counted>({1, Field::get().form == temporal_form::timestamp_ms ? 1000 : 1});
    made.ticks = &tick_ops_of<counted>::value;
    made.numerator = scale.numerator;
    made.denominator = scale.denominator;
    if constexpr (ticking_clock<Member>) {
        made.clock = ticks_of<Member>::clock;
        constexpr awareness written = awareness_of<Field>(pattern);
        constexpr bool is_local = ticks_of<Member>::clock == clock_kind::local;
        static_assert(Field::get().converts_to_utc || written != awareness::aware || !is_local,
                      "mallow: what tells an offset from UTC binds to a std::chrono::sys_time or mallow::offset_time "
                      "member; a local_time takes a NaiveDateTime, or what {utc} converts");
        static_assert(Field::get().converts_to_utc || written != awareness::naive || is_local,
                      "mallow: what tells no offset from UTC binds to a std::chrono::local_time member; a sys_time or "
                      "mallow::offset_time takes an AwareDateTime, or what {utc} takes as UTC");
    }
    return made;
}

template <class Field, class Member>
inline constexpr temporal_options date_time_options = make_date_time_options<Field, Member>();

template <class Field, class Member>
constexpr const codec_options* date_time_field::options_of() {
    return &date_time_options<Field, Member>;
}

}  // namespace detail

/// A day and a time of it.
///
/// Shape: a JSON string `2020-01-02T03:04:05.000006Z`: `T`, `t` or a space between; seconds and a fraction of up to 18
/// digits may be left out; then `Z`, `±hh:mm`, `±hhmm`, `±hh`, or for a `std::chrono::local_time` nothing. Or as
/// `rfc822`, `timestamp`, `timestamp_ms` or `format("…")` say. Years 0001 to 9999. C++: `std::chrono::sys_time`,
/// `local_time`, or `mallow::offset_time`, which keeps the offset.
/// Units: digits beyond the member's are cut toward the past; `strict` refuses them unless zero.
/// Errors: `errc::invalid_datetime`; `errc::invalid_aware_datetime` for a text without offset where the member is an
/// instant; `errc::invalid_naive_datetime` for one with it where the member is local; dumping another year,
/// `errc::out_of_range`.
/// Source: RFC 3339, `date-time`; marshmallow's `DateTime`.
struct DateTime : detail::date_time_field {
    static constexpr detail::awareness expected = detail::awareness::as_the_clock;

    template <class... Options>
    constexpr DateTime(const Options&... options) {
        (detail::apply(*this, options), ...);
    }
};

/// A `DateTime` without an offset from UTC, for a `std::chrono::local_time`; with `utc`, one that has it is converted.
///
/// Errors: `errc::invalid_naive_datetime` for a text with an offset.
struct NaiveDateTime : detail::date_time_field {
    static constexpr detail::awareness expected = detail::awareness::naive;

    template <class... Options>
    constexpr NaiveDateTime(const Options&... options) {
        (detail::apply(*this, options), ...);
    }
};

/// A `DateTime` with an offset from UTC, for a `std::chrono::sys_time` or a `mallow::offset_time`; with `utc`, one that
/// has none is taken as UTC.
///
/// Errors: `errc::invalid_aware_datetime` for a text without an offset.
struct AwareDateTime : detail::date_time_field {
    static constexpr detail::awareness expected = detail::awareness::aware;

    template <class... Options>
    constexpr AwareDateTime(const Options&... options) {
        (detail::apply(*this, options), ...);
    }
};

namespace detail {

template <ticking_clock Value>
    requires(!counted_days<Value>)
struct auto_field_of<Value> {
    using type = DateTime;
};

}  // namespace detail

}  // namespace mallow
