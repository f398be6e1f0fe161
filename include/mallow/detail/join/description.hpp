// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/declare/declared_field.hpp>

#include <boost/describe/bases.hpp>
#include <boost/describe/members.hpp>
#include <boost/mp11/list.hpp>

#include <cstddef>
#include <type_traits>

/// What Boost.Describe says of a schema.
namespace mallow::detail {

namespace describe = boost::describe;
namespace mp11 = boost::mp11;

template <class Schema>
concept described = describe::has_describe_members<Schema>::value && describe::has_describe_bases<Schema>::value;

// Asked before anything is made of a schema's fields, so that a slip in their braces is told alone.

/// Whether the braces of every field compile; the compiler has told what does not.
template <class Schema>
concept compiling_schema = requires { Schema{}; };
/// Whether every option of every field is a constant.
template <class Schema>
concept constant_schema = requires { typename std::bool_constant<(Schema{}, true)>; };
template <class Schema>
constexpr bool require_constant() {
    constexpr bool is_told = constant_schema<Schema> || !compiling_schema<Schema>;
    static_assert(is_told, "mallow: what stands in a field's braces must be a constant: no variable that is not "
                           "constexpr, no capture, and a literal for a std::string");
    return constant_schema<Schema>;
}
/// The same of one field, where Clang lets a schema pass whose braces do not compile.
template <class Field>
concept constant_field = requires { typename std::bool_constant<(Field::get().rule_count >= 0)>; };

template <class Descriptor>
using pointer_of = std::remove_cv_t<decltype(Descriptor::pointer)>;
template <class Descriptor>
using field_of = typename member_pointer<pointer_of<Descriptor>>::type;

template <class Type>
constexpr std::size_t occupied() {
    return std::is_empty_v<Type> ? 0 : sizeof(Type);
}

template <template <class...> class List, class... Bases, class... Fields>
constexpr std::size_t listed_size(List<Bases...>, List<Fields...>) {
    return (std::size_t{0} + ... + occupied<typename Bases::type>()) +
           (std::size_t{0} + ... + sizeof(field_of<Fields>));
}

/// What Boost.Describe says of a schema, asked once; refuses what leaves out a field or a base.
template <class Schema, bool = described<Schema>>
struct description {
    static_assert(described<Schema>, "mallow: describe the schema after its definition: "
                                     "BOOST_DESCRIBE_STRUCT(TheSchema, (its bases), (its fields))");
    using bases = mp11::mp_list<>;
    using fields = mp11::mp_list<>;
};

template <class Schema>
struct description<Schema, true> {
    using listed_bases = describe::describe_bases<Schema, describe::mod_any_access>;
    using listed_fields = describe::describe_members<Schema, describe::mod_any_access>;
    // Empty bases can add a few bytes; a field is never that small.
    static constexpr bool complete =
        occupied<Schema>() - listed_size(listed_bases{}, listed_fields{}) < sizeof(field_base);
    static_assert(complete,
                  "mallow: a field or base of the schema is missing from its BOOST_DESCRIBE_STRUCT; list every one");
    using bases = std::conditional_t<complete, listed_bases, mp11::mp_list<>>;
    using fields = std::conditional_t<complete, listed_fields, mp11::mp_list<>>;
};

template <class Descriptor>
struct find_binding {
    using type = declared_field<Descriptor::pointer>;
};
template <class Descriptor>
    requires requires { typename Descriptor::binding; }
struct find_binding<Descriptor> {
    using type = typename Descriptor::binding;
};

/// The field that a descriptor stands for: one that a schema declares, or one that is made of a model's member.
template <class Descriptor>
using binding_of = typename find_binding<Descriptor>::type;

template <class Schema>
using bases_of = typename description<Schema>::bases;

}  // namespace mallow::detail
