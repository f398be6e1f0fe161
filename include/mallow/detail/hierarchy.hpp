// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/fields.hpp>
#include <mallow/options.hpp>
#include <mallow/plan.hpp>
#include <mallow/schema.hpp>

#include <boost/describe/bases.hpp>
#include <boost/describe/members.hpp>
#include <boost/mp11/algorithm.hpp>
#include <boost/mp11/list.hpp>

#include <array>
#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

/// What a schema is made of, its bases included.
namespace mallow::detail {

namespace describe = boost::describe;
namespace mp11 = boost::mp11;

template <class Schema>
concept described = describe::has_describe_members<Schema>::value && describe::has_describe_bases<Schema>::value;

template <class Schema>
using bases_of = describe::describe_bases<Schema, describe::mod_any_access>;

template <class Schema>
using own_fields = describe::describe_members<Schema, describe::mod_any_access>;

template <class Descriptor>
using pointer_of = std::remove_cv_t<decltype(Descriptor::pointer)>;
template <class Descriptor>
using owner_of = typename member_pointer<pointer_of<Descriptor>>::owner;
template <class Descriptor>
using field_of = typename member_pointer<pointer_of<Descriptor>>::type;

template <class Type>
constexpr std::size_t occupied() {
    return std::is_empty_v<Type> ? 0 : sizeof(Type);
}

template <class... Bases, class... Fields>
constexpr std::size_t listed_size(mp11::mp_list<Bases...>, mp11::mp_list<Fields...>) {
    return (std::size_t{0} + ... + occupied<typename Bases::type>()) + (std::size_t{0} + ... + sizeof(field_of<Fields>));
}

/// Refuses a schema whose description leaves out a field or a base.
template <class Schema>
struct check_description {
    static_assert(described<Schema>,
                  "mallow: describe the schema after its definition: BOOST_DESCRIBE_STRUCT(TheSchema, (its bases), (its fields))");
    static constexpr bool value = [] {
        if constexpr (described<Schema>) {
            using bases = mp11::mp_rename<bases_of<Schema>, mp11::mp_list>;
            using fields = mp11::mp_rename<own_fields<Schema>, mp11::mp_list>;
            // Empty bases can add a few bytes; a field is never that small.
            constexpr bool complete = occupied<Schema>() - listed_size(bases{}, fields{}) < sizeof(field_base);
            static_assert(complete,
                          "mallow: a field or base of the schema is missing from its BOOST_DESCRIBE_STRUCT; list every one");
            return complete;
        }
        return false;
    }();
};

struct field_name {
    std::string_view name;
    const void* identity;  // one a declared field
    bool own;
};

template <std::size_t N>
struct field_order {
    std::array<std::size_t, N> index{};
    std::size_t count = 0;
    bool ambiguous = false;
};

/// Base fields first; a field that the schema declares itself takes the place of its namesake.
template <std::size_t N>
constexpr field_order<N> order_fields(const std::array<field_name, N>& fields) {
    field_order<N> order;
    std::array<bool, N> clashes{};
    for (std::size_t i = 0; i < N; ++i) {
        std::size_t place = 0;
        while (place < order.count && fields[order.index[place]].name != fields[i].name) ++place;
        if (place == order.count) {
            order.index[order.count++] = i;
        } else if (fields[i].own) {
            order.index[place] = i;
            clashes[place] = false;
        } else if (fields[order.index[place]].identity != fields[i].identity) {
            clashes[place] = true;
        }
    }
    for (bool clash : clashes) order.ambiguous = order.ambiguous || clash;
    return order;
}

template <class Schema, class Inherited, class Own>
struct merge_fields;

template <class Schema, class First, class... Inherited, class... Own>
struct merge_fields<Schema, mp11::mp_list<First, Inherited...>, mp11::mp_list<Own...>> {
    using all = mp11::mp_list<First, Inherited..., Own...>;
    static constexpr auto order = order_fields(std::array<field_name, 1 + sizeof...(Inherited) + sizeof...(Own)>{
        field_name{First::name, &type_tag<First>, false}, field_name{Inherited::name, &type_tag<Inherited>, false}...,
        field_name{Own::name, &type_tag<Own>, true}...});
    static_assert(!order.ambiguous,
                  "mallow: two bases of the schema declare a field of the same name; redeclare it in the schema to say which is meant");

    template <std::size_t... I>
    static mp11::mp_list<mp11::mp_at_c<all, order.index[I]>...> pick(std::index_sequence<I...>);
    using type = decltype(pick(std::make_index_sequence<order.count>{}));
};

template <class Schema, class... Own>
struct merge_fields<Schema, mp11::mp_list<>, mp11::mp_list<Own...>> {
    using type = mp11::mp_list<Own...>;
};

template <class Schema, bool = check_description<Schema>::value>
struct resolve_fields {
    using type = mp11::mp_list<>;
};

template <class Base>
using fields_of_base = typename resolve_fields<typename Base::type>::type;

template <class Schema>
struct resolve_fields<Schema, true> {
    using inherited = mp11::mp_apply<mp11::mp_append,
                                     mp11::mp_push_front<mp11::mp_transform<fields_of_base, mp11::mp_rename<bases_of<Schema>, mp11::mp_list>>,
                                                         mp11::mp_list<>>>;
    using type = typename merge_fields<Schema, inherited, mp11::mp_rename<own_fields<Schema>, mp11::mp_list>>::type;
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

template <class Schema>
struct model_resolver;
template <class Base>
using model_of_base = typename model_resolver<typename Base::type>::type;

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

template <class Schema, bool = check_description<Schema>::value>
struct described_model {
    using type = no_model;
};

template <class Schema>
struct described_model<Schema, true> {
    using known = mp11::mp_remove<mp11::mp_unique<mp11::mp_transform<model_of_base, mp11::mp_rename<bases_of<Schema>, mp11::mp_list>>>, no_model>;
    using own = typename own_model<Schema, known>::type;
    using type = typename std::conditional_t<std::is_same_v<own, no_model>, inherited_model<known>, std::type_identity<own>>::type;
};

template <class Schema>
struct model_resolver : described_model<Schema> {};

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

template <class... Bases>
constexpr schema_meta meta_of_bases(mp11::mp_list<Bases...>) {
    schema_meta merged;
    ((merged = merge(merged, meta_of<typename Bases::type>())), ...);
    return merged;
}

/// The schema's `Meta`, completed from its bases'.
template <class Schema>
constexpr schema_meta meta_of() {
    const schema_meta inherited = meta_of_bases(mp11::mp_rename<bases_of<Schema>, mp11::mp_list>{});
    if constexpr (requires { Schema::Meta.unknown; })
        return merge(Schema::Meta, inherited);
    else
        return inherited;
}

template <class Schema>
struct identity_of {
    template <class... Bases>
    static constexpr auto list(mp11::mp_list<Bases...>) {
        return std::array<const schema_identity*, sizeof...(Bases)>{&identity_of<typename Bases::type>::value...};
    }
    static constexpr auto bases = list(mp11::mp_rename<bases_of<Schema>, mp11::mp_list>{});
    static constexpr schema_identity value{bases.data(), bases.size()};
};

}  // namespace mallow::detail
