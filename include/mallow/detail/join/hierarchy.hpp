// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/declare/declared_field.hpp>
#include <mallow/call_options.hpp>
#include <mallow/plan.hpp>
#include <mallow/schema.hpp>

#include <boost/describe/bases.hpp>
#include <boost/describe/members.hpp>
#include <boost/mp11/algorithm.hpp>
#include <boost/mp11/list.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>
#include <typeinfo>
#include <utility>

/// What a schema is made of, its bases included.
namespace mallow::detail {

namespace describe = boost::describe;
namespace mp11 = boost::mp11;

template <class Schema>
concept described = describe::has_describe_members<Schema>::value && describe::has_describe_bases<Schema>::value;

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
    return (std::size_t{0} + ... + occupied<typename Bases::type>()) + (std::size_t{0} + ... + sizeof(field_of<Fields>));
}

/// What Boost.Describe says of a schema, asked once; refuses what leaves out a field or a base.
template <class Schema, bool = described<Schema>>
struct description {
    static_assert(described<Schema>,
                  "mallow: describe the schema after its definition: BOOST_DESCRIBE_STRUCT(TheSchema, (its bases), (its fields))");
    using bases = mp11::mp_list<>;
    using fields = mp11::mp_list<>;
};

template <class Schema>
struct description<Schema, true> {
    using listed_bases = describe::describe_bases<Schema, describe::mod_any_access>;
    using listed_fields = describe::describe_members<Schema, describe::mod_any_access>;
    // Empty bases can add a few bytes; a field is never that small.
    static constexpr bool complete = occupied<Schema>() - listed_size(listed_bases{}, listed_fields{}) < sizeof(field_base);
    static_assert(complete, "mallow: a field or base of the schema is missing from its BOOST_DESCRIBE_STRUCT; list every one");
    using bases = std::conditional_t<complete, listed_bases, mp11::mp_list<>>;
    using fields = std::conditional_t<complete, listed_fields, mp11::mp_list<>>;
};

template <class Schema>
using bases_of = typename description<Schema>::bases;

/// FNV-1a: names are compared by it first, for comparing every two as texts is most of what a schema of 100 fields costs the compiler.
constexpr std::uint64_t hash_of_name(std::string_view name) {
    std::uint64_t hash = 0xCBF29CE484222325u;
    for (const char *each = name.data(), *end = each + name.size(); each != end; ++each)
        hash = (hash ^ static_cast<unsigned char>(*each)) * 0x100000001B3u;
    return hash;
}

struct field_name {
    std::string_view name;
    std::size_t identity;  // the same for one declared field that comes by way of several bases
    bool own;
    bool clashes = false;
    std::uint64_t hash = hash_of_name(name);
};

/// Base fields first; a field that the schema declares itself takes the place of its namesake. Returns how many there are.
constexpr std::size_t order_fields(field_name* fields, std::size_t count, std::size_t* order) {
    std::size_t placed = 0;
    for (std::size_t i = 0; i < count; ++i) {
        std::size_t place = 0;
        while (place < placed && (fields[order[place]].hash != fields[i].hash || fields[order[place]].name != fields[i].name)) ++place;
        if (place == placed)
            order[placed++] = i;
        else if (fields[i].own)
            order[place] = i;
        else if (fields[order[place]].identity != fields[i].identity)
            fields[order[place]].clashes = true;
    }
    return placed;
}

