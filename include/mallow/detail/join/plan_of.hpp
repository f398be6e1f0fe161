// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/join/hierarchy.hpp>
#include <mallow/plan/keys.hpp>
#include <mallow/detail/join/offset.hpp>
#include <mallow/plan/quick_path.hpp>
#include <mallow/detail/join/slots.hpp>
#include <mallow/plan.hpp>

#include <boost/describe/members.hpp>
#include <boost/mp11/list.hpp>

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
    if (!suits(value_kind_of<typename Field::type>(), option.value)) return false;
    if (option.value.type == constant_type::number && Field::get().allows_nan != 1) {
        // Up to half a unit beyond it, a double becomes the greatest float.
        constexpr double largest = std::is_same_v<value_type, float> ? 0x1.fffffefffffffp127 : std::numeric_limits<double>::max();
        return option.value.number >= -largest && option.value.number <= largest;
    }
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

/// Whether an Extra, which is no key's value, has an option of such.
constexpr bool has_options_of_a_key(const field_base& field) {
    return field.key || field.rule_count > 0 || field.message_count > 0 || field.has_load_default || field.has_dump_default ||
           field.is_required == 1 || field.is_dump_only == 1 || field.allows_none == 1 || field.is_strict == 1;
}

/// Whether a field's options can be obeyed together; asked before `check_options`, which costs the compiler more and says which cannot.
constexpr bool options_agree(const field_base& field, field_kind kind, std::string_view key) {
    return !(kind == field_kind::extra && has_options_of_a_key(field)) && !field.names_twice && key != "_schema" && is_utf8_text(key) &&
           !(field.is_required == 1 && (field.is_dump_only == 1 || field.has_load_default)) && !(field.is_load_only == 1 && field.is_dump_only == 1);
}

