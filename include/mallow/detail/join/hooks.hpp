// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/declare/callables.hpp>
#include <mallow/detail/declare/field_base.hpp>
#include <mallow/detail/join/description.hpp>
#include <mallow/plan/hook_ops.hpp>

#include <boost/mp11/algorithm.hpp>
#include <boost/mp11/list.hpp>

#include <type_traits>

/// Which hooks a schema and its bases have.
namespace mallow::detail {

enum class hook_name {
    pre_load,
    post_load,
    validates,
    validates_schema,
    pre_dump,
    post_dump,
    pre_load_many,
    post_load_many,
    post_dump_many
};

/// Every name of a hook: one that a schema has too is ambiguous in what derives from both, be it overloaded or private.
struct hook_names {
    int pre_load, post_load, validates, validates_schema, pre_dump, post_dump, pre_load_many, post_load_many,
        post_dump_many;
};
template <class Schema>
struct hook_probe : Schema, hook_names {};

/// What is asked of one name.
template <hook_name Name>
struct hook;

#define MALLOW_HOOK(name)                                                                    \
    template <>                                                                              \
    struct hook<hook_name::name> {                                                           \
        template <class Schema>                                                              \
        static constexpr bool is_field =                                                     \
            requires { requires std::is_member_object_pointer_v<decltype(&Schema::name)>; }; \
        template <class Schema>                                                              \
        static constexpr bool is_static = requires { *&Schema::name; };                      \
        template <class Schema>                                                              \
        using in = std::integral_constant<decltype(&Schema::name), &Schema::name>;           \
    };
MALLOW_HOOK(pre_load)
MALLOW_HOOK(post_load)
MALLOW_HOOK(validates)
MALLOW_HOOK(validates_schema)
MALLOW_HOOK(pre_dump)
MALLOW_HOOK(post_dump)
MALLOW_HOOK(pre_load_many)
MALLOW_HOOK(post_load_many)
MALLOW_HOOK(post_dump_many)
#undef MALLOW_HOOK

constexpr unsigned bit_of(hook_name name) { return 1u << static_cast<unsigned>(name); }

/// The names that a schema or its bases declare, a bit each; fields that are called so among them. A final class can be
/// no base of the probe: of it some may not be declared.
template <class Schema>
constexpr unsigned names_of_hooks() {
    unsigned found = 0;
    if constexpr (std::is_final_v<Schema>) {
        found = bit_of(hook_name::validates);
        if (requires { &Schema::pre_load; }) found |= bit_of(hook_name::pre_load);
        if (requires { &Schema::post_load; }) found |= bit_of(hook_name::post_load);
        if (requires { &Schema::validates_schema; }) found |= bit_of(hook_name::validates_schema);
        if (requires { &Schema::pre_dump; }) found |= bit_of(hook_name::pre_dump);
        if (requires { &Schema::post_dump; }) found |= bit_of(hook_name::post_dump);
        if (requires { &Schema::pre_load_many; }) found |= bit_of(hook_name::pre_load_many);
        if (requires { &Schema::post_load_many; }) found |= bit_of(hook_name::post_load_many);
        if (requires { &Schema::post_dump_many; }) found |= bit_of(hook_name::post_dump_many);
    } else {
        using probe = hook_probe<Schema>;
        if (!requires { &probe::pre_load; }) found |= bit_of(hook_name::pre_load);
        if (!requires { &probe::post_load; }) found |= bit_of(hook_name::post_load);
        if (!requires { &probe::validates; }) found |= bit_of(hook_name::validates);
        if (!requires { &probe::validates_schema; }) found |= bit_of(hook_name::validates_schema);
        if (!requires { &probe::pre_dump; }) found |= bit_of(hook_name::pre_dump);
        if (!requires { &probe::post_dump; }) found |= bit_of(hook_name::post_dump);
        if (!requires { &probe::pre_load_many; }) found |= bit_of(hook_name::pre_load_many);
        if (!requires { &probe::post_load_many; }) found |= bit_of(hook_name::post_load_many);
        if (!requires { &probe::post_dump_many; }) found |= bit_of(hook_name::post_dump_many);
    }
    return found;
}

template <class Schema>
inline constexpr unsigned hook_bits = names_of_hooks<Schema>();

template <class Schema, hook_name Name>
constexpr bool declares() {
    return (hook_bits<Schema> & bit_of(Name)) != 0;
}

/// The functions of one name, those of bases first, each once: a list of `integral_constant`s.
///
/// A class has one of its own when it is none of its bases'.
template <class Schema, hook_name Name>
struct hooks_of {
    template <template <class...> class List, class... Bases>
    static mp11::mp_unique<mp11::mp_append<mp11::mp_list<>, typename hooks_of<typename Bases::type, Name>::type...>>
        inherited(List<Bases...>);
    using of_bases = decltype(inherited(bases_of<Schema>{}));

    static constexpr auto own() {
        using found = hook<Name>;
        if constexpr (!declares<Schema, Name>()) {
            return of_bases();
        } else if constexpr (found::template is_static<Schema>) {
            return mp11::mp_unique<mp11::mp_push_back<of_bases, typename found::template in<Schema>>>();
        } else {
            // A field may be called so, and what several bases have is ambiguous here.
            constexpr bool is_right = found::template is_field<Schema> || !mp11::mp_empty<of_bases>::value;
            static_assert(is_right, "mallow: a hook is one public static member function of its name, and no template; "
                                    "only validates may be overloaded, once a field");
            return of_bases();
        }
    }
    using type = decltype(own());
};

/// What a hook takes first, and what it is given behind that.
template <class>
struct hook_signature;
template <class Result, class First, class... More>
struct hook_signature<Result (*)(First, More...)> {
    using result = Result;
    using first = First;
    using more = types<More...>;
};
template <class Result, class First, class... More>
struct hook_signature<Result (*)(First, More...) noexcept> : hook_signature<Result (*)(First, More...)> {};

}  // namespace mallow::detail
