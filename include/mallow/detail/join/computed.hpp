// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/address.hpp>
#include <mallow/detail/declare/callables.hpp>
#include <mallow/detail/join/same_object.hpp>
#include <mallow/detail/join/slots.hpp>
#include <mallow/plan.hpp>

#include <boost/describe/bases.hpp>
#include <boost/json/fwd.hpp>
#include <boost/mp11/list.hpp>

#include <cstddef>
#include <type_traits>

/// A field whose value a callable in its braces makes of the model.
namespace mallow::detail {

/// A field of a kind, with the element that its class says and no options: what a value is dumped as that the field's
/// constructor alone knows the type of.
template <class Kind>
struct computed_kind {
    using type = Kind;
    static constexpr Kind value{};
    static constexpr const Kind& get() { return value; }
    static constexpr bool is_loaded() { return false; }
};

template <class Callable, class Model, class... Contexts>
void call_computed(const void* object, const contexts& given, void* context, value_visitor found, types<Contexts...>) {
    auto&& value = Callable{}(*static_cast<const Model*>(object), given.get<Contexts>()...);
    found(context, address_of(value));
}

template <class Field, class Callable>
struct computed_ops_of {
    static constexpr bool is_callable = default_constructed<Callable> && requires {
        typename parameter_of<decltype(&Callable::operator())>::type;
    };
    static_assert(
        is_callable || !default_constructed<Callable>,
        "mallow: computed takes a lambda with one call operator that is no template, of the model and contexts: "
        "computed([](const Item& item) { return item.price * 1.21; })");
    static constexpr computed_ops make() {
        if constexpr (is_callable) {
            using called = parameter_of<decltype(&Callable::operator())>;
            using model = std::remove_cvref_t<typename called::type>;
            using value = std::remove_cvref_t<typename called::result>;
            static_assert(!std::is_void_v<value>, "mallow: the callable of computed returns nothing; return what the "
                                                  "field shows: computed([](const Item& item) { return ... })");
            if constexpr (std::is_void_v<value>)
                return {};
            else
                return {&slot_of<computed_kind<Field>, value>::value,
                        [](const void* object, const contexts& given, void* context, value_visitor found) {
                            call_computed<Callable, model>(object, given, context, found, typename called::contexts());
                        },
                        &context_of<model>::type, context_needs_of<typename called::contexts>::value, true};
        } else {
            return {};
        }
    }
    static constexpr computed_ops value = make();
};

/// A model and the bases that it is described with, their own included.
template <class Model>
constexpr auto lineage() {
    if constexpr (describe::has_describe_bases<Model>::value)
        return []<template <class...> class List, class... Bases>(List<Bases...>) {
            return mp11::mp_append<mp11::mp_list<Model>, decltype(lineage<typename Bases::type>())...>();
        }(describe::describe_bases<Model, describe::mod_any_access>());
    else
        return mp11::mp_list<Model>();
}

template <class... Models>
constexpr std::size_t find_model(const context_type* sought, mp11::mp_list<Models...>) {
    std::size_t at = 0;
    ((same_object(&context_of<Models>::type, sought) || (++at, false)) || ...);
    return at;
}

/// How a value of the field's kind is dumped with the options of the field itself.
template <class Field>
constexpr slot computed_slot(const slot& plain) {
    slot made = plain;
    if (plain.kind == Field::type::kind && plain.code == op::scalar) {
        const slot own = base_slot<Field>(false);
        made.allow_nan = own.allow_nan;
    }
    return made;
}

template <class Field, class Model>
constexpr void join_computed(row& made) {
    constexpr const computed_ops& ops = *Field::get().computing;
    using model = std::conditional_t<std::is_void_v<Model>, boost::json::object, Model>;
    using models = decltype(lineage<model>());
    constexpr std::size_t index = find_model(ops.model, models());
    constexpr bool fits = index < mp11::mp_size<models>::value;
    static_assert(fits || !ops.is_sound,
                  "mallow: the callable of computed takes the schema's model first, or a described base of it: "
                  "computed([](const Item& item) { return ... })");
    static_assert(Field::get().is_required != 1 && !Field::get().has_load_default && Field::get().is_load_only != 1,
                  "mallow: a computed field is never loaded; drop required, load_only and load_default");
    if constexpr (fits) {
        made.value = computed_slot<Field>(*ops.value);
        made.function.option = Field::get().computing;
        made.function.call = [](const computed& self, const void* object, const contexts& given, void* context,
                                value_visitor found) {
            const mp11::mp_at_c<models, index>& taken = *static_cast<const model*>(object);
            self.option->call(address_of(taken), given, context, found);
        };
    }
}

}  // namespace mallow::detail
