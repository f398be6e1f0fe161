// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/join/hook_calls.hpp>
#include <mallow/detail/join/hook_fields.hpp>
#include <mallow/plan/hook_ops.hpp>

#include <boost/json/fwd.hpp>

#include <type_traits>
#include <vector>

/// A schema's hooks as the engine calls them.
namespace mallow::detail {

template <class Schema, class Model>
struct hook_table {
    using model = std::conditional_t<std::is_void_v<Model>, boost::json::object, Model>;
    template <hook_name Name>
    using list = typename hooks_of<Schema, Name>::type;
    template <hook_name Name>
    static constexpr bool has = !mp11::mp_empty<list<Name>>::value;

    static constexpr void set_pre_load(hook_ops& made) {
        using found = list<hook_name::pre_load>;
        constexpr bool fits = take<boost::json::object&>(found());
        static_assert(fits, "mallow: pre_load takes the object as it was sent first: static void "
                            "pre_load(boost::json::object& raw)");
        if constexpr (fits)
            made.pre_load = [](boost::json::object& raw, const hook_call& with) {
                call_hooks<true>(raw, with, found());
            };
    }

    static constexpr void set_validates_schema(hook_ops& made) {
        using found = list<hook_name::validates_schema>;
        constexpr bool fits = take<const model&>(found());
        static_assert(fits, "mallow: validates_schema takes the model first, which it does not change: static void "
                            "validates_schema(const Booking& booking, mallow::errors& errors)");
        if constexpr (fits)
            made.validates_schema = [](const void* object, const hook_call& with) {
                call_hooks<false>(*static_cast<const model*>(object), with, found());
            };
    }

    static constexpr void set_post_load(hook_ops& made) {
        using found = list<hook_name::post_load>;
        constexpr bool fits = take<model&>(found());
        static_assert(fits, "mallow: post_load takes the model that was loaded first: static void post_load(Booking& "
                            "booking, mallow::errors& errors)");
        made.changes = true;
        if constexpr (fits)
            made.post_load = [](void* object, const hook_call& with) {
                call_hooks<true>(*static_cast<model*>(object), with, found());
            };
    }

    template <class... Hooks>
    static constexpr void set_pre_dump(hook_ops& made, mp11::mp_list<Hooks...> found) {
        constexpr bool fits = take<const model&>(mp11::mp_list<Hooks...>()) &&
                              (std::is_convertible_v<typename signature_of<Hooks>::result, const model&> && ...);
        static_assert(fits, "mallow: pre_dump takes the model first and returns another to be dumped instead: static "
                            "Booking pre_dump(const Booking& booking)");
        if constexpr (fits)
            made.pre_dump = [](const void* object, const hook_call& with, void* context,
                               void (*visit)(void*, const void*)) {
                dump_instead<model, Hooks...>(*static_cast<const model*>(object), with, context, visit);
            };
        (void)found;
    }

    template <class... Hooks>
    static constexpr void set_post_dump(hook_ops& made, mp11::mp_list<Hooks...> found) {
        constexpr bool fits = take<boost::json::object&>(mp11::mp_list<Hooks...>());
        static_assert(fits, "mallow: post_dump takes the object as a document first: static void "
                            "post_dump(boost::json::object& out, const Booking& booking)");
        if constexpr (fits)
            made.post_dump = [](boost::json::object& out, const void* object, const hook_call& with) {
                (call_post_dump<Hooks>(out, *static_cast<const model*>(object), with, more_of<Hooks>()), ...);
            };
        (void)found;
    }

    static constexpr void set_many(hook_ops& made) {
        using before = list<hook_name::pre_load_many>;
        using after = list<hook_name::post_load_many>;
        using behind = list<hook_name::post_dump_many>;
        constexpr bool fits = take<boost::json::array&>(before()) && take<std::vector<model>&>(after()) &&
                              take<boost::json::array&>(behind());
        static_assert(fits, "mallow: hooks of many take the whole list first: pre_load_many(boost::json::array& raw), "
                            "post_load_many(std::vector<Booking>& bookings), post_dump_many(boost::json::array& out)");
        if constexpr (fits) {
            if constexpr (has<hook_name::pre_load_many>)
                made.pre_load_many = [](boost::json::array& raw, const hook_call& with) {
                    call_hooks<true>(raw, with, before());
                };
            if constexpr (has<hook_name::post_load_many>)
                made.post_load_many = [](void* objects, const hook_call& with) {
                    call_hooks<true>(*static_cast<std::vector<model>*>(objects), with, after());
                };
            if constexpr (has<hook_name::post_dump_many>)
                made.post_dump_many = [](boost::json::array& out, const hook_call& with) {
                    call_hooks<true>(out, with, behind());
                };
        }
    }

