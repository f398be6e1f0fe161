// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/join/hook_calls.hpp>
#include <mallow/detail/join/merge.hpp>
#include <mallow/detail/join/names.hpp>
#include <mallow/detail/join/slots.hpp>
#include <mallow/field.hpp>

#include <boost/json/fwd.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

/// The overloads of `validates`, each the hook of a field.
namespace mallow::detail {

template <class Descriptor>
using field_tag = field<literal<std::string_view(Descriptor::name).size() + 1>(
    Descriptor::name, std::string_view(Descriptor::name).size())>;

/// What the overload for a field takes: its value, and what is injected.
template <class Value, class... More>
struct field_signature {
    using value = Value;
    using more = types<More...>;
};
template <class Tag, class Result, class Value, class... More>
field_signature<Value, More...> match(Result (*)(Tag, Value, More...));

template <class Schema, class Tag>
concept validates_field = requires { match<Tag>(&Schema::validates); };

/// Whether the only overload is for a field that the schema lacks.
template <class Schema, class... Descriptors>
constexpr bool names_no_field(mp11::mp_list<Descriptors...>) {
    if constexpr (hook<hook_name::validates>::is_static<Schema>)
        return !(validates_field<Schema, field_tag<Descriptors>> || ...);
    else
        return false;
}

template <class Schema, class Tag>
constexpr bool base_validates();

template <class Tag, template <class...> class List, class... Bases>
constexpr bool any_validates(List<Bases...>) {
    return (base_validates<typename Bases::type, Tag>() || ...);
}

/// Whether a schema has an overload for a field, or a base has one that is hidden.
template <class Schema, class Tag>
constexpr bool base_validates() {
    return validates_field<Schema, Tag> || any_validates<Tag>(bases_of<Schema>{});
}

/// A narrowing conversion would give the hook another number than was loaded.
template <class Given, class Parameter>
constexpr bool gives() {
    using taken = std::remove_cvref_t<Parameter>;
    if constexpr (std::is_arithmetic_v<Given> && std::is_arithmetic_v<taken>)
        return std::is_same_v<Given, bool> == std::is_same_v<taken, bool> &&
               requires(const Given& value) { taken{value}; };
    else
        return std::is_convertible_v<const Given&, Parameter>;
}

template <class Schema, class Tag, class Value, class... More>
void call_field_hook(const Value& value, [[maybe_unused]] const hook_call& with, types<More...>) {
    Schema::validates(Tag{}, value, injected<More>(with)...);
}

/// Looks for the value inside holders; there is none in an empty one.
template <class Schema, class Tag, class More, class Member>
void call_with_member(const Member& member, const hook_call& with) {
    if constexpr (is_holder<Member>()) {
        if constexpr (reference<Member>) {
            call_with_member<Schema, Tag, More>(member.get(), with);
        } else {
            if (member) call_with_member<Schema, Tag, More>(*member, with);
        }
    } else {
        call_field_hook<Schema, Tag>(member, with, More());
    }
}

/// The C++ type that a field loads into.
template <class Descriptor, class Model>
struct hooked_member {
    using members = model_members<Model>;
    static constexpr std::size_t index =
        find_name(members::names, text_or(declared_field<Descriptor::pointer>::get().member, Descriptor::name));
    static constexpr bool exists = index != not_found;
    template <std::size_t Index>
    using at = mp11::mp_at_c<typename members::data, Index>;
    using type = typename member_pointer<std::remove_cv_t<decltype(at<exists ? index : 0>::pointer)>>::type;
};
template <class Descriptor>
struct hooked_member<Descriptor, void> {
    static constexpr bool exists = true;
    using type = boost::json::value;
};

template <class Schema, class Model, class Descriptor>
constexpr field_hook make_field_hook(std::uint16_t row) {
    using tag = field_tag<Descriptor>;
    using signature = decltype(match<tag>(&Schema::validates));
    constexpr bool is_loaded = declared_field<Descriptor::pointer>::is_loaded();
    constexpr bool is_extra = declared_field<Descriptor::pointer>::type::kind == field_kind::extra;
    static_assert(is_loaded, "mallow: validates checks what is loaded, and this field is dump_only; drop the hook");
    static_assert(!is_extra, "mallow: validates checks the value of a key, and an Extra holds many; check it in "
                             "validates_schema");
    constexpr bool exists = hooked_member<Descriptor, Model>::exists;
    static_assert(!is_loaded || exists, "mallow: validates checks a member, and this Constant is bound to none: give the "
                                        "model one of its name, or drop the hook");
    if constexpr (is_loaded && !is_extra && exists) {
        using member = std::remove_cv_t<typename hooked_member<Descriptor, Model>::type>;
        constexpr bool fits = gives<typename stripped<member>::type, typename signature::value>();
        static_assert(fits, "mallow: validates takes what its field loads behind mallow::field<\"...\">: std::int64_t, "
                            "double, bool, std::string_view, or a const reference to the member's type");
        if constexpr (fits)
            return {row, [](const void* value, const hook_call& with) {
                        call_with_member<Schema, tag, typename signature::more>(*static_cast<const member*>(value),
                                                                                with);
                    }};
    }
    return {row, nullptr};
}

template <class Schema, class Model, class Fields>
struct field_hooks;
template <class Schema, class Model, class... Descriptors>
struct field_hooks<Schema, Model, mp11::mp_list<Descriptors...>> {
    template <class Descriptor>
    static constexpr bool is_hidden =
        !validates_field<Schema, field_tag<Descriptor>> && base_validates<Schema, field_tag<Descriptor>>();
    static constexpr bool hides_any = (is_hidden<Descriptors> || ...);
    static constexpr bool names_none = names_no_field<Schema>(mp11::mp_list<Descriptors...>());

    static constexpr std::size_t count = (std::size_t{0} + ... + validates_field<Schema, field_tag<Descriptors>>);
    struct table {
        field_hook value[count + 1]{};
    };
    static constexpr table make() {
        table made;
        std::size_t at = 0;
        std::uint16_t row = 0;
        const auto add = [&]<class Descriptor>(std::type_identity<Descriptor>) {
            if constexpr (validates_field<Schema, field_tag<Descriptor>>)
                made.value[at++] = make_field_hook<Schema, Model, Descriptor>(row);
            ++row;
        };
        (add(std::type_identity<Descriptors>()), ...);
        return made;
    }
    static constexpr table all = make();

    /// What the overloads are given besides values.
    template <class Descriptor>
    static constexpr auto parameters() {
        if constexpr (validates_field<Schema, field_tag<Descriptor>>)
            return mp11::mp_rename<typename decltype(match<field_tag<Descriptor>>(&Schema::validates))::more,
                                   mp11::mp_list>();
        else
            return mp11::mp_list<>();
    }
    using asked = mp11::mp_append<mp11::mp_list<>, decltype(parameters<Descriptors>())...>;
};

}  // namespace mallow::detail
