// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/declare/field_base.hpp>
#include <mallow/detail/declare/inner_fields.hpp>
#include <mallow/fields/str.hpp>

#include <type_traits>

namespace mallow {

/// A mapping: `Dict<Value>` of strings, `Dict<Key, Value>` of what `Key` reads; `Dict<Str, Int> d {Str{Length{.max =
/// 8}}, Int{Range{.min = 1}}}` says more of both, and a field that stands alone there is the value's.
///
/// Shape: a JSON object; its keys are read by `Key` as from text, without coercion also when `strict`. C++: `std::map`,
/// `std::unordered_map` or a class shaped like them, such as Boost's; a sequence of pairs with random access, which
/// keeps the order. A key written again the same way replaces the value; keys that are equal only after loading are an
/// error.
/// Units: `Length` counts entries.
/// Errors: `errc::invalid_mapping`; those of keys and values at the entry, told apart in the message tree by `key` and
/// `value`; `errc::duplicate_key`; `errc::too_long` beyond a fixed capacity.
template <class First, class Second = void>
struct Dict : detail::mapping_field<std::conditional_t<std::is_void_v<Second>, Str, First>,
                                    std::conditional_t<std::is_void_v<Second>, First, Second>> {
    using key_type = std::conditional_t<std::is_void_v<Second>, Str, First>;
    using value_type = std::conditional_t<std::is_void_v<Second>, First, Second>;

    static_assert(detail::field_with_a_value<value_type>, "mallow: a Dict is of fields, the key's first where it is "
                                                          "not a Str: Dict<Int>, Dict<Date, Nested<ItemSchema>>");
    static_assert(
        detail::field_of_keys<key_type>,
        "mallow: the keys of a Dict are read from text: by Str, Int, Bool, Date, Enum, UUID or a Converted of these");

    static constexpr detail::field_kind kind = detail::field_kind::mapping;

    template <class... Options>
    constexpr Dict(const Options&... options) {
        constexpr std::size_t given = detail::count_fields<Options...>;
        static_assert(given <= 2, "mallow: a Dict has one field for its keys and one for its values; drop the others");
        [[maybe_unused]] std::size_t seen = given == 1;
        (take(options, seen), ...);
    }

private:
    template <class Option>
    constexpr void take(const Option& option, std::size_t& seen) {
        if constexpr (detail::is_field<Option>) {
            constexpr bool fits = std::is_same_v<Option, value_type> || std::is_same_v<Option, key_type>;
            static_assert(fits,
                          "mallow: an inner field in a Dict's braces is of its key's or its value's type, the key's "
                          "first: Dict<Int, Str> names {Int{...}, Str{...}}");
            if (seen++ == 0)
                detail::give(this->keys, option);
            else
                detail::give(this->values, option);
        } else {
            detail::apply(*this, option);
        }
    }
};

}  // namespace mallow
