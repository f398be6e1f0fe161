// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/declare/temporal_field.hpp>
#include <mallow/fields/fwd.hpp>

#include <chrono>
#include <cstdint>
#include <type_traits>

namespace mallow {

namespace detail {

errc load_time_delta(const scalar& in, const slot& field, bool strict, void* member);
bool dump_time_delta(const void* member, const slot& field, scalar_out& out);
constant peek_ticks(const void* member, const slot& field);
void put_ticks(const constant& value, const slot& field, void* member);

template <class Member>
struct time_delta_codec {
    static constexpr codec value{json_type::number,
                                 nullptr,
                                 errc::invalid_timedelta,
                                 &type_ops_of<Member>::value,
                                 load_time_delta,
                                 dump_time_delta,
                                 peek_ticks,
                                 put_ticks};
};
extern const codec json_time_delta_codec;

template <class Member>
concept std_duration = ticking_duration<Member> && requires(const Member& value) {
    value.count();
};

/// In which a document's periods are compared.
using document_period = std::chrono::microseconds;

template <class Field, class Member>
constexpr temporal_options make_time_delta_options() {
    using counted = std::conditional_t<std_duration<Member>, Member, document_period>;
    constexpr tick_scale scale = scale_of<counted>(Field::get().unit);
    temporal_options made;
    made.form = Field::get().form;
    made.ticks = &tick_ops_of<counted>::value;
    made.numerator = scale.numerator;
    made.denominator = scale.denominator;
    return made;
}

template <class Field, class Member>
inline constexpr temporal_options time_delta_options = make_time_delta_options<Field, Member>();

}  // namespace detail

/// A period of time.
///
/// Shape: a JSON number of seconds, or of another `unit<std::chrono::minutes>`, or a string that spells one unless
/// `strict`; dumped as an integer where it is one. With `iso`, a string `P3DT4H5M6.5S` or `P2W`, with a sign or
/// without, dumped as days, hours, minutes and seconds without those that are zero. C++: any `std::chrono::duration`.
/// Errors: `errc::invalid_timedelta`, also for what the member cannot hold exactly; `errc::number_too_large`,
/// `errc::number_too_small`.
/// Source: marshmallow's `TimeDelta`; ISO 8601-1, 5.5.2, without years and months.
struct TimeDelta : detail::temporal_field {
    static constexpr detail::field_kind kind = detail::field_kind::coded;

    detail::unit_option unit{};

    template <class... Options>
    constexpr TimeDelta(const Options&... options) {
        form = detail::temporal_form::number;
        (detail::apply(*this, options), ...);
    }

    using detail::field_base::set;
    constexpr void set(detail::unit_option option) { unit = option; }
    constexpr void set(detail::flag<iso_tag> on) {
        form = on.value ? detail::temporal_form::iso : detail::temporal_form::number;
    }

    template <class Member>
    static constexpr bool binds = detail::std_duration<Member>;

    template <class Member>
    static constexpr std::uint32_t family_in() {
        if constexpr (binds<Member>)
            return detail::tick_family<Member>();
        else
            return detail::tick_family<detail::document_period>();
    }

    template <class Member>
    static constexpr const detail::codec* codec_of = &detail::time_delta_codec<Member>::value;
    static constexpr const detail::codec* document_codec = &detail::json_time_delta_codec;

    template <class Field, class Member>
    static constexpr const detail::codec_options* options_of() {
        return &detail::time_delta_options<Field, Member>;
    }

    template <class Member>
    static constexpr void require_member() {
        static_assert(binds<Member>,
                      "mallow: a TimeDelta binds to a std::chrono::duration member, or to std::optional or a "
                      "smart pointer of one; declare the member so");
    }
};

namespace detail {

template <std_duration Value>
struct auto_field_of<Value> {
    using type = TimeDelta;
};

}  // namespace detail

}  // namespace mallow
