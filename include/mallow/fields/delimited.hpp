// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/declare/field_base.hpp>
#include <mallow/fields/list.hpp>
#include <mallow/plan/delimited_options.hpp>

#include <cstddef>
#include <cstdint>
#include <type_traits>

namespace mallow {

namespace detail {

struct delimiter_option {
    char character;
};

/// Whether the values of a field are told by a text.
template <class Element>
constexpr bool is_written_as_text() {
    if constexpr (!std::is_base_of_v<field_base, Element>)
        return true;  // its List says what is wrong
    else
        return Element::kind != field_kind::list && Element::kind != field_kind::nested &&
               Element::kind != field_kind::extra && !requires { typename Element::converter_type; };
}

template <class Field>
struct delimited_options_of {
    static constexpr delimited_options make() {
        delimited_options options;
        options.delimiter = Field::get().delimiter;
        static_assert(Field::get().delimiter != '\0',
                      "mallow: a delimiter is a character that can stand in a text: delimiter('|')");
        return options;
    }
    static constexpr delimited_options value = make();
};

/// What stands in a `Delimited`'s braces.
template <class Element>
struct delimited_field : List<Element> {
    char delimiter = ',';
    std::uint8_t filler[7]{};  // up to a multiple of 8

    static constexpr bool is_delimited = true;

    template <class Field>
    static constexpr const codec_options* options_of() {
        return &delimited_options_of<Field>::value;
    }

    using List<Element>::set;
    constexpr void set(delimiter_option option) { delimiter = option.character; }
};

}  // namespace detail

/// What stands between the elements of a `Delimited`.
constexpr detail::delimiter_option delimiter(char character) { return {character}; }
template <std::size_t N>
constexpr detail::delimiter_option delimiter(const char (&text)[N]) {
    static_assert(N == 0, "mallow: a delimiter is one character, in single quotes: delimiter('|')");
    return {text[0]};
}

/// A list that is one string, its elements between commas or another `delimiter('|')`: `"1,2,3"`.
///
/// Shape: a JSON string; "" is an empty list. An element is read as the text that it is, coerced even when `strict`,
/// and an element of strings that has the delimiter in it comes back as two. C++: as a `List`, of scalars.
/// Errors: `errc::invalid_delimited_list`; those of the elements, keyed by index; the others of a `List`.
template <class Element>
struct Delimited : detail::delimited_field<Element> {
    static constexpr bool is_refused = !detail::is_written_as_text<Element>() || List<Element>::is_refused;

    template <class... Options>
    constexpr Delimited(const Options&... options) {
        static_assert(detail::is_written_as_text<Element>(),
                      "mallow: a Delimited is of scalars, whose texts it joins: Delimited<Int>; use List for others");
        (detail::apply(*this, options), ...);
    }
};

}  // namespace mallow
