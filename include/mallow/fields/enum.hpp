// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/compiler.hpp>
#include <mallow/detail/declare/field_base.hpp>
#include <mallow/fields/fwd.hpp>
#include <mallow/plan/enum_options.hpp>

#include <boost/describe/enumerators.hpp>
#include <boost/mp11/list.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

namespace mallow {

namespace detail {

namespace describe = boost::describe;
namespace mp11 = boost::mp11;

template <class E>
constexpr const char* signature_with() {
    return MALLOW_SIGNATURE;
}

/// Tells enums apart.
template <class E>
inline constexpr std::uint32_t enum_family = family_of(signature_with<E>());

template <class E>
constexpr std::int64_t value_of(E value) {
    return static_cast<std::int64_t>(static_cast<std::underlying_type_t<E>>(value));
}

template <class E>
    requires std::is_enum_v<E>
struct coded_constant<E> {
    static constexpr constant of(E value) { return constant::coded(enum_family<E>, value_of(value)); }
};

/// How one enumerator is written.
template <class E>
struct enum_spelling {
    E value;
    const char* text;
};

struct by_value_tag;

/// What stands in an `Enum`'s braces.
template <class E>
struct enum_field : field_base {
    static constexpr field_kind kind = field_kind::coded;
    static constexpr std::uint32_t family = enum_family<E>;
    static constexpr std::size_t most_spellings = 16;

    enum_spelling<E> spellings[most_spellings]{};
    std::size_t spelling_count = 0;
    std::int64_t is_by_value = unset;

    using field_base::set;
    constexpr void set(flag<by_value_tag> on) { is_by_value = on.value; }
    constexpr void set(const enum_spelling<E>& option) {
        if (spelling_count < most_spellings) spellings[spelling_count] = option;
        ++spelling_count;
    }
};

/// The enumerators of a described enum.
template <class E>
struct enumerators_of {
    template <template <class...> class List, class... Enumerators>
    static constexpr auto list(List<Enumerators...>) {
        struct made {
            enum_entry entries[sizeof...(Enumerators) + 1]{{Enumerators::name, value_of(Enumerators::value)}..., {}};
            std::size_t count = sizeof...(Enumerators);
        };
        return made{};
    }
    static constexpr auto make() {
        if constexpr (describe::has_describe_enumerators<E>::value)
            return list(describe::describe_enumerators<E>{});
        else
            return list(mp11::mp_list<>{});
    }
    static constexpr auto value = make();
};

/// The enumerators as a field names them, or the values that they have.
template <class Field, class E>
struct enum_table {
    static constexpr std::size_t room = sizeof enumerators_of<E>::value.entries / sizeof(enum_entry);
    enum_entry entries[room]{};
    std::size_t count = 0;

