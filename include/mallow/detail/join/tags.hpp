// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/declare/declared_field.hpp>
#include <mallow/detail/join/merge.hpp>
#include <mallow/detail/join/meta.hpp>
#include <mallow/detail/join/names.hpp>
#include <mallow/detail/join/naming.hpp>
#include <mallow/fields/constant.hpp>
#include <mallow/plan.hpp>

#include <boost/mp11/algorithm.hpp>
#include <boost/mp11/list.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

/// What tells those alternatives of a `Union` apart that are objects: the `Constant`s of their schemas.
namespace mallow::detail {

template <class Field, class Member>
struct slot_of;

/// A `Constant` that a schema declares.
struct declared_tag {
    std::string_view name;
    tag_name keys;
    constant value;
};

/// The `Constant`s of a schema.
template <class Fields, naming Naming>
struct constants_of;
template <class... Descriptors, naming Naming>
struct constants_of<mp11::mp_list<Descriptors...>, Naming> {
    std::size_t count = 0;
    declared_tag found[sizeof...(Descriptors) + 1]{};

    template <class Descriptor>
    constexpr void look_at() {
        if constexpr (std::is_base_of_v<Constant, typename binding_of<Descriptor>::type>) {
            const Constant& field = binding_of<Descriptor>::get();
            if (field.is_dump_only != 1)
                found[count++] = {Descriptor::name,
                                  {key_of<Descriptor, Naming>(field), field.aliases, field.alias_count},
                                  field.value};
        }
    }
    constexpr constants_of() { (look_at<Descriptors>(), ...); }

