// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/declare/field_base.hpp>

#include <type_traits>

namespace mallow {

struct Extra;

namespace detail {

template <class Element>
constexpr bool is_no_element() {
    if constexpr (std::is_base_of_v<field_base, Element> && !std::is_same_v<Element, Extra>)
        return Element::is_refused;
    else
        return true;
}

}  // namespace detail

/// A list of what `Element` accepts; `List<Str> tags {Str{Length{.max = 20}}, Length{.max = 10}}` says more of the
/// elements.
///
/// Shape: a JSON array. C++: the standard sequences and sets, `std::array` (then of its exact length), containers of a
/// fixed capacity such as `boost::container::static_vector`, any range when only dumped. A `std::vector`'s elements are
/// made up to sixteen at a time, and those that are not needed dropped.
/// Errors: `errc::invalid_list`; those of the elements, keyed by index; `errc::wrong_length`; `errc::too_long` beyond a
/// fixed capacity; `errc::duplicate_element` in a set.
template <class Element>
struct List : detail::field_base {
    static constexpr bool is_refused = detail::is_no_element<Element>();
    static constexpr detail::field_kind kind = detail::field_kind::list;
    using element_type = Element;

    Element element{};

    template <class... Options>
    constexpr List(const Options&... options) {
        static_assert(std::is_base_of_v<detail::field_base, Element>,
                      "mallow: a List is of fields: List<Int>, List<Nested<ItemSchema>>");
        static_assert(!std::is_same_v<Element, Extra>, "mallow: a List is of fields that have values, and an Extra has "
                                                       "none; use List<Nested<ItemSchema>>");
        (detail::apply(*this, options), ...);
    }

    using field_base::set;
    constexpr void set(const Element& inner) { element = inner; }
    constexpr void set(const detail::selection_option& option) requires requires(Element& inner) { inner.set(option); }
    { element.set(option); }
};

}  // namespace mallow
