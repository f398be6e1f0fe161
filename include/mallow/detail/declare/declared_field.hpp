// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/declare/field_base.hpp>
#include <mallow/plan.hpp>

#include <cstddef>

/// A field as a constant that templates can be given, and its options as tables that the engine can be pointed to.
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

/// A field that a schema declares.
template <auto Member>
struct declared_field {
    using type = typename member_pointer<decltype(Member)>::type;
    static constexpr const type& get() { return instance<typename member_pointer<decltype(Member)>::owner>.*Member; }
    static constexpr bool is_loaded() { return get().is_dump_only != 1; }
};

/// The elements of a `List`.
template <class List>
struct element_field {
    using type = typename List::type::element_type;
    static constexpr const type& get() { return List::get().element; }
    static constexpr bool is_loaded() { return List::is_loaded(); }
};

template <class Field>
struct pattern_cells {
    static inline constinit pattern_cell cells[inline_rules]{};
};

template <class Field, std::size_t Count>
struct choices_of {
    constant value[Count]{};
    constexpr choices_of() {
        for (std::size_t i = 0; i < Count; ++i) value[i] = Field::get().choices[i];
    }
    static const choices_of table;
};
template <class Field, std::size_t Count>
constexpr choices_of<Field, Count> choices_of<Field, Count>::table{};

constexpr bool has_pattern(const field_base& field) {
    for (std::size_t i = 0; i < field.rule_count; ++i)
        if (field.rules[i].kind == rule_kind::regexp) return true;
    return false;
}

constexpr constant constant_at(const void* data, std::size_t index) {
    return static_cast<const constant*>(data)[index];
}

template <class Field, std::size_t Count>
struct rules_of {
    rule value[Count]{};
    constexpr rules_of() {
        for (std::size_t i = 0; i < Count; ++i) {
            value[i] = Field::get().rules[i];
            if constexpr (Field::get().choice_count > 0)
                if (!value[i].choices.at && value[i].choices.count > 0) {
                    value[i].choices.data =
                        choices_of<Field, Field::get().choice_count>::table.value + Field::get().rule_choices[i];
                    value[i].choices.at = constant_at;
                }
            if constexpr (has_pattern(Field::get()))
                if (value[i].kind == rule_kind::regexp) value[i].cell = &pattern_cells<Field>::cells[i];
        }
    }
    static const rules_of table;
};
template <class Field, std::size_t Count>
constexpr rules_of<Field, Count> rules_of<Field, Count>::table{};

/// What callables among a field's rules ask for, where any does.
template <class Field>
struct asked_by_rules {
    struct table {
        const context_needs* list[inline_rules]{};
        std::size_t count = 0;
    };
    static constexpr table gather() {
        table made;
        const field_base& field = Field::get();
        for (std::size_t i = 0; i < field.rule_count && i < inline_rules; ++i)
            if (field.rules[i].function.has_needs) made.list[made.count++] = field.rules[i].function.asks;
        return made;
    }
    static constexpr table all = gather();
    static constexpr asked_contexts value{all.list, all.count};
};

template <class Field, std::size_t Count>
struct messages_of {
    message_override value[Count]{};
    constexpr messages_of() {
        for (std::size_t i = 0; i < Count; ++i) value[i] = Field::get().messages[i];
    }
    static const messages_of table;
};
template <class Field, std::size_t Count>
constexpr messages_of<Field, Count> messages_of<Field, Count>::table{};

}  // namespace mallow::detail
