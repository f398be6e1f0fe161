// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/join/description.hpp>

#include <boost/describe/members.hpp>
#include <boost/mp11/list.hpp>

#include <cstddef>
#include <string_view>

/// What a model's members and functions are called.
namespace mallow::detail {

inline constexpr std::size_t not_found = static_cast<std::size_t>(-1);

template <class Descriptors>
struct names_of;
template <template <class...> class List, class... Descriptors>
struct names_of<List<Descriptors...>> {
    static constexpr const char* value[sizeof...(Descriptors) + 1]{Descriptors::name..., nullptr};
};

constexpr std::size_t find_name(const char* const* names, std::string_view name) {
    for (std::size_t i = 0; names[i]; ++i)
        if (name == names[i]) return i;
    return not_found;
}

template <class Model, unsigned Modifiers>
constexpr auto members_of() {
    static_assert(describe::has_describe_members<Model>::value,
                  "mallow: describe the model too: BOOST_DESCRIBE_STRUCT(TheModel, (its bases), (its members))");
    if constexpr (describe::has_describe_members<Model>::value)
        return describe::describe_members<Model, describe::mod_any_access | describe::mod_inherited | Modifiers>{};
    else
        return mp11::mp_list<>{};
}

template <class Model>
struct model_members {
    using data = decltype(members_of<Model, 0>());
    static constexpr const auto& names = names_of<data>::value;
};

template <class Model>
struct model_functions {
    using data = decltype(members_of<Model, describe::mod_function>());
    static constexpr const auto& names = names_of<data>::value;
};

constexpr std::string_view text_or(const char* text, std::string_view otherwise) {
    if (!text) return otherwise;
    return text;
}

}  // namespace mallow::detail
