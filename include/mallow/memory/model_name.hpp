// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/memory/detail/signature.hpp>

#include <array>
#include <cstddef>
#include <string_view>

namespace mallow::memory {

namespace detail {

template <class Model>
struct lowered_name {
    static constexpr std::string_view original = type_name<Model>();
    static constexpr auto text = [] {
        std::array<char, original.size()> lowered{};
        for (std::size_t i = 0; i < lowered.size(); ++i)
            lowered[i] =
                static_cast<char>(original[i] >= 'A' && original[i] <= 'Z' ? original[i] - 'A' + 'a' : original[i]);
        return lowered;
    }();
    static constexpr std::string_view value{text.data(), text.size()};
};

}  // namespace detail

/// What messages call a model: its type's name in lower case, as in "No such store."
///
/// Specialise it before the model's table is used, to say another word:
///
///     template <>
///     inline constexpr std::string_view mallow::memory::model_name<PurchaseOrder> = "purchase order";
template <class Model>
inline constexpr std::string_view model_name = detail::lowered_name<Model>::value;

}  // namespace mallow::memory
