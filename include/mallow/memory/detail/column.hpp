// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/address.hpp>
#include <mallow/memory/detail/signature.hpp>

#include <boost/describe/members.hpp>
#include <boost/describe/modifiers.hpp>
#include <boost/mp11/algorithm.hpp>
#include <boost/mp11/list.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <type_traits>

/// A column is a model's data member.
namespace mallow::memory::detail {

// Models may hide their operator&.
using mallow::detail::address_of;

namespace describe = boost::describe;
namespace mp11 = boost::mp11;

template <class Pointer>
struct member_pointer {
    using value = void;
    using owner = void;
};
template <class Value, class Owner>
    requires std::is_object_v<Value>
struct member_pointer<Value Owner::*> {
    using value = Value;
    using owner = Owner;
};

template <auto Member>
using column_type = std::remove_cv_t<typename member_pointer<std::remove_cv_t<decltype(Member)>>::value>;
template <auto Member>
using column_owner = typename member_pointer<std::remove_cv_t<decltype(Member)>>::owner;

template <auto Member, class Model>
inline constexpr bool is_column_of = [] {
    if constexpr (std::is_void_v<column_owner<Member>>)
        return false;
    else
        return std::is_same_v<column_owner<Member>, Model> || std::is_base_of_v<column_owner<Member>, Model>;
}();

template <class T>
inline constexpr bool is_nullable = false;
template <class T>
inline constexpr bool is_nullable<std::optional<T>> = true;

template <class T>
struct without_null {
    using type = T;
};
template <class T>
struct without_null<std::optional<T>> {
    using type = T;
};
/// What a column holds when it is not null.
template <class T>
using without_null_t = typename without_null<T>::type;

/// Its address tells columns apart at run time.
template <auto Member>
struct column {
    static constexpr char identity = 0;
};

/// Names an index: of one column, or of several together.
template <auto... Members>
struct columns {};

template <auto Member>
constexpr const void* id_of() noexcept {
    return &column<Member>::identity;
}

template <class Model, auto Member>
constexpr std::string_view column_name() {
    std::string_view name = member_name<Member>();
    if constexpr (describe::has_describe_members<Model>::value) {
        using members = describe::describe_members<Model, describe::mod_any_access | describe::mod_inherited>;
        mp11::mp_for_each<members>([&](auto member) {
            if constexpr (std::is_same_v<std::remove_cv_t<decltype(member.pointer)>,
                                         std::remove_cv_t<decltype(Member)>>)
                if (member.pointer == Member) name = member.name;
        });
    }
    return name;
}

template <class Model, auto Member>
struct column_pointer {
    static constexpr std::string_view name = column_name<Model, Member>();
    static constexpr auto text = [] {
        std::array<char, name.size() + 1> made{};
        made[0] = '/';
        std::copy(name.begin(), name.end(), made.begin() + 1);
        return made;
    }();
};

/// The column's JSON Pointer: `/store_id`.
template <class Model, auto Member>
constexpr std::string_view pointer_to() {
    return {column_pointer<Model, Member>::text.data(), column_pointer<Model, Member>::text.size()};
}

}  // namespace mallow::memory::detail
