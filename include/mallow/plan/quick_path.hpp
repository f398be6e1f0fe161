// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/bits.hpp>
#include <mallow/plan/rule.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>

/// Which fields the engine takes where it reads their keys, and within what bounds.
namespace mallow::detail {

/// Which values the engine reads and writes where it does their keys, without asking further.
enum class quick_kind : std::uint8_t {
    none,
    integer,  // a signed integer of 64 bits
    number,   // a double
    text,     // a std::string
    boolean,
    // Only of what is loaded; to dump they are none.
    narrow,  // an integer of fewer bits, as `narrow_kind` says
    single   // a float
};

/// How wide an integer is that has fewer than 64 bits or no sign; or that a number is a float.
enum class narrow_kind : std::uint8_t {
    none,
    byte,    // an integer of 8 bits
    half,    // of 16
    word,    // of 32
    natural, // of 64, without a sign
    single   // a float
};

/// What bounds a value that is taken by a short cut: an integer, a number, or the code points of a text.
union bound {
    std::int64_t integer = 0;
    double number;
};

/// How a value is taken where its key is read; one outside the bounds may still be valid: its rules are then asked.
struct quick_path {
    bound least{};
    bound most{};
    quick_kind kind = quick_kind::none;
    narrow_kind narrow = narrow_kind::none;
    bool asks = false;  // whether there are rules that bounds cannot say; `kind` is none then too
};

/// What a value is that is as narrow as that.
constexpr quick_kind kind_of(narrow_kind narrow, quick_kind native) {
    switch (narrow) {
        case narrow_kind::none: break;
        case narrow_kind::byte:
        case narrow_kind::half:
        case narrow_kind::word: return quick_kind::narrow;
        case narrow_kind::natural: return quick_kind::integer;
        case narrow_kind::single: return quick_kind::single;
    }
    return native;
}

/// The least double above a finite one that is not zero, or the reverse of it for a negative step.
constexpr double next_double(double value, bool up) {
    if (value == 0) return up ? std::numeric_limits<double>::denorm_min() : -std::numeric_limits<double>::denorm_min();
    const auto bits = bit_cast<std::int64_t>(value);
    return bit_cast<double>((value > 0) == up ? bits + 1 : bits - 1);
}

/// A bound of numbers as a member holds it: a float is not above 0.1 when it was given as 0.1.
constexpr double held_bound(const constant& limit, bool by_float) {
    const double number = limit.type == constant_type::number ? limit.number : static_cast<double>(limit.integer);
    return by_float ? double{static_cast<float>(number)} : number;
}

/// Narrows the bounds of a short cut to what a rule allows as well; false when they cannot say it.
constexpr bool narrow_text(quick_path& path, const rule& checked) {
    if (checked.kind != rule_kind::length) return false;
    const auto above = [&path](const constant& limit) {
        if (limit.is_set() && limit.integer > path.least.integer) path.least.integer = limit.integer;
    };
    const auto below = [&path](const constant& limit) {
        if (limit.is_set() && limit.integer < path.most.integer) path.most.integer = limit.integer;
    };
    above(checked.equal.is_set() ? checked.equal : checked.min);
    below(checked.equal.is_set() ? checked.equal : checked.max);
    return true;
}

constexpr bool narrow_integer(quick_path& path, const rule& checked) {
    constexpr std::int64_t exact = std::int64_t{1} << 53;
    const auto is_exact = [](const constant& limit) {
        return !limit.is_set() ||
               (limit.type == constant_type::integer && limit.integer <= exact && limit.integer >= -exact);
    };
    if (checked.kind != rule_kind::range || !is_exact(checked.min) || !is_exact(checked.max)) return false;
    if (checked.min.is_set()) {
        const std::int64_t least = checked.min.integer + !checked.min_inclusive;
        if (least > path.least.integer) path.least.integer = least;
    }
    if (checked.max.is_set()) {
        const std::int64_t most = checked.max.integer - !checked.max_inclusive;
        if (most < path.most.integer) path.most.integer = most;
    }
    return true;
}

constexpr bool narrow_number(quick_path& path, const rule& checked) {
    const bool by_float = path.narrow == narrow_kind::single;
    const std::int64_t exact = std::int64_t{1} << (by_float ? 24 : 53);
    const double largest = by_float ? double{std::numeric_limits<float>::max()} : 1e300;
    const auto is_exact = [&](const constant& limit) {
        if (!limit.is_set()) return true;
        if (limit.type == constant_type::integer) return limit.integer <= exact && limit.integer >= -exact;
        return limit.type == constant_type::number && (by_float || !limit.is_float) && limit.number > -largest &&
               limit.number < largest;
    };
    if (checked.kind != rule_kind::range || !is_exact(checked.min) || !is_exact(checked.max)) return false;
    if (checked.min.is_set()) {
        const double limit = held_bound(checked.min, by_float);
        const double least = checked.min_inclusive ? limit : next_double(limit, true);
        if (least > path.least.number) path.least.number = least;
    }
    if (checked.max.is_set()) {
        const double limit = held_bound(checked.max, by_float);
        const double most = checked.max_inclusive ? limit : next_double(limit, false);
        if (most < path.most.number) path.most.number = most;
    }
    return true;
}

/// How a field is taken where its key is read: within what all its rules allow, and what bounds cannot say is asked.
constexpr quick_path quick_path_of(quick_kind native, quick_path path, const rule* rules, std::size_t rule_count) {
    path.kind = kind_of(path.narrow, native);
    const bool is_number = path.kind == quick_kind::number || path.kind == quick_kind::single;
    const bool is_integer = path.kind == quick_kind::integer || path.kind == quick_kind::narrow;
    if (path.narrow == narrow_kind::none) {
        if (is_number) {
            path.least.number = -std::numeric_limits<double>::max();
            path.most.number = std::numeric_limits<double>::max();
        } else {
            path.least.integer = std::numeric_limits<std::int64_t>::min();
            path.most.integer = std::numeric_limits<std::int64_t>::max();
        }
    }
    for (std::size_t i = 0; i < rule_count; ++i) {
        const bool is_said = is_number                     ? narrow_number(path, rules[i])
                             : is_integer                  ? narrow_integer(path, rules[i])
                             : native == quick_kind::text && narrow_text(path, rules[i]);
        path.asks = path.asks || !is_said;
    }
    if (path.asks) path.kind = quick_kind::none;
    return path;
}

}  // namespace mallow::detail
