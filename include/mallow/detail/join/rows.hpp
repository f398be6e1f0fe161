// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/address.hpp>
#include <mallow/detail/join/mistake_texts.hpp>
#include <mallow/detail/join/computed.hpp>
#include <mallow/detail/join/names.hpp>
#include <mallow/detail/join/naming.hpp>
#include <mallow/detail/join/offset.hpp>
#include <mallow/detail/join/option_checks.hpp>
#include <mallow/detail/join/slots.hpp>
#include <mallow/plan.hpp>
#include <mallow/plan/fragment.hpp>

#include <boost/json/fwd.hpp>
#include <boost/mp11/list.hpp>

#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

/// A field joined with a member of the model.
namespace mallow::detail {

/// What of a row the field alone decides.
constexpr row base_row(const field_base& field, std::string_view name, std::string_view key) {
    row made;
    made.name = name;
    made.key = key;
    made.attribute = text_or(field.member, name);
    made.alias_count = field.alias_count > most_aliases ? std::uint8_t{0} : field.alias_count;
    made.load = field.is_dump_only != 1;
    made.dump = field.is_load_only != 1;
    made.required = field.is_required == 1;
    made.load_default = {field.on_load.value, field.on_load.fill, field.on_load.is_null, field.has_load_default};
    made.dump_default = {field.on_dump.value, field.on_dump.fill, field.on_dump.is_null, field.has_dump_default};
    made.metadata = field.described;
    make_fragment(made.key, made);
    return made;
}

template <class Field, class Value>
constexpr slot make_bound_slot() {
    constexpr bool fits = Field::type::kind != field_kind::extra || std::is_same_v<Value, boost::json::object>;
    static_assert(fits, "mallow: an Extra binds to a boost::json::object member; declare the member so");
    if constexpr (fits)
        return make_slot<Field, Value>();
    else
        return {};
}

/// A field joined with a data member.
template <class Field, class Model, class Target>
constexpr void join_data(row& made) {
    using member = typename member_pointer<std::remove_cv_t<decltype(Target::pointer)>>::type;
    constexpr const field_base& field = Field::get();
    constexpr bool fixed = requires(void (*take)(member Model::*)) { take(Target::pointer); };
    static_assert(!std::is_volatile_v<member>, "mallow: a volatile member cannot be read as other values are; declare "
                                               "it without volatile, or dump a member function that reads it");
    static_assert(
        fixed, "mallow: a member of a virtual base has no fixed place in the model; inherit the base without virtual");
    static_assert(sizeof(Model) / alignof(member) < 200'000,
                  "mallow: a model is at most 200,000 places large; hold large arrays by a std::vector");
    static_assert(field.is_dump_only == 1 || !std::is_const_v<member>,
                  "mallow: a const member cannot be loaded into; make the field dump_only, or the member not const");
    static_assert(!std::is_abstract_v<Model> || Field::type::kind != field_kind::extra,
                  "mallow: an abstract model is only dumped, and keeps no unknown keys; drop the Extra");
    constexpr slot value = make_bound_slot<Field, std::remove_cv_t<member>>();
    made.value = value;
    if constexpr (fixed && std::is_abstract_v<Model>) {
        // No constant can hold one, to find the offset in.
        made.function.call = [](const computed&, const void* object, const contexts&, void* context,
                                value_visitor found) {
            found(context, address_of(static_cast<const Model*>(object)->*Target::pointer));
        };
    } else if constexpr (fixed && !std::is_volatile_v<member>) {
        constexpr std::size_t offset = offset_of<Model>(Target::pointer);
        static_assert(offset < sizeof(Model) && alignof(Model) >= alignof(member),
                      "mallow: a member must stand at its type's alignment, and in a packed model it does not; load "
                      "into a model that is not packed, "
                      "and copy its members");
        made.offset = offset;
    }
    if (made.dump && made.fragment_size > 0 && !std::is_abstract_v<Model>) made.dump_quick = value.native;
    static_assert(field.is_dump_only == 1 || Field::type::kind == field_kind::extra || can_load(value),
                  "mallow: this member can be dumped but not loaded (a raw pointer, a const range, or what cannot be "
                  "default-constructed); make "
                  "the field dump_only, or the member one that owns its value");
    if constexpr (field.has_load_default)
        static_assert(default_fits<Field, std::remove_cv_t<member>>(),
                      "mallow: the load_default does not fit the member; give a value of the field's kind that the "
                      "member can hold, or a "
                      "captureless lambda that returns exactly the member's type");
    static_assert(!field.has_dump_default, "mallow: a dump_default is for a Schema<>, whose objects can lack a key; a "
                                           "struct's member is never absent: initialise it instead");
}

/// A field joined with a nullary member function: it can only be dumped.
template <class Field, class Model, class Target>
constexpr void join_function(row& made) {
    constexpr bool nullary = requires(const Model& model) { (model.*Target::pointer)(); };
    static_assert(Field::type::kind != field_kind::extra,
                  "mallow: an Extra binds to a boost::json::object member, not to a function; declare a member");
    static_assert(nullary, "mallow: only a const member function without parameters can stand for an attribute");
    static_assert(Field::get().is_dump_only == 1,
                  "mallow: a member function can only be dumped; make the field dump_only");
    if constexpr (nullary) {
        using returned = decltype((std::declval<const Model&>().*Target::pointer)());
        made.value = make_slot<Field, std::remove_cvref_t<returned>>();
        made.function.call = [](const computed&, const void* object, const contexts&, void* context,
                                value_visitor found) {
            auto&& value = (static_cast<const Model*>(object)->*Target::pointer)();
            found(context, address_of(value));
        };
    }
}

/// A Constant without a member.
template <class Field, class Model>
constexpr void join_nothing(row& made) {
    if constexpr (require_no_mistake<find_mistake(Field::get(), value_kind_of<typename Field::type, void>(),
                                                  element_kind<typename Field::type, void>(), facts_of<void>())>())
        made.value = make_constant_slot<Field, void>();
    made.offset = sizeof(Model);
    made.bound = false;
}

template <class Descriptor, class Model, naming Naming>
constexpr row bind_constant_field() {
    using field = binding_of<Descriptor>;
    constexpr const field_base& options = field::get();
    if constexpr (!options_agree(options, field::type::kind, text_or(options.key, Descriptor::name)))
        check_options<field, Descriptor>();
    row made = base_row(options, Descriptor::name, key_of<Descriptor, Naming>(options));
    if constexpr (options.is_computed) {
        join_computed<field, Model>(made);
    } else if constexpr (std::is_void_v<Model>) {
        static_assert(!options.on_load.is_made || options.on_load.type == &type_tag<boost::json::value>,
                      "mallow: in a Schema<> the lambda of a load_default returns a boost::json::value");
        static_assert(!options.on_dump.is_made || options.on_dump.type == &type_tag<boost::json::value>,
                      "mallow: in a Schema<> the lambda of a dump_default returns a boost::json::value");
        if constexpr (field::type::kind == field_kind::coded)
            static_assert(coded_defaults_fit<field>(),
                          "mallow: a default of this field is a value of a type that it binds to, nullptr, or in a "
                          "Schema<> a lambda that returns a boost::json::value");
        if constexpr (field::type::kind == field_kind::constant)
            default_to_itself(made, field::get().value, true);
        if constexpr (field::type::kind != field_kind::extra)
            made.value = make_value_slot<field, boost::json::value>();
        else
            made.value = make_document_slot<field, boost::json::value>();
    } else {
        using members = model_members<Model>;
        constexpr std::size_t index = find_name(members::names, text_or(options.member, Descriptor::name));
        if constexpr (index != not_found) {
            if constexpr (field::type::kind == field_kind::constant) default_to_itself(made, field::get().value, false);
            join_data<field, Model, mp11::mp_at_c<typename members::data, index>>(made);
        } else {
            using functions = model_functions<Model>;
            constexpr std::size_t function = find_name(functions::names, text_or(options.member, Descriptor::name));
            constexpr bool is_unbound =
                function == not_found && field::type::kind == field_kind::constant && !options.member;
            static_assert(function != not_found || is_unbound || !describe::has_describe_members<Model>::value,
                          "mallow: the model has no described member of this field's name; rename the field, name the "
                          "member with "
                          "attribute(\"...\"), or describe the member");
            if constexpr (function != not_found)
                join_function<field, Model, mp11::mp_at_c<typename functions::data, function>>(made);
            else if constexpr (is_unbound)
                join_nothing<field, Model>(made);
        }
    }
    return made;
}

/// A field of a schema, joined with its model.
template <class Descriptor, class Model, naming Naming = naming::as_declared>
constexpr row bind_field() {
    using field = binding_of<Descriptor>;
    constexpr bool is_field = std::is_base_of_v<field_base, typename field::type>;
    static_assert(is_field, "mallow: a schema has only fields as members: Int, Str, ...; name the schema where its "
                            "model stands, or make this member a field");
    if constexpr (is_field) {
        if constexpr (constant_field<field>) return bind_constant_field<Descriptor, Model, Naming>();
    }
    return {};
}

}  // namespace mallow::detail