/// Whether two names have one hash; two of different names cost the compiler a little, and nothing else.
template <std::size_t N>
constexpr bool has_namesakes(const std::uint64_t (&hashes)[N]) {
    for (std::size_t i = 0; i < N; ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (hashes[i] == hashes[j]) return true;
    return false;
}

template <std::size_t N>
struct field_order {
    std::size_t index[N]{};
    std::size_t count;
    bool ambiguous = false;

    constexpr field_order(field_name* fields) : count(order_fields(fields, N, index)) {
        for (std::size_t i = 0; i < count; ++i) ambiguous = ambiguous || fields[index[i]].clashes;
    }
};

/// The fields of all bases, then the schema's own.
template <class Schema, class Inherited, class Own>
struct merge_fields;

template <class Schema, template <class...> class List, class... Own>
struct merge_fields<Schema, mp11::mp_list<>, List<Own...>> {
    using type = mp11::mp_list<Own...>;
};

template <class Schema, class First, class... Inherited, template <class...> class List, class... Own>
struct merge_fields<Schema, mp11::mp_list<First, Inherited...>, List<Own...>> {
    using all = mp11::mp_list<First, Inherited..., Own...>;
    static constexpr std::size_t count = 1 + sizeof...(Inherited) + sizeof...(Own);

    // By position: addresses of tags cannot be compared in constants under GCC's undefined behaviour sanitizer.
    static constexpr bool inherits_namesakes = has_namesakes({hash_of_name(First::name), hash_of_name(Inherited::name)...});
    template <class Field>
    static constexpr std::size_t position_of() {
        if constexpr (inherits_namesakes)
            return mp11::mp_find<all, Field>::value;
        else
            return 0;
    }
    static constexpr field_order<count> sort() {
        field_name fields[]{{First::name, position_of<First>(), false},
                            {Inherited::name, position_of<Inherited>(), false}...,
                            {Own::name, 0, true}...};
        return fields;
    }
    static constexpr field_order<count> order = sort();
    static_assert(!order.ambiguous,
                  "mallow: two bases of the schema declare a field of the same name; redeclare it in the schema to say which is meant");

    template <std::size_t... I>
    static mp11::mp_list<mp11::mp_at_c<all, order.index[I]>...> pick(std::index_sequence<I...>);
    static all pick(std::true_type);
    using type = decltype(pick(std::conditional_t<order.count == count, std::true_type, std::make_index_sequence<order.count>>{}));
};

template <class Schema>
struct resolve_fields {
    template <template <class...> class List, class... Bases>
    static mp11::mp_append<mp11::mp_list<>, typename resolve_fields<typename Bases::type>::type...> inherited(List<Bases...>);
    using type = typename merge_fields<Schema, decltype(inherited(bases_of<Schema>{})), typename description<Schema>::fields>::type;
};

/// The descriptors of all fields, in order: `mp_list<D...>`.
template <class Schema>
using fields_of = typename resolve_fields<Schema>::type;

/// Converts to a pointer to a `mallow::Schema<Model>` that is a base and not yet known.
template <class Schema, class... Known>
struct model_probe {
    template <class Model>
        requires(std::is_base_of_v<mallow::Schema<Model>, Schema> && !(std::is_same_v<Model, Known> || ...))
    operator const mallow::Schema<Model>*() const;
};

struct no_model {};

template <class Schema, class Known>
struct own_model {
    using type = no_model;
};
template <class Schema, class... Known>
    requires requires { mallow_model(model_probe<Schema, Known...>{}); }
struct own_model<Schema, mp11::mp_list<Known...>> {
    using type = typename decltype(mallow_model(model_probe<Schema, Known...>{}))::type;
};

template <class Model>
struct is_most_derived {
    template <class Other>
    using among = std::bool_constant<std::is_same_v<Model, Other> ||
                                     (!std::is_void_v<Model> && !std::is_void_v<Other> && std::is_base_of_v<Other, Model>)>;
};

template <class Models>
struct most_derived {
    template <class Model>
    using is_it = mp11::mp_all_of<Models, is_most_derived<Model>::template among>;
    using found = mp11::mp_copy_if<Models, is_it>;
    static_assert(!mp11::mp_empty<found>::value,
                  "mallow: the schema's bases load different models; inherit mallow::Schema<Model> too, with the model that derives from all");
    using type = mp11::mp_front<mp11::mp_push_back<found, no_model>>;
};

template <class Known>
struct inherited_model : most_derived<Known> {};
template <>
struct inherited_model<mp11::mp_list<>> {
    using type = no_model;
};
template <class Model>
struct inherited_model<mp11::mp_list<Model>> {
    using type = Model;
};

/// The models that bases load, each once; and with them those that bases of these name.
template <class... Resolved>
struct models_of_bases {
    using direct = mp11::mp_remove<mp11::mp_unique<mp11::mp_list<typename Resolved::type...>>, no_model>;
    using known = mp11::mp_unique<mp11::mp_append<direct, typename Resolved::known...>>;
};
template <>
struct models_of_bases<> {
    using direct = mp11::mp_list<>;
    using known = direct;
};

template <class Schema>
struct model_resolver {
    template <template <class...> class List, class... Bases>
    static models_of_bases<model_resolver<typename Bases::type>...> of_bases(List<Bases...>);
    using bases = decltype(of_bases(bases_of<Schema>{}));
    using known = typename bases::known;
    using own = typename own_model<Schema, known>::type;
    using type =
        typename std::conditional_t<std::is_same_v<own, no_model>, inherited_model<typename bases::direct>, std::type_identity<own>>::type;
};

/// The model that a schema loads: of several, the most derived; `void` for a `Schema<>`.
template <class Schema>
using model_of = typename model_resolver<Schema>::type;

constexpr schema_meta merge(schema_meta first, const schema_meta& second) {
    if (!first.unknown) first.unknown = second.unknown;
    if (!first.strict) first.strict = second.strict;
    if (!first.title) first.title = second.title;
    return first;
}

template <class Schema>
constexpr schema_meta meta_of();

template <template <class...> class List, class... Bases>
constexpr schema_meta meta_of_bases(List<Bases...>) {
    schema_meta merged;
    ((merged = merge(merged, meta_of<typename Bases::type>())), ...);
    return merged;
}

template <class Schema>
concept has_meta_member = requires { &Schema::Meta; };
template <class Schema>
concept has_meta_type = requires { typename Schema::Meta; };

/// Whether the schema's `Meta`, should it say one, can be obeyed; a field may be called so too.
template <class Schema>
constexpr bool meta_makes_sense() {
    if constexpr (has_meta_member<Schema>) {
        if constexpr (std::is_member_pointer_v<decltype(&Schema::Meta)>)
            return std::is_base_of_v<field_base, std::remove_cvref_t<decltype(Schema::Meta)>>;
        else
            return std::is_convertible_v<decltype(Schema::Meta), schema_meta>;
    } else {
        return !has_meta_type<Schema>;
    }
}

template <class Type>
concept schema_options = std::is_same_v<std::remove_cvref_t<Type>, schema_meta>;
template <class Type>
concept options_class = std::is_class_v<Type> && !std::is_base_of_v<vocabulary, Type>;

/// Whether the schema says its options under a name that nobody asks for; a field, or a schema within it, may be called so.
template <class Schema>
constexpr bool misspells_meta() {
    return requires { requires schema_options<decltype(Schema::meta)>; } || requires { requires schema_options<decltype(Schema::META)>; } ||
           requires { requires schema_options<decltype(Schema::meta_)>; } || requires { requires schema_options<decltype(Schema::Meta_)>; } ||
           requires { requires schema_options<decltype(Schema::_meta)>; } || requires { requires options_class<typename Schema::meta>; } ||
           requires { requires options_class<typename Schema::META>; };
}

/// The schema's `Meta`, completed from its bases'.
template <class Schema>
constexpr schema_meta meta_of() {
    static_assert(meta_makes_sense<Schema>(),
                  "mallow: Meta is a schema_meta: static constexpr mallow::schema_meta Meta{.unknown = mallow::unknown::exclude};");
    static_assert(!misspells_meta<Schema>(),
                  "mallow: a schema's options are called Meta, with a capital M alone: static constexpr mallow::schema_meta Meta{.strict = true};");
    const schema_meta inherited = meta_of_bases(bases_of<Schema>{});
    if constexpr (requires { Schema::Meta.unknown; })
        return merge(Schema::Meta, inherited);
    else
        return inherited;
}

template <class Schema>
constexpr const std::type_info* type_info_of() {
#if defined(__cpp_rtti) || !defined(__GNUC__)
    return &typeid(Schema);
#else
    return nullptr;
#endif
}

template <class Schema, class Bases = bases_of<Schema>>
struct identity_of;
template <class Schema, template <class...> class List, class... Bases>
struct identity_of<Schema, List<Bases...>> {
    static constexpr const schema_identity* bases[sizeof...(Bases) + 1]{&identity_of<typename Bases::type>::value..., nullptr};
    static constexpr schema_identity value{type_info_of<Schema>(), bases, sizeof...(Bases)};
};

}  // namespace mallow::detail