    constexpr bool has(std::int64_t value) const {
        for (std::size_t i = 0; i < count; ++i)
            if (entries[i].value == value) return true;
        return false;
    }
    /// A spelling stands for its value, whose other names go.
    constexpr void add(const enum_entry& declared) {
        const auto& field = Field::get();
        if (field.is_by_value == 1) {
            if (!has(declared.value)) entries[count++] = declared;
            return;
        }
        enum_entry added = declared;
        for (std::size_t i = 0; i < field.spelling_count && i < field.most_spellings; ++i) {
            if (value_of(field.spellings[i].value) != declared.value) continue;
            if (has(declared.value)) return;
            added.name = field.spellings[i].text;
        }
        entries[count++] = added;
    }
    constexpr enum_table() {
        for (std::size_t i = 0; i < enumerators_of<E>::value.count; ++i) add(enumerators_of<E>::value.entries[i]);
    }
    /// Whether no name stands for two values.
    constexpr bool is_distinct() const {
        for (std::size_t i = 0; i < count; ++i)
            for (std::size_t j = 0; j < i; ++j)
                if (entries[i].name == entries[j].name) return false;
        return true;
    }
};

template <class Field, class E>
struct enum_table_of {
    static constexpr enum_table<Field, E> value{};
};

template <class Field, class E>
struct enum_options_of {
    static constexpr enum_options make() {
        constexpr auto& table = enum_table_of<Field, E>::value;
        static_assert(Field::get().spelling_count <= Field::get().most_spellings,
                      "mallow: an Enum has room for 16 spellings; name the enumerators as they are to be written");
        static_assert(Field::get().is_by_value != 1 || Field::get().spelling_count == 0,
                      "mallow: an Enum by_value writes numbers, which have no spelling; drop one of the two");
        static_assert(Field::get().is_by_value == 1 || table.is_distinct(),
                      "mallow: two enumerators are spelled alike; give each a spelling of its own");
        enum_options options;
        options.entries = table.entries;
        options.count = table.count;
        options.by_value = Field::get().is_by_value == 1;
        options.is_unsigned = std::is_unsigned_v<std::underlying_type_t<E>>;
        options.choices = {table.entries, static_cast<std::uint32_t>(table.count),
                           !options.by_value     ? name_at
                           : options.is_unsigned ? unsigned_value_at
                                                 : value_at};
        return options;
    }
    static constexpr enum_options value = make();
};

}  // namespace detail

/// Enumerators are written as the numbers that they are.
inline constexpr detail::flag<detail::by_value_tag> by_value{};

/// How an enumerator is written, when it is not by its name: `spelling<Role::admin>("Administrator")`.
///
/// It spells the value: other enumerators of the same value are no longer read.
template <auto Enumerator>
    requires std::is_enum_v<decltype(Enumerator)>
constexpr detail::enum_spelling<decltype(Enumerator)> spelling(const char* text) { return {Enumerator, text}; }

/// One of the enumerators of `E`, an enum that is described: `BOOST_DESCRIBE_ENUM(Role, admin, user)`.
///
/// Shape: a JSON string, the name of an enumerator; `by_value`: its number, or unless `strict` a string that spells it.
/// Of enumerators that share a value all names are read, and the first is written. C++: `E`.
/// Errors: `errc::not_one_of`; of another JSON type `errc::invalid_string`, or `errc::invalid_integer` by value.
/// Dumping a value without a name is `errc::out_of_range`.
template <class E>
struct Enum : detail::enum_field<E> {
    static constexpr bool is_refused = !boost::describe::has_describe_enumerators<E>::value;

    template <class... Options>
    constexpr Enum(const Options&... options) {
        static_assert(std::is_enum_v<E>,
                      "mallow: an Enum names an enum: Enum<Role>; use OneOf for choices of another type");
        static_assert(!std::is_enum_v<E> || boost::describe::has_describe_enumerators<E>::value,
                      "mallow: describe the enum too: BOOST_DESCRIBE_ENUM(Role, admin, user), or in a class "
                      "BOOST_DESCRIBE_NESTED_ENUM");
        (detail::apply(*this, options), ...);
    }

    template <class Member>
    static constexpr bool binds = std::same_as<Member, E>;

    template <class Field, class Member>
    static constexpr const detail::codec* choose_codec() {
        const bool as_numbers = Field::get().is_by_value == 1;
        if constexpr (!binds<Member>)
            return as_numbers ? &detail::json_enum_value_codec : &detail::json_enum_codec;
        else if constexpr (sizeof(E) == 1)
            return as_numbers ? &detail::enum8_value_codec : &detail::enum8_codec;
        else if constexpr (sizeof(E) == 2)
            return as_numbers ? &detail::enum16_value_codec : &detail::enum16_codec;
        else if constexpr (sizeof(E) == 4)
            return as_numbers ? &detail::enum32_value_codec : &detail::enum32_codec;
        else
            return as_numbers ? &detail::enum64_value_codec : &detail::enum64_codec;
    }

    template <class Field, class Member>
    static constexpr const detail::codec_options* options_of() {
        return &detail::enum_options_of<Field, E>::value;
    }

    template <class Member>
    static constexpr void require_member() {
        static_assert(binds<Member>, "mallow: an Enum<E> binds to a member of type E, or to std::optional or a smart "
                                     "pointer of one; declare the member so");
    }
};

namespace detail {

template <class E>
requires describe::has_describe_enumerators<E>::value struct auto_field_of<E> {
    using type = Enum<E>;
};

}  // namespace detail

}  // namespace mallow
