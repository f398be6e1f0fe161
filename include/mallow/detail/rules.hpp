// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/field_base.hpp>
#include <mallow/plan.hpp>

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <type_traits>

/// A field's validators, as constants that the engine can be pointed to.
namespace mallow::detail {

/// The schema as a constant: every option of every field.
template <class Schema>
inline constexpr Schema instance{};

template <class>
struct member_pointer;
template <class Class, class Type>
struct member_pointer<Type Class::*> {
    using owner = Class;
    using type = Type;
};

/// A field that a schema declares: `get()` is the field as a constant.
template <auto Member>
struct declared_field {
    static constexpr const auto& get() {
        return instance<typename member_pointer<decltype(Member)>::owner>.*Member;
    }
};

/// The elements of a `List`.
template <class List>
struct element_field {
    static constexpr const auto& get() { return List::get().element; }
};

template <class Field>
using options_of = std::remove_cvref_t<decltype(Field::get())>;

template <class Field>
struct pattern_cells {
    static inline constinit pattern_cell cells[inline_rules]{};
};

template <class Field>
constexpr std::size_t kept_rules() {
    constexpr std::size_t count = Field::get().rule_count;
    return count < inline_rules ? count : inline_rules;
}

template <class Field>
constexpr std::size_t kept_choices() {
    constexpr std::size_t count = Field::get().choice_count;
    return count < inline_choices ? count : inline_choices;
}

template <class Field>
constexpr std::size_t kept_messages() {
    constexpr std::size_t count = Field::get().message_count;
    return count < inline_messages ? count : inline_messages;
}

template <class Field>
struct choices_of {
    static constexpr std::array<constant, kept_choices<Field>()> value = [] {
        std::array<constant, kept_choices<Field>()> made{};
        for (std::size_t i = 0; i < made.size(); ++i) made[i] = Field::get().choices[i];
        return made;
    }();
};

template <class Field>
constexpr bool has_pattern() {
    for (std::size_t i = 0; i < kept_rules<Field>(); ++i)
        if (Field::get().rules[i].kind == rule_kind::regexp) return true;
    return false;
}

template <class Field>
struct rules_of {
    static constexpr std::array<rule, kept_rules<Field>()> value = [] {
        std::array<rule, kept_rules<Field>()> made{};
        for (std::size_t i = 0; i < made.size(); ++i) {
            made[i] = Field::get().rules[i];
            if constexpr (kept_choices<Field>() > 0)
                if (made[i].choices.type == choice_type::constants && made[i].choices.count > 0)
                    made[i].choices.data = choices_of<Field>::value.data() + Field::get().rule_choices[i];
            if constexpr (has_pattern<Field>())
                if (made[i].kind == rule_kind::regexp) made[i].cell = &pattern_cells<Field>::cells[i];
        }
        return made;
    }();
};

template <class Field>
struct messages_of {
    static constexpr std::array<message_override, kept_messages<Field>()> value = [] {
        std::array<message_override, kept_messages<Field>()> made{};
        for (std::size_t i = 0; i < made.size(); ++i) made[i] = Field::get().messages[i];
        return made;
    }();
};

/// Whether a constant can be what a field of this kind holds.
constexpr bool suits(field_kind kind, constant_type type) {
    const bool integral = type == constant_type::integer || type == constant_type::natural;
    switch (kind) {
        case field_kind::integer: return integral;
        case field_kind::number: return integral || type == constant_type::number;
        case field_kind::string: return type == constant_type::text;
        case field_kind::boolean: return type == constant_type::boolean;
        default: return false;
    }
}

/// Whether a rule's choices, wherever they are kept, suit the field.
template <class Field>
constexpr bool choices_suit(field_kind kind, std::size_t index) {
    const rule& checked = rules_of<Field>::value[index];
    if (checked.choices.type != choice_type::constants) return suits(kind, checked.equal.type);
    for (std::size_t i = 0; i < checked.choices.count; ++i)
        if (!suits(kind, Field::get().choices[Field::get().rule_choices[index] + i].type)) return false;
    return true;
}

constexpr bool is_scalar(field_kind kind) {
    return kind != field_kind::list && kind != field_kind::nested && kind != field_kind::extra;
}

template <class Field>
constexpr field_kind element_kind() {
    if constexpr (requires { typename options_of<Field>::element_type; })
        return options_of<Field>::element_type::kind;
    else
        return field_kind::extra;
}

/// Whether each validator but the callables can apply to this kind of field.
template <class Field>
constexpr bool validators_apply() {
    constexpr field_kind kind = options_of<Field>::kind;
    for (std::size_t i = 0; i < kept_rules<Field>(); ++i) {
        const rule& checked = Field::get().rules[i];
        switch (checked.kind) {
            case rule_kind::range:
                if (kind != field_kind::integer && kind != field_kind::number) return false;
                if (checked.min.is_set() && !checked.min.is_numeric()) return false;
                if (checked.max.is_set() && !checked.max.is_numeric()) return false;
                break;
            case rule_kind::length:
                if (kind != field_kind::string && kind != field_kind::list) return false;
                break;
            case rule_kind::equal:
                if (!suits(kind, checked.equal.type)) return false;
                break;
            case rule_kind::one_of:
            case rule_kind::none_of:
                if (!is_scalar(kind) || !choices_suit<Field>(kind, i)) return false;
                break;
            case rule_kind::contains_only:
            case rule_kind::contains_none_of:
                if (kind != field_kind::list || !is_scalar(element_kind<Field>()) ||
                    !choices_suit<Field>(element_kind<Field>(), i))
                    return false;
                break;
            case rule_kind::regexp:
            case rule_kind::email:
            case rule_kind::url:
                if (kind != field_kind::string) return false;
                break;
            case rule_kind::callable: break;
        }
    }
    return true;
}

/// Whether bounds are in order: none below zero for a length, none crossing.
template <class Field>
constexpr bool bounds_make_sense() {
    for (std::size_t i = 0; i < kept_rules<Field>(); ++i) {
        const rule& checked = Field::get().rules[i];
        if (checked.kind == rule_kind::length) {
            for (const constant* bound : {&checked.min, &checked.max, &checked.equal})
                if (bound->is_set() && (bound->type != constant_type::integer || bound->integer < 0)) return false;
            if (checked.min.is_set() && checked.max.is_set() && checked.min.integer > checked.max.integer) return false;
        }
        if (checked.kind == rule_kind::range && checked.min.type == constant_type::integer &&
            checked.max.type == constant_type::integer && checked.min.integer > checked.max.integer)
            return false;
    }
    return true;
}

/// Whether each callable takes what the field loads into `Value`.
template <class Field, class Value>
constexpr bool callables_apply() {
    constexpr field_kind kind = options_of<Field>::kind;
    for (std::size_t i = 0; i < kept_rules<Field>(); ++i) {
        const rule& checked = Field::get().rules[i];
        if (checked.kind != rule_kind::callable) continue;
        const callable& function = checked.function;
        switch (kind) {
            case field_kind::integer:
                if (function.argument != argument_type::integer && function.argument != argument_type::natural) return false;
                if constexpr (std::integral<Value>) {
                    if (function.bits < std::numeric_limits<Value>::digits) return false;
                    if (std::numeric_limits<Value>::is_signed && !function.takes_negative) return false;
                } else if (function.bits < 63 || !function.takes_negative) {
                    return false;
                }
                break;
            case field_kind::number:
                if (function.argument != argument_type::number) return false;
                break;
            case field_kind::string:
                if (function.argument != argument_type::text) return false;
                break;
            case field_kind::boolean:
                if (function.argument != argument_type::boolean) return false;
                break;
            default:
                if (function.argument != argument_type::object || function.type != &type_tag<Value>) return false;
        }
    }
    return true;
}

}  // namespace mallow::detail
