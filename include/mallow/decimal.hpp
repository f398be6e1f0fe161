// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <compare>
#include <cstdint>
#include <string>

namespace mallow {

/// What becomes of the digits that a decimal has no place for; names and meanings are those of Python's `decimal`.
enum class rounding : std::uint8_t {
    half_even,  // to the nearest; of two as near, to the one whose last digit is even
    half_up,    // to the nearest; of two as near, away from zero
    half_down,  // to the nearest; of two as near, towards zero
    up,         // away from zero
    down,       // towards zero
    ceiling,    // towards positive infinity
    floor       // towards negative infinity
};

namespace detail {

/// As many of the least digits as `places` behind a point, which is left out where there are none.
std::string decimal_text(std::int64_t units, int places);

}  // namespace detail

/// A number with `Places` decimal places, as an integer of that many smaller units: money in cents is a `decimal<2>`.
///
/// Units: 64 bits of them, so that a `decimal<2>` goes to 92233720368547758.07.
template <int Places>
class decimal {
    static_assert(Places >= 0 && Places <= 18, "mallow: a decimal has 0 to 18 places, for its units are 64 bits");

public:
    static constexpr int places = Places;

    constexpr decimal() = default;

    /// 1799 of a `decimal<2>` are 17.99.
    static constexpr decimal from_units(std::int64_t units) {
        decimal made;
        made.units_ = units;
        return made;
    }
    constexpr std::int64_t units() const { return units_; }

    friend constexpr bool operator==(const decimal&, const decimal&) = default;
    friend constexpr auto operator<=>(const decimal&, const decimal&) = default;

    /// With all of its places: "17.90".
    std::string to_string() const { return detail::decimal_text(units_, Places); }

private:
    std::int64_t units_ = 0;
};

}  // namespace mallow
