// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/containers.hpp>
#include <mallow/detail/holders.hpp>
#include <mallow/detail/rules.hpp>
#include <mallow/detail/type_ops.hpp>
#include <mallow/plan.hpp>

#include <boost/json/fwd.hpp>

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>

/// A field joined with the C++ type of its member.
namespace mallow::detail {

template <class Schema, class Model>
struct plan_of;

template <class Schema>
struct model_resolver;

template <class Value>
inline constexpr bool is_json =
    std::same_as<Value, boost::json::value> || std::same_as<Value, boost::json::object> || std::same_as<Value, boost::json::array>;

template <class Field, class Member>
struct slot_of;

template <class Value>
constexpr op op_of() {
    if constexpr (std::same_as<Value, bool>)
        return op::boolean;
    else if constexpr (std::signed_integral<Value>)
        return sizeof(Value) == 1 ? op::int8 : sizeof(Value) == 2 ? op::int16 : sizeof(Value) == 4 ? op::int32 : op::int64;
    else if constexpr (std::unsigned_integral<Value>)
        return sizeof(Value) == 1 ? op::uint8 : sizeof(Value) == 2 ? op::uint16 : sizeof(Value) == 4 ? op::uint32 : op::uint64;
    else if constexpr (std::same_as<Value, float>)
        return op::float32;
    else if constexpr (std::same_as<Value, double>)
        return op::float64;
    else if constexpr (std::same_as<Value, std::string>)
        return op::string;
    else if constexpr (std::same_as<Value, std::string_view>)
        return op::string_view;
    else if constexpr (std::same_as<Value, boost::json::value>)
        return op::json_value;
    else if constexpr (std::same_as<Value, boost::json::object>)
        return op::json_object;
    else
        return op::json_array;
}

/// What of a slot the field alone decides.
template <class Field>
constexpr slot base_slot() {
    const field_base& field = Field::get();
    slot made;
    made.kind = options_of<Field>::kind;
    made.strict = field.is_strict;
    made.allow_null = field.allows_none == 1;
    made.allow_nan = field.allows_nan == 1;
    made.unknown_keys = field.unknown_policy;
    if constexpr (kept_messages<Field>() > 0) {
        made.messages = messages_of<Field>::value.data();
        made.message_count = static_cast<std::uint8_t>(messages_of<Field>::value.size());
    }
    return made;
}

template <class Field, class Value>
constexpr void add_rules(slot& made) {
    if constexpr (kept_rules<Field>() > 0) {
        made.rules = rules_of<Field>::value.data();
        made.rule_count = static_cast<std::uint8_t>(rules_of<Field>::value.size());
    }
}

/// Refuses what the field's braces must not say; true when they say nothing wrong.
template <class Field, class Value>
constexpr bool check_field() {
    constexpr const field_base& field = Field::get();
    constexpr bool room = field.rule_count <= inline_rules && field.choice_count <= inline_choices;
    static_assert(field.rule_count <= inline_rules,
                  "mallow: a field has room for 8 validators; put several checks into one callable");
    static_assert(field.choice_count <= inline_choices,
                  "mallow: a field has room for 16 choices, all its validators together; name a static constexpr array instead: OneOf{array}");
    static_assert(field.message_count <= inline_messages, "mallow: a field has room for 8 error_message options");
    if constexpr (room) {
        constexpr bool apply = validators_apply<Field>();
        static_assert(apply,
                      "mallow: a validator cannot apply to this field: Range needs a number, Length a string or a list, Regexp, Email and URL a "
                      "string, ContainsOnly and ContainsNoneOf a list of scalars, and choices must be of the field's own kind");
        if constexpr (apply) {
            static_assert(bounds_make_sense<Field>(),
                          "mallow: the bounds of a Range or Length are not in order; a Length counts from 0, and min is not above max");
            constexpr bool callable = callables_apply<Field, Value>();
            static_assert(callable,
                          "mallow: a callable must take what the field loads: std::int64_t (std::uint64_t for such a member), double, bool, "
                          "std::string_view, or a const reference to the member's container or struct");
            return callable;
        }
    }
    return false;
}

template <class Value, class Model>
constexpr bool is_model_or_derived() {
    if constexpr (std::is_void_v<Model>)
        return false;
    else
        return std::same_as<Value, Model> || std::is_base_of_v<Model, Value>;
}

template <class Field, class Value>
constexpr slot make_json_slot() {
    using field = options_of<Field>;
    slot made = base_slot<Field>();
    add_rules<Field, Value>(made);
    made.code = op_of<Value>();
    static_assert(!std::same_as<Value, boost::json::array> || field::kind == field_kind::list,
                  "mallow: a boost::json::array member binds to a List; declare the member boost::json::value");
    static_assert(!std::same_as<Value, boost::json::object> || field::kind == field_kind::nested || field::kind == field_kind::extra,
                  "mallow: a boost::json::object member binds to a Nested or an Extra; declare the member boost::json::value");
    if constexpr (field::kind == field_kind::nested)
        made.nested = &plan_of<typename field::schema_type, void>::value;
    else if constexpr (field::kind == field_kind::list)
        made.inner = &slot_of<element_field<Field>, boost::json::value>::value;
    return made;
}

template <class Field, class Value>
constexpr slot make_list_slot() {
    static_assert(iterable<Value> && !std::same_as<Value, std::string>,
                  "mallow: a List binds to a standard sequence, set or std::array member; declare the member so, or name another with attribute(\"…\")");
    slot made = base_slot<Field>();
    if constexpr (iterable<Value> && !std::same_as<Value, std::string>) {
        add_rules<Field, Value>(made);
        made.code = op::sequence;
        made.sequence = &sequence_ops_of<Value>::value;
        made.type = &type_ops_of<Value>::value;
        made.inner = &slot_of<element_field<Field>, element_of<Value>>::value;
    }
    return made;
}

template <class Field, class Value>
constexpr slot make_nested_slot() {
    using schema = typename options_of<Field>::schema_type;
    using model = typename model_resolver<schema>::type;
    constexpr bool fits = is_model_or_derived<Value, model>();
    static_assert(fits,
                  "mallow: a Nested binds to a member of its schema's model, or to std::optional or a pointer of it; a list of them is List<Nested<…>>");
    slot made = base_slot<Field>();
    if constexpr (fits) {
        add_rules<Field, Value>(made);
        made.code = op::structure;
        made.nested = &plan_of<schema, Value>::value;
        made.type = &type_ops_of<Value>::value;
    }
    return made;
}

template <class Field, class Value>
constexpr slot make_value_slot() {
    using field = options_of<Field>;
    if constexpr (!check_field<Field, Value>()) {
        return {};
    } else if constexpr (is_json<Value>) {
        return make_json_slot<Field, Value>();
    } else if constexpr (field::kind == field_kind::list) {
        return make_list_slot<Field, Value>();
    } else if constexpr (field::kind == field_kind::nested) {
        return make_nested_slot<Field, Value>();
    } else if constexpr (field::kind == field_kind::extra) {
        static_assert(std::same_as<Value, boost::json::object>, "mallow: an Extra binds to a boost::json::object member; declare the member so");
        return {};
    } else {
        field::template require_member<Value>();
        slot made = base_slot<Field>();
        if constexpr (field::template binds<Value>) {
            add_rules<Field, Value>(made);
            made.code = op_of<Value>();
        }
        return made;
    }
}

template <class Field, class Member>
constexpr slot make_slot() {
    if constexpr (holder<Member>) {
        slot made = base_slot<Field>();
        made.allow_null = Field::get().allows_none != 0;
        made.code = op::holder;
        made.holder = &holder_ops_of<Member>::value;
        made.type = &type_ops_of<Member>::value;
        made.inner = &slot_of<Field, held_by<Member>>::value;
        return made;
    } else {
        return make_value_slot<Field, Member>();
    }
}

/// How `Field` reads and writes a `Member`.
template <class Field, class Member>
struct slot_of {
    static constexpr slot value = make_slot<Field, Member>();
};

/// Whether a value of this type can be loaded, not only dumped.
template <class Field, class Member>
constexpr bool can_load() {
    if constexpr (std::is_pointer_v<Member>)
        return false;
    else if constexpr (holder<Member>)
        return holder_ops_of<Member>::value.emplace != nullptr && can_load<Field, held_by<Member>>();
    else if constexpr (is_json<Member>)
        return true;
    else if constexpr (options_of<Field>::kind == field_kind::list) {
        if constexpr (!iterable<Member> || shape_of<Member>() == sequence_shape::viewed)
            return false;
        else
            return can_load<element_field<Field>, element_of<Member>>();
    } else
        return true;
}

/// The type inside all holders.
template <class Member>
struct stripped {
    using type = Member;
};
template <holder Member>
struct stripped<Member> : stripped<held_by<Member>> {};

}  // namespace mallow::detail
