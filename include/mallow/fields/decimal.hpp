// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/decimal.hpp>
#include <mallow/detail/declare/field_base.hpp>
#include <mallow/fields/fwd.hpp>
#include <mallow/plan/decimal_options.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string>

namespace mallow {

namespace detail {

template <class Member>
inline constexpr int places_of = -1;
template <int Places>
inline constexpr int places_of<decimal<Places>> = Places;

template <int Places>
struct coded_constant<decimal<Places>> {
    static constexpr constant of(const decimal<Places>& value) { return constant::decimal(value.units(), Places); }
};

struct as_string_tag;

/// What stands in a `Decimal`'s braces.
struct decimal_field : field_base {
    static constexpr field_kind kind = field_kind::coded;
    static constexpr std::uint32_t family = decimal_family;
    static constexpr bool suits(const constant& value) {
        return value.is_numeric() || value.type == constant_type::decimal;
    }

    std::int32_t is_as_string = unset;
    bool rounds = false;
    mallow::rounding how{};
    std::uint8_t filler[2]{};  // up to a multiple of 8

    using field_base::set;
    constexpr void set(flag<as_string_tag> on) { is_as_string = on.value; }
    /// Digits that the member has no place for are rounded: `rounding(mallow::rounding::half_even)`.
    constexpr void set(mallow::rounding option) {
        rounds = true;
        how = option;
    }
};

template <class Field, class Member>
struct decimal_options_of {
    static constexpr decimal_options make() {
        static_assert(
            !Field::get().rounds || places_of<Member> >= 0,
            "mallow: a string holds all digits, so that nothing is rounded; drop the rounding, or declare the "
            "member a mallow::decimal<2>");
        decimal_options options;
        if constexpr (places_of<Member> >= 0) options.places = places_of<Member>;
        options.other = constant(options.places);
        options.rounds = Field::get().rounds;
        options.how = Field::get().how;
        options.as_string = Field::get().is_as_string == 1;
        return options;
    }
    static constexpr decimal_options value = make();
};

}  // namespace detail

/// A `Decimal` is written as a string, with all of its places.
inline constexpr detail::flag<detail::as_string_tag> as_string{};

/// A number that is exact in its digits, such as an amount of money.
///
/// Shape: JSON numbers, strings that hold one; `strict`: numbers only, or with `as_string` strings only. Written as a
/// number of as few digits as a double has, or as a string by `as_string`. C++: `mallow::decimal<Places>`, or
/// `std::string`, which holds the digits plainly: no exponent, no plus, no zeros at the end. The digits are taken as
/// they are written, never by way of a double; a `boost::json::value` has those of its double.
/// Errors: `errc::invalid_number`, `errc::not_finite`; `errc::too_precise` for more places than the member has, unless
/// they are zeros or there is a `rounding`; `errc::number_too_large` and `errc::number_too_small` outside of its range.
/// Units: a bound or choice that is a double means the number that it was written as.
struct Decimal : detail::decimal_field {
    template <class... Options>
    constexpr Decimal(const Options&... options) {
        (detail::apply(*this, options), ...);
    }

    template <class Member>
    static constexpr bool binds = detail::places_of<Member> >= 0 || std::same_as<Member, std::string>;

    template <class Member>
    static constexpr const detail::codec* codec_of =
        std::same_as<Member, std::string> ? &detail::decimal_string_codec : &detail::decimal_codec;
    static constexpr const detail::codec* document_codec = &detail::json_decimal_codec;

    template <class Field, class Member>
    static constexpr const detail::codec_options* options_of() {
        return &detail::decimal_options_of<Field, Member>::value;
    }

    template <class Member>
    static constexpr void require_member() {
        static_assert(binds<Member>, "mallow: a Decimal binds to a mallow::decimal<2> or std::string member, or to "
                                     "std::optional or a smart pointer of one, for a double does not hold decimals; "
                                     "declare the member so, or use Float");
    }
};

namespace detail {

template <int Places>
struct auto_field_of<decimal<Places>> {
    using type = Decimal;
};

}  // namespace detail

}  // namespace mallow
