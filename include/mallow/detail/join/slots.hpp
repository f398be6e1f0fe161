// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/declare/declared_field.hpp>
#include <mallow/detail/join/mistake_texts.hpp>
#include <mallow/detail/join/constants.hpp>
#include <mallow/detail/join/containers.hpp>
#include <mallow/detail/join/conversions.hpp>
#include <mallow/detail/join/holders.hpp>
#include <mallow/detail/join/mistakes.hpp>
#include <mallow/detail/join/shapes.hpp>
#include <mallow/detail/join/slot_base.hpp>
#include <mallow/plan.hpp>
#include <mallow/plan/type_ops.hpp>

#include <boost/json/fwd.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>

/// A field joined with the C++ type of its member.
namespace mallow::detail {

template <class Schema, class Model>
struct plan_of;

template <class Field, class Schema, class Model>
struct selected_plan_of;

template <class Schema>
struct model_resolver;

struct no_model;

template <class Field, class Member>
struct slot_of;

/// The plan of what a field nests: the whole of its schema, or the fields that it chooses.
template <class Field, class Schema, class Model>
constexpr const plan* nested_plan_of() {
    if constexpr (Field::get().selection.is_set)
        return &selected_plan_of<Field, Schema, Model>::value;
    else
        return &plan_of<Schema, Model>::value;
}

constexpr bool is_rare(field_kind kind) {
    return kind == field_kind::mapping || kind == field_kind::tuple || kind == field_kind::variant ||
           kind == field_kind::part || kind == field_kind::raw;
}
constexpr bool is_array(field_kind kind) {
    return kind == field_kind::list || kind == field_kind::tuple || kind == field_kind::raw;
}
constexpr bool is_object(field_kind kind) {
    return kind == field_kind::nested || kind == field_kind::extra || kind == field_kind::mapping ||
           kind == field_kind::raw;
}

template <class Field, class Value>
constexpr slot make_document_slot() {
    constexpr field_kind kind = Field::type::kind;
    slot made = base_slot<Field>(true);
    constexpr document_type document = document_of<Value>::value;
    static_assert(document != document_type::array || is_array(kind),
                  "mallow: a boost::json::array member binds to a List, a Tuple or a Raw; declare the member "
                  "boost::json::value");
    static_assert(
        document != document_type::object || is_object(kind),
        "mallow: a boost::json::object member binds to a Nested, a Dict, a Raw or an Extra; declare the member "
        "boost::json::value");
    if constexpr (is_scalar(kind)) {
        made.code = op::scalar;
        made.codec = find_codec<Field, Value>();
        made.options = find_options<Field, Value>();
    } else {
        made.code = op::document;
        made.document = document;
        made.type = ops_of_document(document);
        if constexpr (kind == field_kind::nested)
            made.nested = nested_plan_of<Field, typename Field::type::schema_type, void>();
        else if constexpr (kind == field_kind::list) {
            made.inner = &slot_of<element_field<Field>, boost::json::value>::value;
            delimit<Field>(made);
        } else
            find_parts<Field>(made);
    }
    return made;
}

template <class Field, class Value>
constexpr slot make_list_slot() {
    constexpr bool fits = iterable<Value> && !std::is_same_v<Value, std::string>;
    static_assert(fits, "mallow: a List binds to a standard sequence, set or std::array member; declare the member so, "
                        "or name another with attribute(\"...\")");
    slot made = base_slot<Field>(fits);
    if constexpr (fits) {
        made.code = op::sequence;
        // What is only dumped needs no code that loads it.
        if constexpr (Field::is_loaded()) {
            require_plain_container<Value>();
            made.sequence = &sequence_ops_of<Value>::value;
            made.type = &type_ops_of<Value>::value;
        } else {
            made.sequence = &dumped_sequence_ops_of<Value>::value;
        }
        made.inner = &slot_of<element_field<Field>, element_of<Value>>::value;
        delimit<Field>(made);
    }
    return made;
}

template <class Field, class Value>
constexpr slot make_nested_slot() {
    using schema = typename Field::type::schema_type;
    static_assert(
        !std::is_same_v<typename model_resolver<schema>::type, no_model>,
        "mallow: a Nested names a schema that inherits mallow::Schema<Model>, not the model: Nested<ItemSchema>");
    constexpr bool fits = is_model_or_derived<Value, typename model_resolver<schema>::type>();
    static_assert(fits, "mallow: a Nested binds to a member of its schema's model, or to std::optional or a pointer of "
                        "it; a list of them is List<Nested<...>>");
    slot made = base_slot<Field>(fits);
    if constexpr (fits) {
        made.code = op::structure;
        made.nested = nested_plan_of<Field, schema, Value>();
        if constexpr (Field::is_loaded()) made.type = &type_ops_of<Value>::value;
    }
    return made;
}

template <class Field, class Value>
constexpr slot make_scalar_slot() {
    constexpr bool fits = Field::type::template binds<Value>;
    slot made = base_slot<Field>(fits);
    if constexpr (fits) {
        made.code = op::scalar;
        made.borrows = std::is_same_v<Value, std::string_view>;
        bool takes_quickly = true;
        if constexpr (is_plain(Field::type::kind)) {
            made.codec = Field::type::template codec_of<Value>;
        } else {
            made.codec = find_codec<Field, Value>();
            made.options = find_options<Field, Value>();
            takes_quickly = takes_any<Field>();
        }
        if constexpr (Field::type::kind != field_kind::coded) made.native = native_kind<Value>();
        if (takes_quickly)
            made.quick = quick_path_of(made.native, narrow_path<Value>(), Field::get().rules, Field::get().rule_count);
        else
            made.quick.asks = Field::get().rule_count > 0;
    }
    return made;
}

template <class Field, class Wire, class Codec, class Value>
constexpr slot make_converted_slot() {
    if constexpr (check_converter<Codec, Value>()) {
        slot made = base_slot<member_rules<Field, Value>>(true);
        made.code = op::converted;
        made.converted = &converted_ops_of<Codec, Value>::value;
        made.type = &type_ops_of<Value>::value;
        made.inner = &slot_of<wire_field<Field, Wire, Value>, wire_value<Codec>>::value;
        return made;
    } else {
        return {};
    }
}

/// Whether a member's type has a codec for the kind of field that binds to it.
template <class Field, class Value>
constexpr bool has_codec_for() {
    if constexpr (is_scalar(Field::kind) && std::is_class_v<Value> && !document_of<Value>::known && has_codec<Value>)
        return !Field::template binds<Value> && Field::template binds<wire_value<codec_for<Value>>>;
    else
        return false;
}

template <class Field, class Value>
constexpr slot make_value_slot() {
    using field = typename Field::type;
    if constexpr (requires { typename field::converter_type; } && !document_of<Value>::known) {
        return make_converted_slot<Field, typename field::wire_type, typename field::converter_type, Value>();
    } else if constexpr (has_codec_for<field, Value>()) {
        return make_converted_slot<Field, field, codec_for<Value>, Value>();
    } else if constexpr (!require_no_mistake<find_mistake(Field::get(), value_kind_of<field, Value>(),
                                                          element_kind<field, Value>(),
                                                          facts_of<Value>())>()) {
        return {};
    } else if constexpr (field::kind == field_kind::constant) {
        return make_constant_slot<Field, Value>();
    } else if constexpr (document_of<Value>::known) {
        return make_document_slot<Field, Value>();
    } else if constexpr (field::kind == field_kind::list) {
        return make_list_slot<Field, Value>();
    } else if constexpr (field::kind == field_kind::nested) {
        return make_nested_slot<Field, Value>();
    } else if constexpr (is_rare(field::kind)) {
        return make_shape_slot<Field, Value>();
    } else {
        field::template require_member<Value>();
        return make_scalar_slot<Field, Value>();
    }
}

template <class Field, class Member>
constexpr slot make_slot() {
    if constexpr (is_holder<Member>()) {
        static_assert(!std::is_volatile_v<typename held<Member>::type>,
                      "mallow: what is volatile cannot be read as other values are; point to what is not");
        slot made = base_slot<Field>(false);
        made.allow_null = Field::get().allows_none != 0;
        made.code = op::holder;
        if constexpr (Field::is_loaded()) {
            static_assert(deletes_what_it_owns<Member>(),
                          "mallow: what a load makes is deleted by delete, and this pointer has another deleter; "
                          "declare the member a std::unique_ptr "
                          "without one, or a std::shared_ptr, or make the field dump_only");
            made.holder = &holder_ops_of<Member>::value;
            made.type = &type_ops_of<Member>::value;
        } else {
            made.holder = &dumped_holder_ops_of<Member>::value;
        }
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

/// Whether what a slot describes can be loaded, not only dumped.
constexpr bool can_load(const slot& checked) {
    if (checked.code == op::holder) return checked.holder->loads && can_load(*checked.inner);
    if (checked.code == op::sequence || (checked.code == op::delimited && checked.type))
        return checked.sequence->shape != sequence_shape::viewed && can_load(*checked.inner);
    if (checked.code == op::mapping)
        return checked.map->ops->shape != map_shape::viewed && can_load(*checked.map->key) && can_load(*checked.inner);
    if (checked.code == op::tuple)
        for (std::size_t i = 0; i < checked.tuple->count; ++i)
            if (!can_load(*checked.tuple->elements[i].value)) return false;
    if (checked.code == op::variant)
        for (std::size_t i = 0; i < checked.variant->count; ++i)
            if (!checked.variant->all[i].makes || !can_load(*checked.variant->all[i].value)) return false;
    return true;
}

}  // namespace mallow::detail
