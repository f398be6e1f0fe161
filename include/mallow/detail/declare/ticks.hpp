// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/bits.hpp>
#include <mallow/field_options.hpp>
#include <mallow/plan/temporal_options.hpp>

#include <chrono>
#include <concepts>
#include <cstdint>
#include <limits>
#include <type_traits>

namespace mallow {

/// An instant and the offset from UTC under which it was told.
///
/// Equal when both are the same: 12:00+02:00 and 10:00Z are one instant, told twice.
template <class Duration>
struct offset_time {
    std::chrono::sys_time<Duration> instant{};
    std::chrono::minutes offset{};  // ahead of UTC

    friend constexpr bool operator==(const offset_time&, const offset_time&) = default;
};

namespace detail {

/// What a temporal member counts; known for durations, time points of `sys_time`, `local_time` and `offset_time`, and
/// `hh_mm_ss`.
template <class Member>
struct ticks_of {
    static constexpr bool known = false;
};

template <class Rep, class Period>
struct known_ticks {
    static constexpr bool known = true;
    using rep = Rep;
    using period = typename Period::type;
    static constexpr std::int64_t to_ticks(Rep count) {
        if constexpr (std::is_floating_point_v<Rep>)
            return bit_cast<std::int64_t>(static_cast<double>(count));
        else
            return static_cast<std::int64_t>(count);
    }
    static constexpr Rep to_count(std::int64_t ticks) {
        if constexpr (std::is_floating_point_v<Rep>)
            return static_cast<Rep>(bit_cast<double>(ticks));
        else
            return static_cast<Rep>(ticks);
    }
};

template <class Rep, class Period>
struct ticks_of<std::chrono::duration<Rep, Period>> : known_ticks<Rep, Period> {
    using value_type = std::chrono::duration<Rep, Period>;
    static constexpr std::uint32_t family = family_of("duration");
    static constexpr Rep count(const value_type& value) { return value.count(); }
    static constexpr void set(value_type& value, Rep count) { value = value_type(count); }
};

template <class Clock, class Duration>
struct ticks_of_point : known_ticks<typename Duration::rep, typename Duration::period> {
    using value_type = std::chrono::time_point<Clock, Duration>;
    static constexpr auto count(const value_type& value) { return value.time_since_epoch().count(); }
    static constexpr void set(value_type& value, typename Duration::rep count) { value = value_type(Duration(count)); }
};

template <class Duration>
struct ticks_of<std::chrono::sys_time<Duration>> : ticks_of_point<std::chrono::system_clock, Duration> {
    static constexpr clock_kind clock = clock_kind::utc;
    static constexpr std::uint32_t family = family_of("sys_time");
};

template <class Duration>
struct ticks_of<std::chrono::local_time<Duration>> : ticks_of_point<std::chrono::local_t, Duration> {
    static constexpr clock_kind clock = clock_kind::local;
    static constexpr std::uint32_t family = family_of("local_time");
};

/// Bounds of an `offset_time` are compared by their instants.
template <class Duration>
struct ticks_of<offset_time<Duration>> : known_ticks<typename Duration::rep, typename Duration::period> {
    using value_type = offset_time<Duration>;
    static constexpr clock_kind clock = clock_kind::offset;
    static constexpr std::uint32_t family = family_of("sys_time");
    static constexpr auto count(const value_type& value) { return value.instant.time_since_epoch().count(); }
    static constexpr void set(value_type& value, typename Duration::rep count) {
        value.instant = std::chrono::sys_time<Duration>(Duration(count));
    }
};

template <class Duration>
struct ticks_of<std::chrono::hh_mm_ss<Duration>> : known_ticks<typename Duration::rep, typename Duration::period> {
    using value_type = std::chrono::hh_mm_ss<Duration>;
    static constexpr std::uint32_t family = family_of("duration");
    static constexpr auto count(const value_type& value) {
        return std::chrono::duration_cast<Duration>(value.to_duration()).count();
    }
    static constexpr void set(value_type& value, typename Duration::rep count) { value = value_type(Duration(count)); }
};

template <class Member>
concept ticking = ticks_of<Member>::known;

template <class Member>
concept ticking_clock = ticking<Member> && requires {
    ticks_of<Member>::clock;
};

template <class Member>
concept ticking_duration = ticking<Member> && !ticking_clock<Member>;

inline constexpr std::uint32_t date_family = family_of("date");

/// Days, which are dates.
template <class Value>
concept counted_days = std::same_as<Value, std::chrono::sys_days> || std::same_as<Value, std::chrono::local_days>;

/// Units count too: a bound is of the member's own type.
template <class Member>
constexpr std::uint32_t tick_family() {
    using ticks = ticks_of<Member>;
    if constexpr (counted_days<Member>) return date_family;
    return ticks::family ^ static_cast<std::uint32_t>(ticks::period::num * 31 + ticks::period::den) ^
           (std::is_floating_point_v<typename ticks::rep> ? 1u : 0u);
}

template <ticking Value>
    requires(!counted_days<Value>)
struct coded_constant<Value> {
    static constexpr constant of(const Value& value) {
        using ticks = ticks_of<Value>;
        return constant::coded(tick_family<Value>(), in_order(ticks::to_ticks(ticks::count(value)),
                                                              std::is_floating_point_v<typename ticks::rep>));
    }
};

template <class Duration>
int offset_in(const void* member) {
    return static_cast<int>(static_cast<const offset_time<Duration>*>(member)->offset.count());
}
template <class Duration>
void set_offset_in(void* member, int minutes) {
    static_cast<offset_time<Duration>*>(member)->offset = std::chrono::minutes(minutes);
}

/// Digits that show every fraction of a second that ticks have; 6 where no number of them does.
constexpr std::size_t digits_of(std::int64_t denominator, bool is_floating) {
    constexpr std::size_t most_digits = 18;
    constexpr std::size_t otherwise = 6;
    if (is_floating) return otherwise;
    std::size_t digits = 0;
    for (std::int64_t power = 1; digits <= most_digits; ++digits, power *= 10) {
        if (power % denominator == 0) return digits;
        if (digits == most_digits) break;
    }
    return otherwise;
}

template <class Member>
constexpr tick_ops make_tick_ops() {
    using ticks = ticks_of<Member>;
    using rep = typename ticks::rep;
    constexpr std::int64_t attoseconds = 1'000'000'000'000'000'000;  // of a second
    tick_ops made{
        ticks::period::num,
        ticks::period::den,
        attoseconds % ticks::period::den == 0 ? attoseconds / ticks::period::den : 0,
        digits_of(ticks::period::den, std::is_floating_point_v<rep>),
        std::numeric_limits<std::int64_t>::min(),
        std::numeric_limits<std::int64_t>::max(),
        std::is_floating_point_v<rep>,
        [](const void* member) { return ticks::to_ticks(ticks::count(*static_cast<const Member*>(member))); },
        [](void* member, std::int64_t count) { ticks::set(*static_cast<Member*>(member), ticks::to_count(count)); }};
    if constexpr (std::is_integral_v<rep> && (sizeof(rep) < sizeof(std::int64_t) || std::is_unsigned_v<rep>)) {
        made.least = static_cast<std::int64_t>(std::numeric_limits<rep>::min());
        if constexpr (sizeof(rep) < sizeof(std::int64_t))
            made.most = static_cast<std::int64_t>(std::numeric_limits<rep>::max());
    }
    return made;
}

/// How many ticks a unit has, as a reduced fraction.
struct tick_scale {
    std::uint64_t numerator = 1;
    std::uint64_t denominator = 1;
    bool fits = true;
};

constexpr void reduce(std::uint64_t& left, std::uint64_t& right) {
    std::uint64_t a = left;
    for (std::uint64_t b = right; b != 0;) {
        const std::uint64_t rest = a % b;
        a = b;
        b = rest;
    }
    left /= a;
    right /= a;
}

constexpr tick_scale make_scale(unit_option unit, std::uint64_t tick_numerator, std::uint64_t tick_denominator) {
    auto unit_numerator = static_cast<std::uint64_t>(unit.numerator);
    auto unit_denominator = static_cast<std::uint64_t>(unit.denominator);
    reduce(unit_numerator, unit_denominator);
    reduce(unit_numerator, tick_numerator);
    reduce(tick_denominator, unit_denominator);
    const bool fits =
        unit_numerator <= UINT64_MAX / tick_denominator && tick_numerator <= UINT64_MAX / unit_denominator;
    return {unit_numerator * tick_denominator, unit_denominator * tick_numerator, fits};
}

template <class Member>
constexpr tick_scale scale_of(unit_option unit) {
    using period = typename ticks_of<Member>::period;
    return make_scale(unit, period::num, period::den);
}

template <class Member>
struct tick_ops_of {
    static constexpr tick_ops value = make_tick_ops<Member>();
};
template <class Duration>
struct tick_ops_of<offset_time<Duration>> {
    static constexpr tick_ops make() {
        tick_ops made = make_tick_ops<offset_time<Duration>>();
        made.offset = offset_in<Duration>;
        made.set_offset = set_offset_in<Duration>;
        return made;
    }
    static constexpr tick_ops value = make();
};

}  // namespace detail

}  // namespace mallow
