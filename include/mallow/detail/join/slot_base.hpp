// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/declare/declared_field.hpp>
#include <mallow/detail/join/containers.hpp>
#include <mallow/detail/join/holders.hpp>
#include <mallow/detail/join/mistakes.hpp>
#include <mallow/plan.hpp>

#include <boost/json/fwd.hpp>

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <type_traits>

/// What of a slot the field decides, or the member's type alone.
namespace mallow::detail {

/// How a member's type is read and written where it stands.
template <class Value>
constexpr quick_kind native_kind() {
    if constexpr (std::is_same_v<Value, bool>)
        return quick_kind::boolean;
    else if constexpr (std::is_same_v<Value, double>)
        return quick_kind::number;
    else if constexpr (std::is_same_v<Value, std::string>)
        return quick_kind::text;
    else if constexpr (std::is_integral_v<Value>)
        return std::is_signed_v<Value> && sizeof(Value) == 8 ? quick_kind::integer : quick_kind::none;
    else
        return quick_kind::none;
}

/// The same of what is narrower, with the bounds of the type.
template <class Value>
constexpr quick_path narrow_path() {
    quick_path path;
    if constexpr (std::is_same_v<Value, float>) {
        path.narrow = narrow_kind::single;
        path.least.number = -double{std::numeric_limits<float>::max()};
        path.most.number = std::numeric_limits<float>::max();
    } else if constexpr (std::is_integral_v<Value> && !std::is_same_v<Value, bool>) {
        constexpr bool is_natural = sizeof(Value) == 8 && !std::is_signed_v<Value>;
        path.narrow = is_natural           ? narrow_kind::natural
                      : sizeof(Value) == 4 ? narrow_kind::word
                      : sizeof(Value) == 2 ? narrow_kind::half
                      : sizeof(Value) == 1 ? narrow_kind::byte
                                           : narrow_kind::none;
        if (path.narrow != narrow_kind::none) {
            path.least.integer = static_cast<std::int64_t>(std::numeric_limits<Value>::min());
            path.most.integer = is_natural ? std::numeric_limits<std::int64_t>::max()
                                           : static_cast<std::int64_t>(std::numeric_limits<Value>::max());
        }
    }
    return path;
}

/// Whether a type is one of Boost.JSON's.
template <class Value>
struct document_of {
    static constexpr bool known = false;
};
template <document_type Type>
struct known_document {
    static constexpr bool known = true;
    static constexpr document_type value = Type;
};
template <>
struct document_of<boost::json::value> : known_document<document_type::value> {};
template <>
struct document_of<boost::json::object> : known_document<document_type::object> {};
template <>
struct document_of<boost::json::array> : known_document<document_type::array> {};

constexpr const type_ops* ops_of_document(document_type type) {
    return type == document_type::value    ? &json_value_ops
           : type == document_type::object ? &json_object_ops
                                           : &json_array_ops;
}

/// What a field's values are, in members of type `Value`.
template <class Field, class Value>
constexpr value_kind value_kind_of() {
    if constexpr (Field::kind == field_kind::coded) {
        value_kind made{Field::kind};
        if constexpr (requires { Field::template family_in<Value>(); })
            made.family = Field::template family_in<Value>();
        else
            made.family = Field::family;
        if constexpr (requires(const constant& value) { Field::suits(value); })
            made.suits = [](const constant& value, std::uint32_t) { return Field::suits(value); };
        return made;
    } else {
        return {Field::kind};
    }
}

/// What of a slot the field alone decides.
constexpr slot plain_slot(const field_base& field, field_kind kind) {
    slot made;
    made.kind = kind;
    made.strict = field.is_strict;
    made.allow_null = field.allows_none == 1;
    made.allow_nan = field.allows_nan == 1;
    made.sensitive = field.is_sensitive == 1;
    made.unknown_keys = field.unknown_policy;
    return made;
}

template <class Field>
constexpr slot base_slot(bool with_rules) {
    constexpr const field_base& field = Field::get();
    slot made = plain_slot(field, Field::type::kind);
    if constexpr (field.message_count > 0) {
        made.messages = messages_of<Field, field.message_count>::table.value;
        made.message_count = static_cast<std::uint8_t>(field.message_count);
    }
    if constexpr (field.rule_count > 0)
        if (with_rules) {
            made.rules = rules_of<Field, field.rule_count>::table.value;
            made.rule_count = static_cast<std::uint8_t>(field.rule_count);
            if constexpr (field.asks_contexts) made.asks = &asked_by_rules<Field>::value;
        }
    return made;
}

/// Scalars are told first: asking whether a type is a holder costs the compiler more.
template <class Member>
constexpr bool is_holder() {
    if constexpr (std::is_arithmetic_v<Member> || std::is_same_v<Member, std::string> ||
                  std::is_same_v<Member, std::string_view> || document_of<Member>::known)
        return false;
    else
        return holder<Member>;
}

/// The type inside all holders.
template <class Member, bool = is_holder<Member>()>
struct stripped {
    using type = Member;
};
template <class Member>
struct stripped<Member, true> : stripped<held_by<Member>> {};

/// What a list's elements are; by the field's type, so that it is asked once for all that are alike.
template <class Type, class Value>
constexpr value_kind element_kind() {
    if constexpr (Type::kind == field_kind::list) {
        using element = typename Type::element_type;
        if constexpr (element::kind == field_kind::coded && iterable<Value>)
            return value_kind_of<element, typename stripped<element_of<Value>>::type>();
        else
            return value_kind_of<element, Value>();
    } else {
        return {field_kind::extra};
    }
}

/// What a field says to its codec alone; a field has an `options_of` where its codec asks for that.
template <class Field, class Value>
constexpr const codec_options* find_options() {
    if constexpr (requires { Field::type::template options_of<Field, Value>(); })
        return Field::type::template options_of<Field, Value>();
    else
        return nullptr;
}

/// How a field's values of a type are read; a field has a `choose_codec` where its braces decide that too.
template <class Field, class Value>
constexpr const codec* find_codec() {
    if constexpr (requires { Field::type::template choose_codec<Field, Value>(); })
        return Field::type::template choose_codec<Field, Value>();
    else if constexpr (document_of<Value>::known)
        return Field::type::document_codec;
    else
        return Field::type::template codec_of<Value>;
}

/// Whether fields of a kind say nothing to their codec and take whatever is plainly of their member's type. They are
/// most, and each question is a template for each of them.
constexpr bool is_plain(field_kind kind) {
    return kind == field_kind::integer || kind == field_kind::number || kind == field_kind::boolean;
}

/// Whether whatever is plainly of a member's type is a value of its field.
template <class Field>
constexpr bool takes_any() {
    if constexpr (Field::type::kind == field_kind::string)
        return Field::type::template takes_any_text<Field>();
    else
        return Field::type::kind != field_kind::coded;
}

/// Makes a list one that is written as a string, if its field says so.
template <class Field>
constexpr void delimit(slot& made) {
    if constexpr (requires { Field::type::is_delimited; }) {
        made.code = op::delimited;
        made.options = Field::type::template options_of<Field>();
    }
}

}  // namespace mallow::detail
