// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/address.hpp>
#include <mallow/detail/declare/inner_fields.hpp>
#include <mallow/detail/join/slot_base.hpp>
#include <mallow/plan.hpp>

#include <cstddef>
#include <type_traits>
#include <utility>

/// Tuples, told by what they can do: <tuple> is not included.
namespace mallow::detail {

template <class Field, class Member>
struct slot_of;

template <class Type>
concept tuple_like = requires {
    std::tuple_size<Type>::value;
};

/// One of the fields within a field's braces.
template <class Outer, std::size_t Index>
struct inner_field {
    using type = std::remove_cvref_t<decltype(inner_at<Index>(Outer::get().inner))>;
    static constexpr const type& get() { return inner_at<Index>(Outer::get().inner); }
    static constexpr bool is_loaded() { return Outer::is_loaded(); }
};

/// Found by their arguments, as `std::get` is.
template <class Tuple, std::size_t Index>
const void* element_at(const void* tuple) {
    return address_of(get<Index>(*static_cast<const Tuple*>(tuple)));
}

template <class Field, class Value, class Indices = std::make_index_sequence<Field::type::size>>
struct tuple_elements_of;
template <class Field, class Value, std::size_t... Index>
struct tuple_elements_of<Field, Value, std::index_sequence<Index...>> {
    template <std::size_t At>
    static constexpr tuple_element make() {
        if constexpr (document_of<Value>::known)
            return {&slot_of<inner_field<Field, At>, boost::json::value>::value, nullptr};
        else
            return {&slot_of<inner_field<Field, At>, std::remove_cv_t<std::tuple_element_t<At, Value>>>::value,
                    element_at<Value, At>};
    }
    static constexpr tuple_element elements[]{make<Index>()...};
    static constexpr tuple_elements value{elements, sizeof...(Index)};
};

template <class Field, class Value>
constexpr slot make_tuple_slot() {
    constexpr bool fits = [] {
        if constexpr (tuple_like<Value>)
            return std::tuple_size<Value>::value == Field::type::size;
        else
            return false;
    }();
    static_assert(fits,
                  "mallow: a Tuple binds to a std::tuple or std::pair member of as many elements; declare the member "
                  "so, or name as many fields");
    slot made = base_slot<Field>(fits);
    if constexpr (fits) {
        made.code = op::tuple;
        if constexpr (Field::is_loaded()) made.type = &type_ops_of<Value>::value;
        made.tuple = &tuple_elements_of<Field, Value>::value;
    }
    return made;
}

}  // namespace mallow::detail
