// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/join/mistakes.hpp>

/// What is said of the mistakes that a declaration can make.
namespace mallow::detail {

/// Refuses what a field's braces must not say.
template <mistake Found>
constexpr bool require_no_mistake() {
    static_assert(Found != mistake::too_many_rules,
                  "mallow: a field has room for 8 validators; put several checks into one callable");
    static_assert(Found != mistake::too_many_choices, "mallow: a field has room for 16 choices, all its validators "
                                                      "together; name a static constexpr array instead: OneOf{array}");
    static_assert(Found != mistake::too_many_messages,
                  "mallow: a field has room for 8 error_message options; drop some");
    static_assert(
        Found != mistake::range,
        "mallow: a Range cannot apply to this field: it needs a number, or on a date, a time or a period bounds "
        "of the member's own type; strings and lists take Length");
    static_assert(Found != mistake::length, "mallow: a Length cannot apply to this field: it needs a string or what "
                                            "has entries; numbers take Range");
    static_assert(Found != mistake::regexp, "mallow: a Regexp cannot apply to this field: it needs a string; make the "
                                            "field a Str, or give numbers a Range");
    static_assert(Found != mistake::address,
                  "mallow: Email, URL and IP cannot apply to this field: they need a string; "
                  "make it a Str, or the field itself an Email, URL or IP");
    static_assert(Found != mistake::choices, "mallow: Equal, OneOf or NoneOf cannot apply to this field: it needs a "
                                             "single value, and choices of its own kind; lists take ContainsOnly");
    static_assert(Found != mistake::contained,
                  "mallow: ContainsOnly or ContainsNoneOf cannot apply to this field: it needs a list of scalars, and "
                  "choices of its elements' kind; single values take OneOf");
    static_assert(Found != mistake::multiple_of,
                  "mallow: a MultipleOf cannot apply to this field: it needs an Int and a "
                  "whole factor above 0, or a Decimal and a factor above 0");
    static_assert(Found != mistake::unique, "mallow: a Unique cannot apply to this field: it needs a list");
    static_assert(Found != mistake::constant,
                  "mallow: no validator can apply to a Constant, which takes one value alone; "
                  "drop it, or make the field an Int, a Str, ...");
    static_assert(Found != mistake::bounds, "mallow: the bounds of a Range or Length are not in order; a Length counts "
                                            "from 0, min is not above max, and equal stands alone");
    static_assert(Found != mistake::callable,
                  "mallow: a callable must take what the field loads: std::int64_t (std::uint64_t for such a member), "
                  "double, bool, "
                  "std::string_view, or a const reference to the member's container or struct");
    return Found == mistake::none;
}

}  // namespace mallow::detail
