// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/hierarchy.hpp>
#include <mallow/detail/keys.hpp>
#include <mallow/detail/offset.hpp>
#include <mallow/detail/slots.hpp>
#include <mallow/plan.hpp>

#include <boost/describe/members.hpp>
#include <boost/mp11/list.hpp>

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>
#include <type_traits>
#include <utility>

/// Schema ⨝ model → plan.
namespace mallow::detail {

inline constexpr std::size_t not_found = static_cast<std::size_t>(-1);

template <class Descriptors>
struct names_of;
template <template <class...> class List, class... Descriptors>
struct names_of<List<Descriptors...>> {
    static constexpr const char* value[sizeof...(Descriptors) + 1]{Descriptors::name..., nullptr};
};

constexpr std::size_t find_name(const char* const* names, std::string_view name) {
    for (std::size_t i = 0; names[i]; ++i)
        if (name == names[i]) return i;
    return not_found;
}

template <class Model, unsigned Modifiers>
constexpr auto members_of() {
    static_assert(describe::has_describe_members<Model>::value,
                  "mallow: describe the model too: BOOST_DESCRIBE_STRUCT(TheModel, (its bases), (its members))");
    if constexpr (describe::has_describe_members<Model>::value)
        return describe::describe_members<Model, describe::mod_any_access | describe::mod_inherited | Modifiers>{};
    else
        return mp11::mp_list<>{};
}

template <class Model>
struct model_members {
    using data = decltype(members_of<Model, 0>());
    static constexpr const auto& names = names_of<data>::value;
};

template <class Model>
struct model_functions {
    using data = decltype(members_of<Model, describe::mod_function>());
    static constexpr const auto& names = names_of<data>::value;
};

constexpr std::string_view text_or(const char* text, std::string_view otherwise) {
    if (!text) return otherwise;
    return text;
}

/// Whether the member can hold a default as it was written.
template <class Field, class Member>
constexpr bool default_fits() {
    using value_type = typename stripped<Member>::type;
    const auto& option = Field::get().on_load;
    if (option.is_null) return is_holder<Member>();
    if (option.is_made) return option.type == &type_tag<Member>;
    if (!suits(Field::type::kind, option.value.type)) return false;
    if constexpr (std::is_integral_v<value_type> && !std::is_same_v<value_type, bool>) {
        if (option.value.type == constant_type::natural)
            return option.value.natural <= static_cast<std::uint64_t>(std::numeric_limits<value_type>::max());
        return std::in_range<value_type>(option.value.integer);
    }
    return true;
}

/// What of a row the field alone decides.
constexpr row base_row(const field_base& field, std::string_view name) {
    row made;
    made.name = name;
    made.key = text_or(field.key, name);
    made.attribute = text_or(field.member, name);
    made.load = field.is_dump_only != 1;
    made.dump = field.is_load_only != 1;
    made.required = field.is_required == 1;
    made.load_default = {field.on_load.value, field.on_load.fill, field.on_load.is_null, field.has_load_default};
    made.dump_default = {field.on_dump.value, field.on_dump.fill, field.on_dump.is_null, field.has_dump_default};
    made.metadata = field.described;
    make_fragment(made.key, made);
    return made;
}

template <class Field, class Descriptor>
constexpr void check_options() {
    constexpr const field_base& field = Field::get();
    static_assert(text_or(field.key, Descriptor::name) != "_schema",
                  "mallow: a field cannot be called _schema, where errors of whole objects go; give it a data_key");
    static_assert(is_utf8_text(text_or(field.key, Descriptor::name)), "mallow: a data_key is UTF-8, as JSON is; save the source as UTF-8");
    static_assert(!(field.is_required == 1 && field.is_dump_only == 1),
                  "mallow: a required field cannot be dump_only, for it is never loaded; drop one of the two");
    static_assert(!(field.is_required == 1 && field.has_load_default),
                  "mallow: a required field cannot have a load_default, for it is never absent; drop one of the two");
    static_assert(!(field.is_load_only == 1 && field.is_dump_only == 1),
                  "mallow: a field that is load_only and dump_only is neither loaded nor dumped; drop one of the two");
}

/// A field joined with a data member.
template <class Field, class Model, class Target>
constexpr void join_data(row& made) {
    using member = typename member_pointer<std::remove_cv_t<decltype(Target::pointer)>>::type;
    constexpr const field_base& field = Field::get();
    constexpr bool fixed = std::is_convertible_v<std::remove_cv_t<decltype(Target::pointer)>, member Model::*>;
    static_assert(fixed, "mallow: a member of a virtual base has no fixed place in the model; inherit the base without virtual");
    static_assert(sizeof(Model) / alignof(member) < 200'000, "mallow: a model is at most 200,000 places large; hold large arrays by a std::vector");
    static_assert(field.is_dump_only == 1 || !std::is_const_v<member>,
                  "mallow: a const member cannot be loaded into; make the field dump_only, or the member not const");
    made.value = slot_of<Field, std::remove_cv_t<member>>::value;
    if constexpr (fixed) made.offset = offset_of<Model>(Target::pointer);
    if constexpr (field.is_dump_only != 1 && Field::type::kind != field_kind::extra)
        static_assert(can_load(slot_of<Field, std::remove_cv_t<member>>::value),
                      "mallow: this member can be dumped but not loaded (a raw pointer, a const range, or what cannot be default-constructed); make "
                      "the field dump_only, or the member one that owns its value");
    if constexpr (field.has_load_default)
        static_assert(default_fits<Field, std::remove_cv_t<member>>(),
                      "mallow: the load_default does not fit the member; give a value of the field's kind that the member can hold, or a "
                      "captureless lambda that returns exactly the member's type");
    static_assert(!field.has_dump_default,
                  "mallow: a dump_default is for a Schema<>, whose objects can lack a key; a struct's member is never absent: initialise it instead");
}

/// A field joined with a nullary member function: it can only be dumped.
template <class Field, class Model, class Target>
constexpr void join_function(row& made) {
    constexpr bool nullary = requires(const Model& model) { (model.*Target::pointer)(); };
    static_assert(nullary, "mallow: only a const member function without parameters can stand for an attribute");
    static_assert(Field::get().is_dump_only == 1, "mallow: a member function can only be dumped; make the field dump_only");
    if constexpr (nullary) {
        using returned = decltype((std::declval<const Model&>().*Target::pointer)());
        made.value = slot_of<Field, std::remove_cvref_t<returned>>::value;
        made.function.call = [](const void* object, void* context, void (*found)(void*, const void*)) {
            auto&& value = (static_cast<const Model*>(object)->*Target::pointer)();
            found(context, address_of(value));
        };
    }
}

/// A field of a schema, joined with its model.
template <auto Member, class Model, class Descriptor>
struct bound_field {
    using field = declared_field<Member>;

    static constexpr row make() {
        check_options<field, Descriptor>();
        row made = base_row(field::get(), Descriptor::name);
        if constexpr (std::is_void_v<Model>) {
            static_assert(!field::get().on_load.is_made || field::get().on_load.type == &type_tag<boost::json::value>,
                          "mallow: in a Schema<> the lambda of a load_default returns a boost::json::value");
            static_assert(!field::get().on_dump.is_made || field::get().on_dump.type == &type_tag<boost::json::value>,
                          "mallow: in a Schema<> the lambda of a dump_default returns a boost::json::value");
            if constexpr (field::type::kind != field_kind::extra)
                made.value = make_value_slot<field, boost::json::value>();
            else
                made.value.kind = field_kind::extra;
        } else {
            using members = model_members<Model>;
            constexpr std::size_t index = find_name(members::names, text_or(field::get().member, Descriptor::name));
            if constexpr (index != not_found) {
                join_data<field, Model, mp11::mp_at_c<typename members::data, index>>(made);
            } else {
                using functions = model_functions<Model>;
                constexpr std::size_t function = find_name(functions::names, text_or(field::get().member, Descriptor::name));
                static_assert(function != not_found || !describe::has_describe_members<Model>::value,
                              "mallow: the model has no described member of this field's name; rename the field, name the member with "
                              "attribute(\"…\"), or describe the member");
                if constexpr (function != not_found)
                    join_function<field, Model, mp11::mp_at_c<typename functions::data, function>>(made);
            }
        }
        return made;
    }

    static constexpr row value = make();
};

template <std::size_t N>
constexpr std::size_t count_keys(const std::array<row, N>& rows) {
    std::size_t count = 0;
    for (const row& each : rows) count += each.load && each.value.kind != field_kind::extra;
    return count;
}

template <std::size_t N>
constexpr bool has_duplicate_keys(const std::array<row, N>& rows) {
    for (std::size_t i = 0; i < N; ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (rows[i].key == rows[j].key && rows[i].value.kind != field_kind::extra &&
                rows[j].value.kind != field_kind::extra &&
                ((rows[i].load && rows[j].load) || (rows[i].dump && rows[j].dump)))
                return true;
    return false;
}

/// Whether a field loads into the member that keeps unknown keys.
template <std::size_t N>
constexpr bool shares_extra(const std::array<row, N>& rows) {
    for (std::size_t i = 0; i < N; ++i)
        for (std::size_t j = 0; j < N; ++j)
            if (i != j && rows[i].value.kind == field_kind::extra && rows[i].value.code == op::json_object && rows[j].load &&
                rows[j].value.code == op::json_object && rows[i].offset == rows[j].offset)
                return true;
    return false;
}

template <std::size_t N>
constexpr bool keeps_unknown(const std::array<row, N>& rows) {
    for (const row& each : rows)
        if (each.value.kind == field_kind::extra) return true;
    return false;
}

template <std::size_t Keys, std::size_t N>
constexpr std::array<key_entry, Keys> collect_keys(const std::array<row, N>& rows) {
    std::array<key_entry, Keys> keys{};
    std::size_t count = 0;
    for (std::size_t i = 0; i < N; ++i)
        if (rows[i].load && rows[i].value.kind != field_kind::extra) {
            keys[count] = make_key_entry(rows[i], i, count);
            ++count;
        }
    return keys;
}

template <class Model>
constexpr const type_ops* model_ops() {
    if constexpr (std::is_void_v<Model>)
        return nullptr;
    else
        return &type_ops_of<Model>::value;
}

template <class Schema, class Model, class Fields>
struct rows_of;

template <class Schema, class Model, class... Descriptors>
struct rows_of<Schema, Model, mp11::mp_list<Descriptors...>> {
    static constexpr std::size_t count = sizeof...(Descriptors);
    static_assert(count <= max_rows, "mallow: a schema has room for 256 fields; move some into a Nested");
    static constexpr std::array<row, sizeof...(Descriptors)> value{
        bound_field<Descriptors::pointer, Model, Descriptors>::value...};
};

/// What a plan points to.
template <class Schema, class Model>
struct plan_parts {
    static_assert(!std::is_same_v<Model, no_model>,
                  "mallow: the schema names no model; inherit mallow::Schema<Model>, or mallow::Schema<> for a boost::json::object");

    static constexpr const auto& rows = rows_of<Schema, Model, fields_of<Schema>>::value;
    static_assert(!has_duplicate_keys(rows), "mallow: two fields of the schema have the same key in the document; change a data_key");
    static_assert(!shares_extra(rows), "mallow: what another field loads would replace the unknown keys of this Extra; give the Extra a member of its own");
    static constexpr auto dispatch = make_dispatch(collect_keys<count_keys(rows)>(rows));

    static constexpr plan make() {
        plan made;
        made.identity = &identity_of<Schema>::value;
        made.rows = rows.data();
        made.row_count = static_cast<std::uint16_t>(rows.size());
        made.keys = dispatch.keys.data();
        made.key_count = static_cast<std::uint16_t>(dispatch.keys.size());
        made.table = dispatch.table;
        made.table.entries = dispatch.entries.data();
        made.model = model_ops<Model>();
        for (std::size_t i = 0; i < dispatch.keys.size(); ++i) {
            const row& each = rows[dispatch.keys[i].row];
            if (each.required || each.load_default.is_set) made.awaited[i / 64] |= dispatch.keys[i].bit;
        }
        for (std::size_t i = 0; i < rows.size(); ++i)
            if (rows[i].value.kind == field_kind::extra) made.extra = static_cast<std::uint16_t>(i);
        constexpr schema_meta meta = meta_of<Schema>();
        static_assert(meta.unknown != unknown::include || keeps_unknown(rows) || std::is_void_v<Model>,
                      "mallow: Meta says unknown::include, but the schema cannot keep unknown keys; add `Extra rest {};` with a boost::json::object "
                      "member, or inherit mallow::Schema<>");
        if (meta.unknown) made.unknown_keys = static_cast<std::int8_t>(*meta.unknown);
        if (meta.strict) made.strict = *meta.strict;
        made.title = meta.title;
        return made;
    }
};

/// The plan of a schema for one model: its own, one that derives from it, or none (`void`).
///
/// It can be named before it is made, so that a schema may nest itself.
template <class Schema, class Model>
struct plan_of {
    static constexpr plan value = plan_parts<Schema, Model>::make();
};

}  // namespace mallow::detail
