// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/declare/field_base.hpp>
#include <mallow/plan.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <type_traits>

/// What a declaration can say wrong, found without templates so that finding nothing costs the compiler little.
namespace mallow::detail {

enum class mistake : std::uint8_t {
    none,
    too_many_rules,
    too_many_choices,
    too_many_messages,
    range,
    length,
    regexp,
    address,
    choices,
    contained,
    multiple_of,
    unique,
    constant,
    bounds,
    callable
};

/// What the checks must know of the C++ type that a field is loaded into.
struct value_facts {
    const void* type;
    bool is_integer;
    bool is_signed;
    int bits;  // the sign excluded
    bool is_text = false;
};

template <class Value>
constexpr value_facts facts_of() {
    if constexpr (std::integral<Value>)
        return {&type_tag<Value>, true, std::numeric_limits<Value>::is_signed, std::numeric_limits<Value>::digits};
    else
        return {&type_tag<Value>, false, true, 63, std::is_same_v<Value, std::string>};
}

constexpr bool is_scalar(field_kind kind) {
    switch (kind) {
        case field_kind::integer:
        case field_kind::number:
        case field_kind::string:
        case field_kind::boolean:
        case field_kind::coded:
        case field_kind::constant: return true;
        case field_kind::list:
        case field_kind::nested:
        case field_kind::extra:
        case field_kind::mapping:
        case field_kind::tuple:
        case field_kind::variant:
        case field_kind::part:
        case field_kind::raw: return false;
    }
    return false;
}

constexpr bool is_of_family(const constant& value, std::uint32_t family) {
    return value.type == constant_type::coded && value.size == family;
}

/// What a field's values are, for the constants that they are compared with.
struct value_kind {
    field_kind kind;
    std::uint32_t family = 0;  // of a coded one
    bool (*suits)(const constant& value, std::uint32_t family) = is_of_family;  // likewise
};

/// Whether a constant can be what a field of this kind holds.
constexpr bool suits(value_kind held, const constant& value) {
    switch (held.kind) {
        case field_kind::integer: return value.is_integral();
        case field_kind::number: return value.is_numeric();
        case field_kind::string: return value.type == constant_type::text;
        case field_kind::boolean: return value.type == constant_type::boolean;
        case field_kind::coded: return held.suits(value, held.family);
        case field_kind::constant:
        case field_kind::list:
        case field_kind::nested:
        case field_kind::extra:
        case field_kind::mapping:
        case field_kind::tuple:
        case field_kind::variant:
        case field_kind::part:
        case field_kind::raw: return false;
    }
    return false;
}

/// Of an array of choices, the first stands in the rule's `equal`.
constexpr bool choices_suit(const field_base& field, std::size_t index, value_kind held) {
    const rule& checked = field.rules[index];
    if (checked.choices.at) return suits(held, checked.equal);
    for (std::size_t i = 0; i < checked.choices.count; ++i)
        if (!suits(held, field.choices[field.rule_choices[index] + i])) return false;
    return true;
}

/// Whether values have an order, and the bound a place in it; a `Range` of integers may have fractions for bounds.
constexpr bool bounds_of(value_kind held, const constant& bound) {
    const bool is_number = held.kind == field_kind::integer || held.kind == field_kind::number;
    return (is_number && (!bound.is_set() || bound.is_numeric())) ||
           (held.kind == field_kind::coded && (!bound.is_set() || suits(held, bound)));
}

/// Whether there are multiples of a factor.
constexpr bool factor_of(value_kind held, const constant& factor) {
    if (held.kind == field_kind::integer) return factor.is_integral() && factor.integer > 0;
    if (held.kind != field_kind::coded || held.family != decimal_family || !suits(held, factor)) return false;
    return factor.type == constant_type::number ? factor.number > 0 && factor.number < 1e18 : factor.integer > 0;
}

/// `element` is the kind of a list's elements.
constexpr bool applies(const field_base& field, std::size_t index, value_kind held, value_kind element) {
    const field_kind kind = held.kind;
    const rule& checked = field.rules[index];
    switch (checked.kind) {
        case rule_kind::range:
            return bounds_of(held, checked.min) && bounds_of(held, checked.max);
        case rule_kind::length:
            return kind == field_kind::string || kind == field_kind::list || kind == field_kind::mapping;
        case rule_kind::equal: return suits(held, checked.equal);
        case rule_kind::one_of:
        case rule_kind::none_of: return is_scalar(kind) && choices_suit(field, index, held);
        case rule_kind::contains_only:
        case rule_kind::contains_none_of:
            return kind == field_kind::list && is_scalar(element.kind) && choices_suit(field, index, element);
        case rule_kind::regexp:
        case rule_kind::email:
        case rule_kind::url:
        case rule_kind::ip:
        case rule_kind::ipv4:
        case rule_kind::ipv6: return kind == field_kind::string;
        case rule_kind::multiple_of: return factor_of(held, checked.equal);
        case rule_kind::unique: return kind == field_kind::list;
        case rule_kind::callable: return kind != field_kind::constant;
    }
    return false;
}

/// Whether two bounds do not cross; false for a NaN.
constexpr bool in_order(const constant& min, const constant& max) {
    if (!min.is_set() || !max.is_set()) return true;
    const bool by_integer = min.type == constant_type::integer || min.type == constant_type::coded;
    if (by_integer && max.type == min.type) return min.integer <= max.integer;
    if (min.type == constant_type::text && max.type == constant_type::text) return compare_texts(min, max) <= 0;
    if (min.type == constant_type::natural && max.type == constant_type::natural) return min.natural <= max.natural;
    if (min.is_integral() && max.is_integral()) return max.type == constant_type::natural;
    return as_double(min) <= as_double(max);
}

/// Whether bounds are in order: none below zero for a length, none crossing, none beside `equal`.
constexpr bool bounds_make_sense(const rule& checked) {
    if (checked.kind != rule_kind::range && checked.kind != rule_kind::length) return true;
    if (!in_order(checked.min, checked.max)) return false;
    if (checked.kind == rule_kind::range) return true;
    const constant* const bounds[]{&checked.min, &checked.max, &checked.equal};
    for (const constant* bound : bounds)
        if (bound->is_set() && (bound->type != constant_type::integer || bound->integer < 0)) return false;
    return !checked.equal.is_set() || !(checked.min.is_set() || checked.max.is_set());
}

/// Whether a callable takes what the field loads.
constexpr bool takes(const callable& function, field_kind kind, const value_facts& value) {
    switch (kind) {
        case field_kind::integer:
            return (function.argument == argument_type::integer || function.argument == argument_type::natural) &&
                   function.bits >= value.bits && (function.takes_negative || !value.is_signed);
        case field_kind::number: return function.argument == argument_type::number;
        case field_kind::string: return function.argument == argument_type::text;
        case field_kind::boolean: return function.argument == argument_type::boolean;
        case field_kind::coded:
            if (value.is_text) return function.argument == argument_type::text;
            return function.argument == argument_type::object && function.type == value.type;
        case field_kind::constant:
        case field_kind::list:
        case field_kind::nested:
        case field_kind::extra:
        case field_kind::mapping:
        case field_kind::tuple:
        case field_kind::variant:
        case field_kind::part:
        case field_kind::raw: return function.argument == argument_type::object && function.type == value.type;
    }
    return false;
}

/// What is said of a validator that cannot apply.
constexpr mistake mistake_of(rule_kind kind, field_kind held) {
    if (held == field_kind::constant) return mistake::constant;
    switch (kind) {
        case rule_kind::range: return mistake::range;
        case rule_kind::length: return mistake::length;
        case rule_kind::equal:
        case rule_kind::one_of:
        case rule_kind::none_of: return mistake::choices;
        case rule_kind::contains_only:
        case rule_kind::contains_none_of: return mistake::contained;
        case rule_kind::regexp: return mistake::regexp;
        case rule_kind::email:
        case rule_kind::url:
        case rule_kind::ip:
        case rule_kind::ipv4:
        case rule_kind::ipv6: return mistake::address;
        case rule_kind::multiple_of: return mistake::multiple_of;
        case rule_kind::unique: return mistake::unique;
        case rule_kind::callable: return mistake::callable;
    }
    return mistake::none;
}

constexpr mistake find_mistake(const field_base& field, value_kind held, value_kind element, const value_facts& value) {
    if (field.rule_count > inline_rules) return mistake::too_many_rules;
    if (field.choice_count > inline_choices) return mistake::too_many_choices;
    if (field.message_count > inline_messages) return mistake::too_many_messages;
    for (std::size_t i = 0; i < field.rule_count; ++i) {
        if (!applies(field, i, held, element)) return mistake_of(field.rules[i].kind, held.kind);
        if (!bounds_make_sense(field.rules[i])) return mistake::bounds;
        if (field.rules[i].kind == rule_kind::callable && !takes(field.rules[i].function, held.kind, value))
            return mistake::callable;
    }
    return mistake::none;
}

}  // namespace mallow::detail
