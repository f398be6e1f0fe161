// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/declare/field_base.hpp>
#include <mallow/fields/list.hpp>
#include <mallow/plan/delimited_options.hpp>

#include <cstdint>

namespace mallow {

namespace detail {

struct delimiter_option {
    char character;
};

/// Whether the values of a field are told by a text.
template <class Element>
inline constexpr bool is_written_as_text =
    Element::kind != field_kind::list && Element::kind != field_kind::nested && Element::kind != field_kind::extra &&
    !requires { typename Element::converter_type; };

template <class Field>
struct delimited_options_of {
    static constexpr delimited_options make() {
        delimited_options options;
        options.delimiter = Field::get().delimiter;
        return options;
    }
    static constexpr delimited_options value = make();
};

}  // namespace detail

/// What stands between the elements of a `Delimited`.
constexpr detail::delimiter_option delimiter(char character) { return {character}; }

/// A list that is one string, its elements between commas or another `delimiter('|')`: `"1,2,3"`.
///
/// Shape: a JSON string; "" is an empty list. An element is read as the text that it is, coerced even when `strict`,
/// and an element of strings that has the delimiter in it comes back as two. C++: as a `List`, of scalars.
/// Errors: `errc::invalid_delimited_list`; those of the elements, keyed by index; the others of a `List`.
template <class Element>
struct Delimited : List<Element> {
    char delimiter = ',';
    std::uint8_t filler[7]{};  // up to a multiple of 8

    static constexpr bool is_delimited = true;
    static_assert(detail::is_written_as_text<Element>,
                  "mallow: a Delimited is of scalars, whose texts it joins: Delimited<Int>; use List for others");

    template <class... Options>
    constexpr Delimited(const Options&... options) {
        (detail::apply(*this, options), ...);
    }

    template <class Field>
    static constexpr const detail::codec_options* options_of() {
        return &detail::delimited_options_of<Field>::value;
    }

    using List<Element>::set;
    constexpr void set(detail::delimiter_option option) { delimiter = option.character; }
};

}  // namespace mallow