    static constexpr bool has_fields = declares<Schema, hook_name::validates>();
    static constexpr void set_fields(hook_ops& made) {
        using fields = field_hooks<Schema, Model, fields_of<Schema>>;
        static_assert(!fields::hides_any,
                      "mallow: the schema's validates hides that of a base; add using Base::validates; "
                      "for each base that has one");
        static_assert(!fields::names_none,
                      "mallow: validates takes mallow::field<\"...\"> of one of the schema's fields first: static void "
                      "validates(mallow::field<\"room\">, std::string_view room, mallow::errors& errors)");
        if constexpr (!fields::hides_any && !fields::names_none) {
            made.fields = fields::all.value;
            made.field_count = fields::count;
            made.asked_by_fields = asked_by<mp11::mp_rename<mp11::mp_unique<typename fields::asked>, types>>::value;
        }
    }

    template <class Hooks, class... Other>
    using asked_by = context_needs_of<Hooks, errors, load_info, Other...>;

    static constexpr void set_needs(hook_ops& made) {
        using load =
            mp11::mp_append<list<hook_name::pre_load>, list<hook_name::validates_schema>, list<hook_name::post_load>,
                            list<hook_name::pre_load_many>, list<hook_name::post_load_many>>;
        made.asked_by_load = asked_by<decltype(parameters_of(load()))>::value;
        made.asked_by_validate = asked_by<decltype(parameters_of(list<hook_name::validates_schema>()))>::value;
        using dump =
            mp11::mp_append<list<hook_name::pre_dump>, list<hook_name::post_dump>, list<hook_name::post_dump_many>>;
        using dump_parameters = mp11::mp_rename<decltype(parameters_of(dump())), mp11::mp_list>;
        static_assert(!mp11::mp_any_of<dump_parameters, is_load_info>::value,
                      "mallow: there is no mallow::load_info in a dump; drop the parameter");
        using others = mp11::mp_remove_if<dump_parameters, is_the_model>;
        made.asked_by_dump = asked_by<mp11::mp_rename<others, types>>::value;
    }
    template <class Parameter>
    using is_the_model = std::bool_constant<is_dumped_model<model, Parameter>>;

    static constexpr hook_ops make() {
        hook_ops made;
        if constexpr (has<hook_name::pre_load>) set_pre_load(made);
        if constexpr (has<hook_name::validates_schema>) set_validates_schema(made);
        if constexpr (has<hook_name::post_load>) set_post_load(made);
        if constexpr (has<hook_name::pre_dump>) set_pre_dump(made, list<hook_name::pre_dump>());
        if constexpr (has<hook_name::post_dump>) set_post_dump(made, list<hook_name::post_dump>());
        set_many(made);
        set_needs(made);
        if constexpr (has_fields) set_fields(made);
        return made;
    }

    static constexpr hook_ops value = make();
    static constexpr bool of_dump = has<hook_name::pre_dump> || has<hook_name::post_dump>;
    static constexpr bool any = value.field_count > 0 || of_dump || has<hook_name::pre_load> ||
                                has<hook_name::validates_schema> || has<hook_name::post_load> ||
                                has<hook_name::pre_load_many> || has<hook_name::post_load_many> ||
                                has<hook_name::post_dump_many>;
};

/// The same where a `Nested` chose some of the fields: those of the others are left out.
template <class Schema, class Model, class Fields>
struct chosen_hooks {
    static constexpr hook_ops make() {
        hook_ops made = hook_table<Schema, Model>::value;
        using fields = field_hooks<Schema, Model, Fields>;
        made.fields = fields::all.value;
        made.field_count = fields::count;
        made.whole = &plan_of<Schema, Model>::value;
        return made;
    }
    static constexpr hook_ops value = make();
};

/// Gives a plan its schema's hooks.
template <class Schema, class Model, class Fields>
constexpr void describe_hooks(plan& made) {
    using table = hook_table<Schema, Model>;
    if constexpr (table::any && std::is_same_v<Fields, fields_of<Schema>>)
        made.hooks = &table::value;
    else if constexpr (table::any)
        made.hooks = &chosen_hooks<Schema, Model, Fields>::value;
    made.dump_hooks = table::of_dump;
    if (made.dump_hooks) made.flat_room = 0;
}

}  // namespace mallow::detail
