// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/declare/temporal_field.hpp>
#include <mallow/fields/fwd.hpp>

#include <chrono>
#include <concepts>
#include <cstdint>
#include <type_traits>

namespace mallow {

namespace detail {

extern const codec year_month_day_codec;
extern const codec sys_days_codec;
extern const codec local_days_codec;
extern const codec json_date_codec;

template <class Value>
concept calendar_date = std::same_as<Value, std::chrono::year_month_day> || counted_days<Value>;

/// A date is compared by the number of its day, from 1970-01-01 on.
template <calendar_date Value>
struct coded_constant<Value> {
    static constexpr constant of(const Value& value) {
        if constexpr (std::same_as<Value, std::chrono::year_month_day>)
            return constant::coded(date_family, std::chrono::sys_days(value).time_since_epoch().count());
        else
            return constant::coded(date_family, value.time_since_epoch().count());
    }
};

template <class Field>
constexpr temporal_options make_date_options() {
    constexpr pattern_facts pattern = require_pattern<Field>();
    static_assert(!pattern.has_time && !pattern.has_offset,
                  "mallow: a Date's format has the letters %Y %y %m %b %B %d %j %a %A and %%; leave out the others");
    temporal_options made;
    made.form = temporal_form::pattern;
    made.pattern = Field::get().pattern;
    return made;
}

template <class Field>
inline constexpr temporal_options date_options = make_date_options<Field>();

}  // namespace detail

/// A day of the Gregorian calendar, of no place.
///
/// Shape: a JSON string `YYYY-MM-DD`, each part of its full width, years 0001 to 9999; or as `format("…")` says. C++:
/// `std::chrono::year_month_day`, `sys_days` or `local_days`.
/// Errors: `errc::invalid_date`; dumping a date that is none, or of another year, `errc::out_of_range`.
/// Source: RFC 3339, `full-date`.
struct Date : detail::temporal_field {
    static constexpr detail::field_kind kind = detail::field_kind::coded;
    static constexpr std::uint32_t family = detail::date_family;

    template <class... Options>
    constexpr Date(const Options&... options) {
        (detail::apply(*this, options), ...);
    }

    template <class Member>
    static constexpr bool binds = detail::calendar_date<Member>;

    template <class Member>
    static constexpr const detail::codec* codec_of =
        std::same_as<Member, std::chrono::year_month_day> ? &detail::year_month_day_codec
        : std::same_as<Member, std::chrono::sys_days>     ? &detail::sys_days_codec
                                                          : &detail::local_days_codec;
    static constexpr const detail::codec* document_codec = &detail::json_date_codec;

    template <class Field, class Member>
    static constexpr const detail::codec_options* options_of() {
        if constexpr (Field::get().pattern == nullptr)
            return nullptr;
        else
            return &detail::date_options<Field>;
    }

    template <class Member>
    static constexpr void require_member() {
        static_assert(binds<Member>, "mallow: a Date binds to a std::chrono::year_month_day, sys_days or local_days "
                                     "member, or to std::optional or a smart pointer of "
                                     "one; declare the member so");
    }
};

namespace detail {

template <calendar_date Value>
struct auto_field_of<Value> {
    using type = Date;
};

}  // namespace detail

}  // namespace mallow
