// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/join/description.hpp>
#include <mallow/schema.hpp>

#include <boost/mp11/algorithm.hpp>
#include <boost/mp11/list.hpp>

#include <type_traits>

/// Which model a schema loads, by itself or by its bases.
namespace mallow::detail {

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
    using among =
        std::bool_constant<std::is_same_v<Model, Other> ||
                           (!std::is_void_v<Model> && !std::is_void_v<Other> && std::is_base_of_v<Other, Model>)>;
};

template <class Models>
struct most_derived {
    template <class Model>
    using is_it = mp11::mp_all_of<Models, is_most_derived<Model>::template among>;
    using found = mp11::mp_copy_if<Models, is_it>;
    static_assert(!mp11::mp_empty<found>::value, "mallow: the schema's bases load different models; inherit "
                                                 "mallow::Schema<Model> too, with the model that derives from all");
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
    using type = typename std::conditional_t<std::is_same_v<own, no_model>, inherited_model<typename bases::direct>,
                                             std::type_identity<own>>::type;
};

/// The model that a schema loads: of several, the most derived; `void` for a `Schema<>`.
template <class Schema>
using model_of = typename model_resolver<Schema>::type;

}  // namespace mallow::detail
