// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/join/containers.hpp>
#include <mallow/detail/join/mappings.hpp>
#include <mallow/detail/join/model.hpp>
#include <mallow/detail/join/names.hpp>
#include <mallow/detail/join/slot_base.hpp>
#include <mallow/detail/join/tuples.hpp>
#include <mallow/detail/join/variants.hpp>
#include <mallow/plan.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>

/// Fields of the rarer shapes joined with their members.
namespace mallow::detail {

template <class Schema, class Model>
struct plan_of;

template <class Field, class Member>
struct slot_of;

/// Whether what fills a container that begins empty is all that the container is.
template <class Value>
constexpr void require_plain_container() {
    static_assert(compares_alike<Value>(), "mallow: a load would lose this container's comparator or hasher; "
                                           "give it one without state (a struct with a const call operator, or "
                                           "std::greater<>), or make the field dump_only");
    static_assert(allocates_alike<Value>(), "mallow: a load would lose this container's allocator; declare the "
                                            "member with std::allocator, or make the field dump_only");
}

template <class Field, class Value>
struct mapping_of {
    static constexpr mapping make() {
        if constexpr (document_of<Value>::known)
            return {nullptr, &slot_of<key_field<Field>, Value>::value};
        else if constexpr (Field::is_loaded())
            return {&map_ops_of<Value>::value, &slot_of<key_field<Field>, entry_key<Value>>::value};
        else
            return {&dumped_map_ops_of<Value>::value, &slot_of<key_field<Field>, entry_key<Value>>::value};
    }
    static constexpr mapping value = make();
};

template <class Field, class Value>
constexpr slot make_mapping_slot() {
    constexpr bool fits = iterable_by_pairs<Value> && !std::is_same_v<Value, std::string>;
    static_assert(fits,
                  "mallow: a Dict binds to a std::map or std::unordered_map member, one of Boost's, or a sequence of "
                  "pairs; declare the member so, or name another with attribute(\"...\")");
    slot made = base_slot<Field>(fits);
    if constexpr (fits) {
        made.code = op::mapping;
        if constexpr (Field::is_loaded()) {
            require_plain_container<Value>();
            static_assert(!std::is_same_v<entry_key<Value>, std::string_view>,
                          "mallow: the keys of a Dict are kept; give the map std::string keys");
            made.type = &type_ops_of<Value>::value;
        }
        made.map = &mapping_of<Field, Value>::value;
        made.inner = &slot_of<value_field<Field>, entry_value<Value>>::value;
    }
    return made;
}

template <class Value, class Model>
constexpr bool is_model_or_derived() {
    if constexpr (std::is_void_v<Model>)
        return false;
    else
        return std::is_same_v<Value, Model> || std::is_base_of_v<Model, Value>;
}

/// The field that a `Pluck` names.
template <class Field, class Model>
struct plucked {
    using schema = typename Field::type::schema_type;
    using fields = fields_of<schema>;
    static constexpr std::size_t find() {
        const char* const* const names = names_of<fields>::value;
        for (std::size_t i = 0; names[i]; ++i)
            if (is_name(names[i], Field::type::name.text, Field::type::name.size())) return i;
        return not_found;
    }
    static constexpr std::size_t index = find();
    static_assert(index != not_found,
                  "mallow: a Pluck names a field that its schema has: Pluck<OwnerSchema, \"id\">; correct the name");

    static constexpr bool can_be_loaded() {
        if constexpr (index == not_found)
            return true;
        else
            return binding_of<mp11::mp_at_c<fields, index>>::get().is_dump_only != 1;
    }
    static_assert(can_be_loaded() || !Field::is_loaded(),
                  "mallow: a Pluck of a field that is dump_only cannot be loaded; make the Pluck dump_only");

    /// By its place: the schema's own plan may not be made yet.
    static constexpr void find_in(slot& made) {
        made.nested = &plan_of<schema, Model>::value;
        made.part = static_cast<std::uint16_t>(index == not_found ? 0 : index);
    }
};

template <class Field, class Value>
constexpr slot make_part_slot() {
    using model = typename model_resolver<typename Field::type::schema_type>::type;
    constexpr bool fits = is_model_or_derived<Value, model>();
    static_assert(fits,
                  "mallow: a Pluck binds to a member of its schema's model, or to std::optional or a pointer of it");
    slot made = base_slot<Field>(fits);
    if constexpr (fits) {
        made.code = op::part;
        plucked<Field, Value>::find_in(made);
        if constexpr (Field::is_loaded()) made.type = &type_ops_of<Value>::value;
    }
    return made;
}

/// What a document's shape is made of, where it is none of the common ones.
template <class Field>
constexpr void find_parts(slot& made) {
    constexpr field_kind kind = Field::type::kind;
    if constexpr (kind == field_kind::mapping) {
        made.map = &mapping_of<Field, boost::json::value>::value;
        made.inner = &slot_of<value_field<Field>, boost::json::value>::value;
    } else if constexpr (kind == field_kind::tuple) {
        made.tuple = &tuple_elements_of<Field, boost::json::value>::value;
    } else if constexpr (kind == field_kind::variant) {
        if constexpr (check_alternatives<Field>(std::make_index_sequence<Field::type::size>()))
            made.variant = &alternatives_of<Field, boost::json::value>::value;
    } else if constexpr (kind == field_kind::part) {
        plucked<Field, void>::find_in(made);
    }
}

/// A field of one of the rarer shapes.
template <class Field, class Value>
constexpr slot make_shape_slot() {
    constexpr field_kind kind = Field::type::kind;
    static_assert(kind != field_kind::raw,
                  "mallow: a Raw binds to a boost::json::value, object or array member; declare the member so");
    if constexpr (kind == field_kind::mapping)
        return make_mapping_slot<Field, Value>();
    else if constexpr (kind == field_kind::tuple)
        return make_tuple_slot<Field, Value>();
    else if constexpr (kind == field_kind::variant)
        return make_variant_slot<Field, Value>();
    else if constexpr (kind == field_kind::part)
        return make_part_slot<Field, Value>();
    else
        return {};
}

}  // namespace mallow::detail
