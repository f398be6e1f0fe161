// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/address.hpp>
#include <mallow/detail/engine.hpp>
#include <mallow/detail/inputs.hpp>
#include <mallow/detail/join/places.hpp>
#include <mallow/detail/join/roots.hpp>

#include <type_traits>

/// What a verb that dumps is given, and what must be true of it.
namespace mallow::detail {

template <class Schema, class Object>
constexpr const slot& dumped_root() {
    if constexpr (list_of_schema<Schema>) {
        using element = element_of<Object>;
        using expected = loaded_type<typename loaded<Schema>::schema>;
        static_assert(!std::is_same_v<expected, no_model>,
                      "mallow: this names no schema; give the schema, not the model that it dumps: "
                      "dumps<mallow::many<ItemSchema>>(items)");
        constexpr bool leads = std::is_same_v<element, expected> || leads_to<element, expected>();
        static_assert(std::is_same_v<expected, no_model> || leads,
                      "mallow: dumping many<Schema> takes a range of the schema's model or of what derives from it, or "
                      "of pointers, smart pointers, "
                      "std::optional or std::reference_wrapper to such; write the range so");
        if constexpr (std::is_same_v<element, expected> || !leads)
            return list_root<typename loaded<Schema>::schema, Object>::value;
        else
            return places_root<typename loaded<Schema>::schema, Object>::value;
    } else {
        return object_root<Schema>::value;
    }
}

/// What a verb accepts: the model, or any range of what leads to them.
template <class Schema, class Object>
concept dumpable = (list_of_schema<Schema> && iterable<Object>) ||
                   (single_schema<Schema> && refers_to<Object, loaded_type<Schema>>);

template <class Schema>
concept names_a_model = !std::is_same_v<model_of<typename loaded<Schema>::schema>, no_model>;

/// What every dump demands; a class, so that the compiler says this before anything else.
template <class Schema, class Object, bool = dumpable<Schema, Object>>
struct check_dumps {
    static constexpr bool value = true;
};
template <class Schema, class Object>
struct check_dumps<Schema, Object, false> {
    using model = loaded_type<typename loaded<Schema>::schema>;
    static constexpr bool has_model = names_a_model<Schema>;
    static constexpr bool is_held = is_result<Object> || holder<Object>;
    static constexpr bool is_single = refers_to<Object, model>;
    static constexpr bool value = true;
    static_assert(
        has_model,
        "mallow: this names no schema; give the schema, not the model that it dumps: dumps<ItemSchema>(item)");
    static_assert(!has_model || !is_result<Object>,
                  "mallow: this is a result, not the object in it; look whether it has one, and give *result");
    static_assert(
        !has_model || !holder<Object>,
        "mallow: this is a pointer or std::optional, not the object; look whether it has one, and give *object");
    static_assert(!has_model || !is_single,
                  "mallow: many<Schema> takes a range; of one object say dumps<ItemSchema>(item)");
    static_assert(!has_model || is_held || is_single || list_of_schema<Schema> || !iterable<Object>,
                  "mallow: a range takes many<Schema>: dumps<mallow::many<ItemSchema>>(items)");
    static_assert(
        !has_model || is_held || is_single || (!list_of_schema<Schema> && iterable<Object>),
        "mallow: this is not what the schema dumps; give an object of its model, or many<Schema> a range of them");
};

template <class Schema, class Object>
const void* dumped_address(const Object& object) {
    if constexpr (list_of_schema<Schema>) {
        return address_of(object);
    } else {
        const loaded_type<Schema>& exact = object;
        return address_of(exact);
    }
}

template <class Schema, class... Passed>
struct passed_contexts {
    static constexpr bool value = passes_contexts_for<Schema, context_use::dump, std::remove_reference_t<Passed>...>();
};

template <class Schema, class Object>
dumped dumped_root_of(const Object& object) {
    static_assert(check_dumps<Schema, Object>::value);
    return {dumped_root<Schema, Object>(), dumped_address<Schema>(object)};
}

/// `Passed` are the contexts of the call.
template <class Schema, class... Passed, class Object>
dumped dumped_by(const Object& object) {
    static_assert(check_dumps<Schema, Object>::value);
    static_assert(passed_contexts<Schema, Passed...>::value);
    return dumped_root_of<Schema>(object);
}

}  // namespace mallow::detail