template <class Field, class Descriptor>
constexpr void check_options() {
    constexpr const field_base& field = Field::get();
    constexpr field_kind kind = Field::type::kind;
    static_assert(!(kind == field_kind::extra && has_options_of_a_key(field)),
                  "mallow: an Extra takes attribute, load_only and metadata, for it is no key's value; drop its other options");
    static_assert(!field.names_twice, "mallow: a field has one data_key and one attribute; drop the other");
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
    static_assert(!std::is_volatile_v<member>,
                  "mallow: a volatile member cannot be read as other values are; declare it without volatile, or dump a member function that reads it");
    static_assert(fixed, "mallow: a member of a virtual base has no fixed place in the model; inherit the base without virtual");
    static_assert(sizeof(Model) / alignof(member) < 200'000, "mallow: a model is at most 200,000 places large; hold large arrays by a std::vector");
    static_assert(field.is_dump_only == 1 || !std::is_const_v<member>,
                  "mallow: a const member cannot be loaded into; make the field dump_only, or the member not const");
    static_assert(!std::is_abstract_v<Model> || Field::type::kind != field_kind::extra,
                  "mallow: an abstract model is only dumped, and keeps no unknown keys; drop the Extra");
    constexpr slot value = make_bound_slot<Field, std::remove_cv_t<member>>();
    made.value = value;
    if constexpr (fixed && std::is_abstract_v<Model>) {
        // No constant can hold one, to find the offset in.
        made.function.call = [](const void* object, void* context, void (*found)(void*, const void*)) {
            found(context, address_of(static_cast<const Model*>(object)->*Target::pointer));
        };
    } else if constexpr (fixed && !std::is_volatile_v<member>) {
        constexpr std::size_t offset = offset_of<Model>(Target::pointer);
        static_assert(offset < sizeof(Model) && alignof(Model) >= alignof(member),
                      "mallow: a member must stand at its type's alignment, and in a packed model it does not; load into a model that is not packed, "
                      "and copy its members");
        made.offset = offset;
    }
    if (made.dump && made.fragment_size > 0 && !std::is_abstract_v<Model>) made.dump_quick = value.native;
    static_assert(field.is_dump_only == 1 || Field::type::kind == field_kind::extra || can_load(value),
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
    static_assert(Field::type::kind != field_kind::extra,
                  "mallow: an Extra binds to a boost::json::object member, not to a function; declare a member");
    static_assert(nullary, "mallow: only a const member function without parameters can stand for an attribute");
    static_assert(Field::get().is_dump_only == 1, "mallow: a member function can only be dumped; make the field dump_only");
    if constexpr (nullary) {
        using returned = decltype((std::declval<const Model&>().*Target::pointer)());
        made.value = make_slot<Field, std::remove_cvref_t<returned>>();
        made.function.call = [](const void* object, void* context, void (*found)(void*, const void*)) {
            auto&& value = (static_cast<const Model*>(object)->*Target::pointer)();
            found(context, address_of(value));
        };
    }
}

/// A field of a schema, joined with its model.
template <class Descriptor, class Model>
constexpr row bind_field() {
    using field = declared_field<Descriptor::pointer>;
    static_assert(std::is_base_of_v<field_base, typename field::type>,
                  "mallow: a schema has only fields as members: Int, Str, …; name the schema where its model stands, or make this member a field");
    constexpr const field_base& options = field::get();
    if constexpr (!options_agree(options, field::type::kind, text_or(options.key, Descriptor::name))) check_options<field, Descriptor>();
    row made = base_row(options, Descriptor::name);
    if constexpr (std::is_void_v<Model>) {
        static_assert(!options.on_load.is_made || options.on_load.type == &type_tag<boost::json::value>,
                      "mallow: in a Schema<> the lambda of a load_default returns a boost::json::value");
        static_assert(!options.on_dump.is_made || options.on_dump.type == &type_tag<boost::json::value>,
                      "mallow: in a Schema<> the lambda of a dump_default returns a boost::json::value");
        if constexpr (field::type::kind != field_kind::extra)
            made.value = make_value_slot<field, boost::json::value>();
        else
            made.value = make_document_slot<field, boost::json::value>();
    } else {
        using members = model_members<Model>;
        constexpr std::size_t index = find_name(members::names, text_or(options.member, Descriptor::name));
        if constexpr (index != not_found) {
            join_data<field, Model, mp11::mp_at_c<typename members::data, index>>(made);
        } else {
            using functions = model_functions<Model>;
            constexpr std::size_t function = find_name(functions::names, text_or(options.member, Descriptor::name));
            static_assert(function != not_found || !describe::has_describe_members<Model>::value,
                          "mallow: the model has no described member of this field's name; rename the field, name the member with "
                          "attribute(\"…\"), or describe the member");
            if constexpr (function != not_found) join_function<field, Model, mp11::mp_at_c<typename functions::data, function>>(made);
        }
    }
    return made;
}

constexpr bool has_duplicate_keys(const row* rows, std::size_t count) {
    std::uint64_t hashes[max_rows]{};
    for (std::size_t i = 0; i < count; ++i) {
        hashes[i] = hash_of_name(rows[i].key);
        for (std::size_t j = 0; j < i; ++j)
            if (hashes[i] == hashes[j] && rows[i].key == rows[j].key && rows[i].value.kind != field_kind::extra &&
                rows[j].value.kind != field_kind::extra &&
                ((rows[i].load && rows[j].load) || (rows[i].dump && rows[j].dump)))
                return true;
    }
    return false;
}

/// Whether a field loads into the member that keeps unknown keys.
constexpr bool shares_extra(const row* rows, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
        if (rows[i].value.kind != field_kind::extra || rows[i].value.document != document_type::object) continue;
        for (std::size_t j = 0; j < count; ++j)
            if (i != j && rows[j].load && rows[j].value.code == op::document && rows[j].value.document == document_type::object && rows[i].offset == rows[j].offset) return true;
    }
    return false;
}

constexpr std::size_t count_extras(const row* rows, std::size_t count) {
    std::size_t extras = 0;
    for (std::size_t i = 0; i < count; ++i) extras += rows[i].value.kind == field_kind::extra;
    return extras;
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
    static constexpr row value[count > 0 ? count : 1]{bind_field<Descriptors, Model>()...};
};

constexpr bool shares_members(const key_entry* keys, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (keys[i].offset == keys[j].offset) return true;
    return false;
}

/// What of a plan its rows and keys decide.
constexpr void describe_rows(plan& made) {
    made.shares_members = shares_members(made.keys, made.key_count);
    for (std::size_t i = 0; i < made.key_count; ++i) {
        const row& each = made.rows[made.keys[i].row];
        if (each.required || each.load_default.is_set) made.awaited[i / 64] |= made.keys[i].bit;
    }
    std::size_t flat_room = 2;  // a comma before the brace, and another behind the fields
    bool is_flat = true;
    for (std::size_t i = 0; i < made.row_count; ++i) {
        const row& each = made.rows[i];
        if (each.value.kind == field_kind::extra) made.extra = static_cast<std::uint16_t>(i);
        if (!each.dump) continue;
        is_flat = is_flat && each.dump_quick != quick_kind::none;
        flat_room += each.fragment_size + short_value_room;
    }
    if (is_flat && flat_room > 2 && flat_room <= most_flat_room) made.flat_room = static_cast<std::uint16_t>(flat_room);
}

constexpr void describe_meta(plan& made, const schema_meta& meta) {
    if (meta.unknown) made.unknown_keys = static_cast<std::int8_t>(*meta.unknown);
    if (meta.strict) made.strict = static_cast<std::int8_t>(*meta.strict);
    made.title = meta.title;
}

/// What a plan points to.
template <class Schema, class Model>
struct plan_parts {
    static_assert(!std::is_same_v<Model, no_model>,
                  "mallow: the schema names no model; inherit mallow::Schema<Model>, or mallow::Schema<> for a boost::json::object");

    using fields = rows_of<Schema, Model, fields_of<Schema>>;
    static_assert(!has_duplicate_keys(fields::value, fields::count),
                  "mallow: two fields of the schema have the same key in the document; change a data_key");
    static constexpr std::size_t extras = count_extras(fields::value, fields::count);
    static_assert(extras <= 1, "mallow: a schema keeps unknown keys in one Extra; drop the others, or redeclare an inherited one by its name");
    static_assert(!shares_extra(fields::value, fields::count),
                  "mallow: what another field loads would replace the unknown keys of this Extra; give the Extra a member of its own");
    static constexpr std::size_t key_count = count_keys(fields::value, fields::count);
    static constexpr key_dispatch<key_count> dispatch{fields::value, fields::count};

    static constexpr plan make() {
        plan made;
        made.identity = &identity_of<Schema>::value;
        made.rows = fields::value;
        made.row_count = static_cast<std::uint16_t>(fields::count);
        made.keys = dispatch.keys;
        made.key_count = static_cast<std::uint16_t>(key_count);
        made.table = dispatch.table;
        made.table.entries = dispatch.entries;
        made.model = model_ops<Model>();
        describe_rows(made);
        constexpr schema_meta meta = meta_of<Schema>();
        static_assert(meta.unknown != unknown::include || extras == 1 || std::is_void_v<Model>,
                      "mallow: Meta says unknown::include, but the schema cannot keep unknown keys; add `Extra rest {};` with a boost::json::object "
                      "member, or inherit mallow::Schema<>");
        describe_meta(made, meta);
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
