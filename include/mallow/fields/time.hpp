// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/declare/temporal_field.hpp>
#include <mallow/fields/fwd.hpp>

#include <chrono>
#include <cstdint>

namespace mallow {

namespace detail {

errc load_time(const scalar& in, const slot& field, bool strict, void* member);
bool dump_time(const void* member, const slot& field, scalar_out& out);
constant peek_ticks(const void* member, const slot& field);
void put_ticks(const constant& value, const slot& field, void* member);

template <class Member>
struct time_codec {
    static constexpr codec value{json_type::string, "time",    errc::invalid_time, &type_ops_of<Member>::value,
                                 load_time,         dump_time, peek_ticks,         put_ticks};
};
extern const codec json_time_codec;

template <class Member>
concept clock_time = ticking_duration<Member> && requires(const Member& value) { value.to_duration(); };

template <class Field, class Member>
constexpr temporal_options make_time_options() {
    constexpr pattern_facts pattern = require_pattern<Field>();
    static_assert(!pattern.has_date && !pattern.has_offset,
                  "mallow: a Time's format has the letters %H %I %p %M %S %f and %%; leave out the others");
    temporal_options made;
    made.form = Field::get().form;
    if constexpr (Field::get().pattern != nullptr) made.pattern = Field::get().pattern;
    if constexpr (ticking_duration<Member>)
        made.ticks = &tick_ops_of<Member>::value;
    else
        made.ticks = &tick_ops_of<std::chrono::microseconds>::value;
    return made;
}

template <class Field, class Member>
inline constexpr temporal_options time_options = make_time_options<Field, Member>();

}  // namespace detail

/// A time of the day, of no place.
///
/// Shape: a JSON string `hh:mm`, `hh:mm:ss` or `hh:mm:ss.f` with up to 18 digits, dumped with seconds; or as
/// `format("…")` says. C++: `std::chrono::hh_mm_ss` or any duration, from 0 to below 24 hours.
/// Units: digits beyond the member's are cut; `strict` refuses them unless zero.
/// Errors: `errc::invalid_time`; dumping less than 0 or 24 hours and more, `errc::out_of_range`.
/// Source: RFC 3339, `partial-time`; marshmallow's `Time`.
struct Time : detail::temporal_field {
    static constexpr detail::field_kind kind = detail::field_kind::coded;

    template <class... Options>
    constexpr Time(const Options&... options) {
        (detail::apply(*this, options), ...);
    }

    template <class Member>
    static constexpr bool binds = detail::ticking_duration<Member>;

    template <class Member>
    static constexpr std::uint32_t family_in() {
        if constexpr (binds<Member>)
            return detail::tick_family<Member>();
        else
            return detail::tick_family<std::chrono::microseconds>();
    }

    template <class Member>
    static constexpr const detail::codec* codec_of = &detail::time_codec<Member>::value;
    static constexpr const detail::codec* document_codec = &detail::json_time_codec;

    template <class Field, class Member>
    static constexpr const detail::codec_options* options_of() {
        return &detail::time_options<Field, Member>;
    }

    template <class Member>
    static constexpr void require_member() {
        static_assert(binds<Member>, "mallow: a Time binds to a std::chrono::hh_mm_ss or duration member, or to "
                                     "std::optional or a smart pointer of one; declare the member so");
    }
};

namespace detail {

template <clock_time Value>
struct auto_field_of<Value> {
    using type = Time;
};

}  // namespace detail

}  // namespace mallow
