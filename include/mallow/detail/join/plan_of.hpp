// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/join/hook_table.hpp>
#include <mallow/detail/join/identity.hpp>
#include <mallow/detail/join/merge.hpp>
#include <mallow/detail/join/meta.hpp>
#include <mallow/detail/join/model.hpp>
#include <mallow/detail/join/rows.hpp>
#include <mallow/plan.hpp>
#include <mallow/plan/aliases.hpp>
#include <mallow/plan/keys.hpp>

#include <boost/mp11/algorithm.hpp>
#include <boost/mp11/list.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

/// Schema ⨝ model → plan.
namespace mallow::detail {

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
            if (i != j && rows[j].load && rows[j].value.code == op::document &&
                rows[j].value.document == document_type::object && rows[i].offset == rows[j].offset)
                return true;
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

template <class Schema, class Model, class Fields,
          naming Naming = meta_of<Schema>().naming.value_or(naming::as_declared)>
struct rows_of;

/// A row in a constant of its own, where those of a wide schema together are more steps than Clang takes in one.
template <class Descriptor, class Model, naming Naming>
struct row_of {
    static constexpr row value = bind_field<Descriptor, Model, Naming>();
};

template <class Descriptor, class Model, naming Naming, bool IsWide>
constexpr row make_row() {
    if constexpr (IsWide)
        return row_of<Descriptor, Model, Naming>::value;
    else
        return bind_field<Descriptor, Model, Naming>();
}

template <class Schema, class Model, class... Descriptors, naming Naming>
struct rows_of<Schema, Model, mp11::mp_list<Descriptors...>, Naming> {
    static constexpr std::size_t count = sizeof...(Descriptors);
    static_assert(count <= max_rows, "mallow: a schema has room for 256 fields; move some into a Nested");
    static constexpr row value[count > 0 ? count : 1]{make_row<Descriptors, Model, Naming, (count > 64)>()...};
    static constexpr alias_list aliases[count > 0 ? count : 1]{binding_of<Descriptors>::get().aliases...};
};

template <class Rows, std::size_t Keys, std::size_t Aliases>
constexpr key_dispatch<Keys, Aliases> make_dispatch() {
    if constexpr (Aliases == 0) {
        return {Rows::value, Rows::count};
    } else {
        static_assert(Keys + Aliases <= max_keys,
                      "mallow: a schema has room for 512 keys, aliases included; drop aliases that nobody sends any "
                      "more");
        static_assert(!has_clashing_aliases(Rows::value, Rows::aliases, Rows::count),
                      "mallow: an alias is the key of a field already, or the alias of one; drop it, or change the "
                      "other");
        return {Rows::value, Rows::aliases, Rows::count};
    }
}

constexpr bool shares_members(const plan& made) {
    for (std::size_t i = 0; i < made.key_count; ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (made.keys[i].offset == made.keys[j].offset && made.rows[made.keys[i].row].bound) return true;
    return false;
}

/// What of a plan its rows and keys decide.
constexpr void describe_rows(plan& made) {
    made.shares_members = shares_members(made);
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
template <class Schema, class Model, class Fields = fields_of<Schema>>
struct plan_parts {
    static_assert(!std::is_same_v<Model, no_model>, "mallow: the schema names no model; inherit mallow::Schema<Model>, "
                                                    "or mallow::Schema<> for a boost::json::object");

    using fields = rows_of<Schema, Model, Fields>;
    static_assert(!has_duplicate_keys(fields::value, fields::count),
                  "mallow: two fields of the schema have the same key in the document; change a data_key");
    static constexpr std::size_t extras = count_extras(fields::value, fields::count);
    static_assert(
        extras <= 1,
        "mallow: a schema keeps unknown keys in one Extra; drop the others, or redeclare an inherited one by its name");
    static_assert(!shares_extra(fields::value, fields::count),
                  "mallow: what another field loads would replace the unknown keys of this Extra; give the Extra a "
                  "member of its own");
    static constexpr std::size_t key_count = count_keys(fields::value, fields::count);
    static constexpr std::size_t alias_count = count_aliases(fields::value, fields::count);
    static constexpr key_dispatch<key_count, alias_count> dispatch = make_dispatch<fields, key_count, alias_count>();

    static constexpr plan make() {
        plan made;
        made.identity = &identity_of<Schema>::value;
        made.rows = fields::value;
        made.row_count = static_cast<std::uint16_t>(fields::count);
        made.keys = dispatch.keys;
        made.key_count = static_cast<std::uint16_t>(key_count);
        made.has_aliases = alias_count > 0;
        made.table = dispatch.table;
        made.table.entries = dispatch.entries;
        made.model = model_ops<Model>();
        describe_rows(made);
        constexpr schema_meta meta = meta_of<Schema>();
        static_assert(meta.unknown != unknown::include || extras == 1 || std::is_void_v<Model>,
                      "mallow: Meta says unknown::include, but the schema cannot keep unknown keys; add `Extra rest "
                      "{};` with a boost::json::object "
                      "member, or inherit mallow::Schema<>");
        describe_meta(made, meta);
        if constexpr (!std::is_same_v<Model, no_model> && hook_bits<Schema> != 0)
            describe_hooks<Schema, Model, Fields>(made);
        return made;
    }
};

/// The plan of a schema for one model: its own, one that derives from it, or none (`void`).
///
/// It can be named before it is made, so that a schema may nest itself.
template <class Schema, class Model>
struct plan_of {
    static constexpr plan make() {
        if constexpr (require_constant<Schema>())
            return plan_parts<Schema, Model>::make();
        else
            return {};
    }
    static constexpr plan value = make();
};

/// Whether a schema has all fields that a selection names.
constexpr bool has_selected(const selection_option& chosen, const char* const* names) {
    for (std::size_t i = 0; i < chosen.count; ++i)
        if (find_name(names, chosen.names[i]) == not_found) return false;
    return true;
}

/// The plan of the fields that a `Nested` chooses of its schema.
template <class Field, class Schema, class Model>
struct selected_plan_of {
    static_assert(
        has_selected(Field::get().selection, names_of<fields_of<Schema>>::value),
        "mallow: only and exclude name fields of the nested schema, and it has none of this name; correct it");
    template <class Descriptor>
    using is_chosen = std::bool_constant<is_selected(Field::get().selection, Descriptor::name)>;
    static constexpr plan value = plan_parts<Schema, Model, mp11::mp_copy_if<fields_of<Schema>, is_chosen>>::make();
};

}  // namespace mallow::detail
