// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/declare/field_base.hpp>
#include <mallow/plan/text_options.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace mallow::detail {

constexpr bool only_trims(const text_edits& edits) {
    for (std::size_t i = 0; i < edits.count && i < most_edits; ++i)
        if (edits.steps[i] != text_edit::trim) return false;
    return true;
}

template <class Field>
struct text_options_of {
    static constexpr text_options make() {
        text_options options;
        options.edits = Field::get().edits;
        return options;
    }
    static constexpr text_options value = make();
};

/// A field whose values are strings, which may be changed before they are looked at.
struct text_field : field_base {
    static constexpr field_kind kind = field_kind::string;

    text_edits edits{};

    using field_base::set;
    constexpr void set(text_edit step) {
        if (edits.count < most_edits) edits.steps[edits.count] = step;
        ++edits.count;
    }

    /// Whether its strings are taken as they stand in the text.
    template <class Field>
    static constexpr bool takes_any_text() {
        return Field::get().edits.count == 0;
    }

    template <class Field, class Member>
    static constexpr const codec_options* options_of() {
        constexpr const text_edits& edits = Field::get().edits;
        static_assert(edits.count <= most_edits, "mallow: a string is trimmed, lowered and raised 7 times at most");
        if constexpr (edits.count > 0) {
            static_assert(
                only_trims(edits) || !std::same_as<Member, std::string_view>,
                "mallow: a std::string_view points into the text, whose letters lower and upper cannot change; "
                "declare the member a std::string");
            return &text_options_of<Field>::value;
        } else {
            return nullptr;
        }
    }
};

/// One whose strings have a form, in which it is a validator of a `Str` too.
template <class Form, rule_kind Rule>
struct form_field : text_field {
    const char* error = nullptr;  // of the validator

    template <class>
    static constexpr bool takes_any_text() {
        return false;
    }

    /// The same validator, saying `message` when it refuses.
    constexpr Form with_error(const char* message) const {
        Form copy = static_cast<const Form&>(*this);
        copy.error = message;
        return copy;
    }

    constexpr rule to_rule() const { return {.kind = Rule, .message = error}; }

    template <class Member>
    static constexpr bool binds = std::same_as<Member, std::string>;

    template <class Member>
    static constexpr void require_member() {
        static_assert(binds<Member>, "mallow: an Email, URL, IP, IPv4 or IPv6 binds to a std::string member, or to "
                                     "std::optional or a smart pointer of one; declare the member so");
    }
};

}  // namespace mallow::detail
