// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/declare/field_base.hpp>
#include <mallow/detail/declare/inner_fields.hpp>

#include <cstddef>
#include <type_traits>

namespace mallow {

/// A list of exact length, each element of a field of its own; `Tuple<Str, Int> t {Str{Length{.max = 8}}, Int{}}` says
/// more of them, of all or of none.
///
/// Shape: a JSON array of as many elements. C++: `std::tuple`, `std::pair`, or a class with their interface.
/// Errors: `errc::invalid_tuple`; `errc::wrong_length`, and then nothing is said of the elements; theirs, keyed by
/// index.
template <class... Fields>
struct Tuple : detail::composed_field<Fields...> {
    static_assert(sizeof...(Fields) > 0 && (detail::field_with_a_value<Fields> && ...),
                  "mallow: a Tuple is of fields, one for each element: Tuple<Float, Float>");

    static constexpr detail::field_kind kind = detail::field_kind::tuple;
    static constexpr std::size_t size = sizeof...(Fields);

    template <class... Options>
    constexpr Tuple(const Options&... options) {
        constexpr std::size_t given = detail::count_fields<Options...>;
        static_assert(given == 0 || given == size,
                      "mallow: a Tuple's braces name the fields of all its elements, in their order, or of none");
        detail::take_in_order<given == size>(*this, options...);
    }
};

}  // namespace mallow
