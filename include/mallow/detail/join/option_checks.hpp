// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/join/mistakes.hpp>
#include <mallow/detail/join/names.hpp>
#include <mallow/detail/join/slots.hpp>
#include <mallow/plan/keys.hpp>

#include <cstdint>
#include <limits>
#include <string_view>
#include <type_traits>
#include <utility>

/// Whether a field's options can be obeyed, by themselves and on its member.
namespace mallow::detail {

/// Whether the member can hold a default as it was written.
template <class Field, class Member>
constexpr bool default_fits() {
    using value_type = typename stripped<Member>::type;
    const auto& option = Field::get().on_load;
    if (option.is_null) return is_holder<Member>();
    if (option.is_made) return option.type == &type_tag<Member>;
    if (!suits(value_kind_of<typename Field::type, value_type>(), option.value)) return false;
    if (option.value.type == constant_type::number && Field::get().allows_nan != 1) {
        // Up to half a unit beyond it, a double becomes the greatest float.
        constexpr double largest =
            std::is_same_v<value_type, float> ? 0x1.fffffefffffffp127 : std::numeric_limits<double>::max();
        return option.value.number >= -largest && option.value.number <= largest;
    }
    if constexpr (std::is_integral_v<value_type> && !std::is_same_v<value_type, bool>) {
        if (option.value.type == constant_type::natural)
            return option.value.natural <= static_cast<std::uint64_t>(std::numeric_limits<value_type>::max());
        return std::in_range<value_type>(option.value.integer);
    }
    return true;
}

/// The same of a field that only its codec knows, in a document.
template <class Field>
constexpr bool coded_defaults_fit() {
    const auto fits = [](const auto& option) {
        return option.is_null || option.is_made || !option.value.is_set() ||
               suits(value_kind_of<typename Field::type, boost::json::value>(), option.value);
    };
    return fits(Field::get().on_load) && fits(Field::get().on_dump);
}

/// Whether an Extra, which is no key's value, has an option of such.
constexpr bool has_options_of_a_key(const field_base& field) {
    return field.key || field.alias_count > 0 || field.rule_count > 0 || field.message_count > 0 ||
           field.has_load_default || field.has_dump_default || field.is_required == 1 || field.is_dump_only == 1 ||
           field.allows_none == 1 || field.is_strict == 1;
}

/// Whether a field's aliases can be keys of what it loads.
constexpr bool aliases_agree(const field_base& field) {
    for (std::size_t i = 0; i < field.alias_count && i < most_aliases; ++i)
        if (!is_utf8_text(field.aliases[i]) || std::string_view(field.aliases[i]) == "_schema") return false;
    return field.alias_count <= most_aliases && field.is_dump_only != 1;
}

/// Whether a field's options can be obeyed together; asked before `check_options`, which costs the compiler more and
/// says which cannot.
constexpr bool options_agree(const field_base& field, field_kind kind, std::string_view key) {
    return !(kind == field_kind::extra && has_options_of_a_key(field)) && !field.names_twice && key != "_schema" &&
           is_utf8_text(key) && !(kind == field_kind::constant && (field.has_load_default || field.has_dump_default)) &&
           !(field.is_required == 1 && (field.is_dump_only == 1 || field.has_load_default)) &&
           !(field.is_load_only == 1 && field.is_dump_only == 1) && (field.alias_count == 0 || aliases_agree(field));
}

template <class Field, class Descriptor>
constexpr void check_options() {
    constexpr const field_base& field = Field::get();
    constexpr field_kind kind = Field::type::kind;
    static_assert(
        !(kind == field_kind::extra && has_options_of_a_key(field)),
        "mallow: an Extra takes attribute, load_only and metadata, for it is no key's value; drop its other options");
    static_assert(!(kind == field_kind::constant && (field.has_load_default || field.has_dump_default)),
                  "mallow: a Constant is its own default; drop the load_default or dump_default");
    static_assert(!field.names_twice, "mallow: a field has one data_key and one attribute; drop the other");
    static_assert(text_or(field.key, Descriptor::name) != "_schema",
                  "mallow: a field cannot be called _schema, where errors of whole objects go; give it a data_key");
    static_assert(is_utf8_text(text_or(field.key, Descriptor::name)),
                  "mallow: a data_key is UTF-8, as JSON is; save the source as UTF-8");
    static_assert(!(field.is_required == 1 && field.is_dump_only == 1),
                  "mallow: a required field cannot be dump_only, for it is never loaded; drop one of the two");
    static_assert(!(field.is_required == 1 && field.has_load_default),
                  "mallow: a required field cannot have a load_default, for it is never absent; drop one of the two");
    static_assert(!(field.is_load_only == 1 && field.is_dump_only == 1),
                  "mallow: a field that is load_only and dump_only is neither loaded nor dumped; drop one of the two");
    static_assert(field.alias_count == 0 || field.is_dump_only != 1,
                  "mallow: a dump_only field has no aliases, for it is never loaded; drop one of the two");
    static_assert(field.alias_count <= most_aliases,
                  "mallow: a field has room for 8 aliases; drop those that nobody sends any more");
    static_assert(field.alias_count == 0 || field.is_dump_only == 1 || field.alias_count > most_aliases ||
                      aliases_agree(field),
                  "mallow: an alias is UTF-8, as JSON is, and not _schema, where errors of whole objects go; choose "
                  "another");
}

}  // namespace mallow::detail