    constexpr const declared_tag* with(std::string_view key) const {
        for (std::size_t i = 0; i < count; ++i)
            if (found[i].keys.key == key) return &found[i];
        return nullptr;
    }
};

template <class Schema>
inline constexpr constants_of<fields_of<Schema>, meta_of<Schema>().naming.value_or(naming::as_declared)> constants_in{};

constexpr bool is_same(const constant& left, const constant& right) {
    if (left.type != right.type) return false;
    if (left.type == constant_type::text) return compare_texts(left, right) == 0;
    if (left.type == constant_type::boolean) return left.boolean == right.boolean;
    if (left.type == constant_type::number) return left.number == right.number;
    return left.integer == right.integer;
}

/// Whether a key's `Constant` is there in all schemas, with a value of its own in each.
template <class... Schemas>
constexpr bool tells_apart(std::string_view key) {
    const declared_tag* const tags[]{constants_in<Schemas>.with(key)...};
    for (std::size_t i = 0; i < sizeof...(Schemas); ++i) {
        if (!tags[i]) return false;
        for (std::size_t j = 0; j < i; ++j)
            if (is_same(tags[i]->value, tags[j]->value)) return false;
    }
    return true;
}

/// Whether a key's `Constant` has the same aliases, in whatever order, in all schemas.
template <class... Schemas>
constexpr bool share_aliases(std::string_view key) {
    const declared_tag* const tags[]{constants_in<Schemas>.with(key)...};
    for (const declared_tag* const each : tags) {
        if (each->keys.alias_count != tags[0]->keys.alias_count) return false;
        for (std::size_t i = 0; i < each->keys.alias_count; ++i)
            if (!tags[0]->keys.find(each->keys.aliases[i]).data()) return false;
    }
    return true;
}

constexpr bool is_selected(const selection_option& chosen, std::string_view name) {
    if (!chosen.is_set) return true;
    for (std::size_t i = 0; i < chosen.count; ++i)
        if (chosen.names[i] == name) return !chosen.excludes;
    return chosen.excludes;
}

/// Where a field stands among those that are chosen.
constexpr std::size_t place_of(const char* const* names, std::string_view name, const selection_option& chosen) {
    if (!is_selected(chosen, name)) return not_found;
    std::size_t place = 0;
    for (std::size_t i = 0; names[i] && name != names[i]; ++i) place += is_selected(chosen, names[i]);
    return place;
}

struct found_tag {
    tag_name keys;
    std::size_t count = 0;
};

/// The keys that tell schemas apart, of those that the first has: how many, and the last of them.
template <class First, class... Rest>
constexpr found_tag find_tags(const char* wanted) {
    found_tag found;
    for (std::size_t i = 0; i < constants_in<First>.count; ++i) {
        const declared_tag& each = constants_in<First>.found[i];
        if (wanted && each.name != wanted && each.keys.key != wanted) continue;
        if (!tells_apart<First, Rest...>(each.keys.key)) continue;
        found.keys = each.keys;
        ++found.count;
    }
    return found;
}

template <class Field>
struct is_object_field : std::bool_constant<kind_in_json(Field::get()).kind == json_kind::object> {};

template <class Field>
using schema_of_alternative = typename Field::type::schema_type;
template <class Field>
struct nests_a_schema : std::bool_constant<Field::type::kind == field_kind::nested> {};

/// The tag of a `Union`, if it needs one.
template <class Union, bool IsTagged, class... Fields>
struct tags_of {
    static constexpr constant values[1]{};
    template <class Field>
    static constexpr std::uint16_t row_of_tag() {
        return no_tag;
    }
};

template <class Schemas>
struct tag_of_schemas;
template <class... Schemas>
struct tag_of_schemas<mp11::mp_list<Schemas...>> {
    static constexpr found_tag find(const char* wanted) { return find_tags<Schemas...>(wanted); }
    static constexpr bool share_aliases(std::string_view key) { return detail::share_aliases<Schemas...>(key); }
    static constexpr constant value_in(const declared_tag* tag) { return tag ? tag->value : constant(); }
    template <std::size_t N>
    struct list {
        constant values[N];
    };
    static constexpr list<sizeof...(Schemas)> values_of(std::string_view key) {
        return {{value_in(constants_in<Schemas>.with(key))...}};
    }
};

template <class Union, class... Fields>
struct tags_of<Union, true, Fields...> {
    using objects = mp11::mp_copy_if<mp11::mp_list<Fields...>, is_object_field>;
    static constexpr bool all_nest = mp11::mp_all_of<objects, nests_a_schema>::value;
    using schemas =
        mp11::mp_transform<schema_of_alternative,
                           std::conditional_t<all_nest, objects, mp11::mp_copy_if<objects, nests_a_schema>>>;
    using among = tag_of_schemas<schemas>;
    static constexpr found_tag find() {
        constexpr found_tag tag = among::find(Union::get().tag);
        static_assert(all_nest, "mallow: of several alternatives that are objects each is a schema, or a Nested of "
                                "one, so that a Constant tells them apart; a Dict has none");
        static_assert(tag.count > 0 || Union::get().tag || !all_nest,
                      "mallow: the schemas of a Union are told apart by a Constant that each has, with a value of its "
                      "own: Constant type {\"card\"}; or name fields of different kinds in JSON");
        static_assert(
            tag.count > 0 || !Union::get().tag,
            "mallow: discriminator names a Constant that each schema of the Union has, with a value of its own");
        static_assert(tag.count < 2, "mallow: several Constants tell the schemas of this Union apart; say which does: "
                                     "discriminator(\"type\")");
        static_assert(tag.count == 0 || among::share_aliases(tag.keys.key),
                      "mallow: the Constants that tell the schemas of a Union apart have the same aliases; give each "
                      "all of them");
        return tag;
    }
    static constexpr found_tag found = find();
    static constexpr tag_name name = found.keys;
    static constexpr auto list = among::values_of(name.key);
    static constexpr const constant* values = list.values;

    /// Where the alternative's own plan has the tag; by the schema alone, whose plan may not be made yet.
    template <class Field>
    static constexpr std::uint16_t row_of_tag() {
        if constexpr (Field::type::kind == field_kind::nested && found.count > 0) {
            using schema = typename Field::type::schema_type;
            constexpr const char* const* names = names_of<fields_of<schema>>::value;
            constexpr std::string_view tag = constants_in<schema>.with(name.key)->name;
            constexpr std::size_t row = place_of(names, tag, Field::get().selection);
            static_assert(row != not_found,
                          "mallow: only and exclude leave out the Constant that tells the schemas of this "
                          "Union apart; keep it");
            return static_cast<std::uint16_t>(row);
        } else {
            return no_tag;
        }
    }
};

}  // namespace mallow::detail
