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
    boolean
};

/// What bounds a value that is taken by a short cut: an integer, a number, or the bytes of a text.
union bound {
    std::int64_t integer = 0;
    double number;
};

/// How a value is taken where its key is read; one outside the bounds may still be valid: its rules are then asked.
struct quick_path {
    bound least{};
    bound most{};
    quick_kind kind = quick_kind::none;
};

/// The least double above a finite one that is not zero, or the reverse of it for a negative step.
constexpr double next_double(double value, bool up) {
    if (value == 0) return up ? std::numeric_limits<double>::denorm_min() : -std::numeric_limits<double>::denorm_min();
    const auto bits = bit_cast<std::int64_t>(value);
    return bit_cast<double>((value > 0) == up ? bits + 1 : bits - 1);
}

/// Narrows the bounds of a short cut to what a rule surely allows; false when they cannot say it.
constexpr bool narrow(quick_path& path, const rule& checked) {
    constexpr std::int64_t exact = std::int64_t{1} << 53;
    const auto is_exact = [](const constant& limit) {
        return limit.type == constant_type::integer && limit.integer <= exact && limit.integer >= -exact;
    };
    if (path.kind == quick_kind::text) {
        if (checked.kind != rule_kind::length || checked.equal.is_set()) return false;
        // From 1 to 4 bytes make a code point.
        if (checked.min.is_set() && checked.min.integer >= exact) return false;
        if (checked.min.is_set() && checked.min.integer > 0) path.least.integer = checked.min.integer * 4 - 3;
        if (checked.max.is_set()) path.most.integer = checked.max.integer;
        return true;
    }
    if (checked.kind != rule_kind::range) return false;
    if (path.kind == quick_kind::integer) {
        if ((checked.min.is_set() && !is_exact(checked.min)) || (checked.max.is_set() && !is_exact(checked.max)))
            return false;
        if (checked.min.is_set()) path.least.integer = checked.min.integer + !checked.min_inclusive;
        if (checked.max.is_set()) path.most.integer = checked.max.integer - !checked.max_inclusive;
        return true;
    }
    if (path.kind != quick_kind::number) return false;
    const auto number_of = [](const constant& limit) {
        return limit.type == constant_type::number ? limit.number : static_cast<double>(limit.integer);
    };
    const constant* const limits[]{&checked.min, &checked.max};
    for (const constant* limit : limits) {
        if (!limit->is_set() || is_exact(*limit)) continue;
        if (limit->type != constant_type::number || limit->is_float ||
            !(limit->number > -1e300 && limit->number < 1e300))
            return false;
    }
    if (checked.min.is_set())
        path.least.number = checked.min_inclusive ? number_of(checked.min) : next_double(number_of(checked.min), true);
    if (checked.max.is_set())
        path.most.number = checked.max_inclusive ? number_of(checked.max) : next_double(number_of(checked.max), false);
    return true;
}

/// How a field is taken where its key is read: with at most one rule, which bounds can say.
constexpr quick_path quick_path_of(quick_kind native, const rule* rules, std::size_t rule_count) {
    quick_path path;
    path.kind = rule_count <= 1 ? native : quick_kind::none;
    if (path.kind == quick_kind::number) {
        path.least.number = -std::numeric_limits<double>::max();
        path.most.number = std::numeric_limits<double>::max();
    } else {
        path.least.integer = std::numeric_limits<std::int64_t>::min();
        path.most.integer = std::numeric_limits<std::int64_t>::max();
    }
    if (rule_count == 1 && !narrow(path, rules[0])) path.kind = quick_kind::none;
    return path;
}

}  // namespace mallow::detail
