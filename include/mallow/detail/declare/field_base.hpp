// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/declare/callables.hpp>
#include <mallow/detail/declare/choices.hpp>
#include <mallow/field_options.hpp>
#include <mallow/plan.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>

namespace mallow::detail {

inline constexpr std::size_t inline_rules = 8;
inline constexpr std::size_t inline_messages = 8;

template <class T>
concept validator = requires(const T& value) {
    { value.to_rule() } -> std::same_as<rule>;
};

/// What a field's braces say.
///
/// Every field's size is a multiple of 8, without padding at its end, so that the sizes of the listed fields add up to
/// the schema's.
struct alignas(8) field_base {
    /// Whether the constructor has refused the class itself, `List<int>` say; then nothing is asked of the field. What is
    /// said in a class instead makes Clang drop the members of it, and say so too.
    static constexpr bool is_refused = false;

    rule rules[inline_rules]{};
    constant choices[inline_choices]{};
    message_override messages[inline_messages]{};
    default_option<true> on_load{};
    default_option<false> on_dump{};
    field_metadata described{};
    const char* key = nullptr;
    const char* member = nullptr;
    const char* aliases[most_aliases]{};
    std::size_t rule_count = 0;
    std::size_t choice_count = 0;
    std::size_t message_count = 0;
    std::int8_t is_required = unset;
    std::int8_t is_dump_only = unset;
    std::int8_t is_load_only = unset;
    std::int8_t allows_none = unset;
    std::int8_t is_strict = unset;
    std::int8_t allows_nan = unset;
    std::int8_t unknown_policy = unset;
    const computed_ops* computing = nullptr;
    bool has_load_default = false;
    bool has_dump_default = false;
    std::uint8_t rule_choices[inline_rules]{};  // where each rule's inline choices begin
    bool is_computed = false;
    bool asks_contexts = false;  // whether a callable does
    bool names_twice = false;  // its data_key, or its attribute
    std::int8_t is_sensitive = unset;
    std::uint8_t alias_count = 0;
    std::uint8_t padding[2]{};

    constexpr void set(flag<required_tag> on) { is_required = static_cast<std::int8_t>(on.value); }
    constexpr void set(flag<dump_only_tag> on) { is_dump_only = static_cast<std::int8_t>(on.value); }
    constexpr void set(flag<load_only_tag> on) { is_load_only = static_cast<std::int8_t>(on.value); }
    constexpr void set(flag<allow_none_tag> on) { allows_none = static_cast<std::int8_t>(on.value); }
    constexpr void set(flag<strict_tag> on) { is_strict = static_cast<std::int8_t>(on.value); }
    constexpr void set(flag<allow_nan_tag> on) { allows_nan = static_cast<std::int8_t>(on.value); }
    constexpr void set(flag<sensitive_tag> on) { is_sensitive = static_cast<std::int8_t>(on.value); }
    constexpr void set(data_key_option option) {
        names_twice = names_twice || key;
        key = option.name;
    }
    /// Counts on beyond the room there is, as `set(message_override)` does.
    constexpr void set(const aliases_option& option) {
        for (std::size_t i = 0; i < option.count; ++i, ++alias_count)
            if (alias_count < most_aliases) aliases[alias_count] = option.keys[i];
    }
    constexpr void set(attribute_option option) {
        names_twice = names_twice || member;
        member = option.name;
    }
    constexpr void set(unknown_keys_option option) { unknown_policy = static_cast<std::int8_t>(option.policy); }
    constexpr void set(const default_option<true>& option) {
        on_load = option;
        has_load_default = true;
    }
    constexpr void set(const default_option<false>& option) {
        on_dump = option;
        has_dump_default = true;
    }
    constexpr void set(const field_metadata& option) { described = option; }

    /// Counts on beyond the room there is, for the check where the field is joined with its member.
    constexpr void set(message_override option) {
        if (message_count < inline_messages) messages[message_count] = option;
        ++message_count;
    }

    template <validator Validator>
    constexpr void set(const Validator& option) {
        if constexpr (requires { option.choices.values; }) {
            if (rule_count < inline_rules) rule_choices[rule_count] = static_cast<std::uint8_t>(choice_count);
            for (std::size_t i = 0; i < option.choices.count; ++i) {
                if (choice_count < inline_choices) choices[choice_count] = option.choices.values[i];
                ++choice_count;
            }
        }
        add(option.to_rule());
        if constexpr (requires { option.choices.values; }) {
            if (rule_count > inline_rules) return;
            choice_list& list = rules[rule_count - 1].choices;
            if (option.choices.array.data)
                rules[rule_count - 1].equal = option.choices.kind;
            else
                list.count = static_cast<std::uint32_t>(option.choices.count);
        }
    }

    template <class Callable>
        requires(stateless_callable<Callable> && !validator<Callable>)
    constexpr void set(const Callable&) {
        if constexpr (takes_contexts<Callable>) asks_contexts = true;
        add({.kind = rule_kind::callable, .function = make_callable<Callable>()});
    }

    template <class Returned, class Parameter>
    constexpr void set(Returned (*function)(Parameter)) {
        add({.kind = rule_kind::callable, .function = make_callable(function)});
    }

    constexpr void add(const rule& added) {
        if (rule_count < inline_rules) rules[rule_count] = added;
        ++rule_count;
    }
};

/// What a computed field of a kind is dumped as; see detail/join/computed.hpp.
template <class Field, class Callable>
struct computed_ops_of;

/// A value that a callable makes of the model.
template <class Field, class Callable>
constexpr void apply(Field& field, const computed_option<Callable>&) {
    field.computing = &computed_ops_of<Field, Callable>::value;
    field.is_computed = true;
    field.is_dump_only = 1;
}
/// A field that may choose among those of its schema.
struct selecting_field : field_base {
    selection_option selection{};

    using field_base::set;
    constexpr void set(const selection_option& option) { selection = option; }
};

/// What the constructor of every field does with its braces.
template <class Field, class Option>
constexpr void apply(Field& field, const Option& option) {
    static_assert(
        requires { field.set(option); },
        "mallow: this does not belong in a field's braces; they take options, validators, functions of one value, and "
        "stateless callables with one call operator that is no template and takes one value, and contexts behind it");
    if constexpr (requires { field.set(option); }) field.set(option);
}

}  // namespace mallow::detail
