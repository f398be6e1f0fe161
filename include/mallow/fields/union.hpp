// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/declare/field_base.hpp>
#include <mallow/detail/declare/inner_fields.hpp>
#include <mallow/fields/nested.hpp>

#include <cstddef>
#include <type_traits>

namespace mallow {

namespace detail {

/// A schema, which may not be complete yet, stands for what nests it.
template <class Alternative>
struct alternative_field {
    using type = Nested<Alternative>;
};
template <class Alternative>
    requires(sizeof(Alternative) > 0 && is_field<Alternative>)
struct alternative_field<Alternative> {
    using type = Alternative;
};

/// A text is none, though it is a class.
template <class Alternative>
inline constexpr bool can_be_alternative =
    std::is_class_v<Alternative> && !requires(const Alternative& text) { text.data(); };

template <class...>
inline constexpr bool stands_twice = false;
template <class First, class... Rest>
inline constexpr bool stands_twice<First, Rest...> = (std::is_same_v<First, Rest> || ...) || stands_twice<Rest...>;

}  // namespace detail

/// One of several: of schemas that a `Constant` tells apart, `Union<CardSchema, IbanSchema>`, or of fields of different
/// kinds in JSON, `Union<Int, Str, List<Str>, Nested<ItemSchema>>`.
///
/// Shape: what the chosen alternative accepts. It is chosen by the tag, wherever that stands in the object (first is
/// cheapest), or by the JSON kind alone, never by trying: integers and decimals are one kind. Null needs `allow_none`
/// or `std::monostate`. C++: a `std::variant` of as many types, in the same order; `std::monostate` may come first.
/// Errors: those of the chosen alternative; at a tag `errc::required`, `errc::not_one_of`, or that of its kind;
/// `errc::invalid_object` where all alternatives are objects, else `errc::invalid_union`.
template <class... Alternatives>
struct Union : detail::chosen_field<typename detail::alternative_field<Alternatives>::type...> {
    static constexpr bool is_refused = sizeof...(Alternatives) == 0 || detail::stands_twice<Alternatives...> ||
                                       !(detail::can_be_alternative<Alternatives> && ...);
    static constexpr detail::field_kind kind = detail::field_kind::variant;
    static constexpr std::size_t size = sizeof...(Alternatives);

    template <class... Options>
    constexpr Union(const Options&... options) {
        static_assert(sizeof...(Alternatives) > 0, "mallow: a Union has alternatives: Union<CardSchema, IbanSchema>");
        static_assert((detail::can_be_alternative<Alternatives> && ...),
                      "mallow: the alternatives of a Union are schemas and fields: Union<Int, CardSchema>, not int");
        static_assert(!detail::stands_twice<Alternatives...>,
                      "mallow: an alternative stands twice in this Union; drop one");
        constexpr std::size_t given = detail::count_fields<Options...>;
        static_assert(given == 0 || given == size,
                      "mallow: a Union's braces name the fields of all its alternatives, in their order, or of none");
        if constexpr (!is_refused) {
            detail::take_in_order<given == size>(*this, options...);
            detail::hand_down(this->inner, this->unknown_policy);
        }
    }
};

}  // namespace mallow
