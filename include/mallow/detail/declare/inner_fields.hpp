// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/declare/field_base.hpp>

#include <cstddef>
#include <cstdint>
#include <type_traits>

/// Fields within a field's braces.
namespace mallow::detail {

template <class Option>
inline constexpr bool is_field = std::is_base_of_v<field_base, Option>;

template <class... Options>
inline constexpr std::size_t count_fields = (std::size_t{0} + ... + std::size_t{is_field<Options>});

template <class Field>
concept field_with_a_value = is_field<Field> && requires {
    requires Field::kind != field_kind::extra;
};

/// Whether a field's values can be read from text, with nothing of it coerced.
constexpr bool reads_text(field_kind kind) {
    return kind == field_kind::string || kind == field_kind::integer || kind == field_kind::boolean ||
           kind == field_kind::coded;
}
template <class Field>
concept field_of_keys = is_field<Field> && requires {
    requires reads_text(Field::kind);
};

/// Gives an inner field what stands in the braces; the types differ only where something else was refused.
template <class Field, class Given>
constexpr void give(Field& inner, const Given& given) {
    if constexpr (std::is_same_v<Field, Given>) inner = given;
}

/// Inner fields, each of a type of its own.
template <class... Fields>
struct inner_fields {};
template <class Last>
struct inner_fields<Last> {
    Last first{};
};
template <class First, class Second, class... Rest>
struct inner_fields<First, Second, Rest...> {
    First first{};
    inner_fields<Second, Rest...> rest{};
};

template <std::size_t Index, class Fields>
constexpr auto& inner_at(Fields& fields) {
    if constexpr (Index == 0)
        return fields.first;
    else
        return inner_at<Index - 1>(fields.rest);
}

/// What the constructor of a field with inner fields does with its braces, from the inner field `Index` on.
template <bool GivesInner, std::size_t Index = 0, class Field>
constexpr void take_in_order(Field&) {}
template <bool GivesInner, std::size_t Index = 0, class Field, class First, class... Rest>
constexpr void take_in_order(Field& field, const First& first, const Rest&... rest) {
    if constexpr (!is_field<First>) {
        apply(field, first);
        take_in_order<GivesInner, Index>(field, rest...);
    } else if constexpr (GivesInner) {
        constexpr bool fits = std::is_same_v<std::remove_cvref_t<decltype(inner_at<Index>(field.inner))>, First>;
        static_assert(fits,
                      "mallow: inner fields in the braces are of the types, and in the order, that the field names: "
                      "Tuple<Str, Int> t {Str{...}, Int{...}}");
        give(inner_at<Index>(field.inner), first);
        take_in_order<GivesInner, Index + 1>(field, rest...);
    }
}

/// Lets inner fields that say nothing of unknown keys follow the field.
template <class Fields>
constexpr void hand_down(Fields& fields, std::int8_t unknown_policy) {
    if (fields.first.unknown_policy == unset) fields.first.unknown_policy = unknown_policy;
    if constexpr (requires { fields.rest; }) hand_down(fields.rest, unknown_policy);
}

/// A field of fields, each of a type of its own.
template <class... Fields>
struct composed_field : field_base {
    inner_fields<Fields...> inner{};
};

/// One of which is chosen.
template <class... Fields>
struct chosen_field : composed_field<Fields...> {
    const char* tag = nullptr;  // the Constant that tells schemas apart, when there are several

    using field_base::set;
    constexpr void set(discriminator_option option) { tag = option.name; }
};

/// A field for keys and one for values.
template <class Key, class Value>
struct mapping_field : field_base {
    Key keys{};
    Value values{};
};

}  // namespace mallow::detail
