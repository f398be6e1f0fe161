// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/declare/field_base.hpp>
#include <mallow/detail/declare/ticks.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

/// What `Date`, `Time`, `DateTime` and `TimeDelta` have in common.
namespace mallow::detail {

/// What the letters of a `format` say, and the room that it needs at most.
struct pattern_facts {
    bool is_known = true;  // whether all its letters are
    bool has_date = false;
    bool has_time = false;
    bool has_offset = false;
    std::size_t width = 0;
};

constexpr pattern_facts facts_of_pattern(std::string_view pattern) {
    constexpr std::string_view dates = "YymbBdjaA";
    constexpr std::size_t date_widths[] = {4, 2, 2, 3, 9, 2, 3, 3, 9};
    constexpr std::string_view times = "HIMSpf";
    pattern_facts facts;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (pattern[i] != '%' || (i + 1 < pattern.size() && pattern[i + 1] == '%')) {
            i += pattern[i] == '%';
            ++facts.width;
            continue;
        }
        const char letter = ++i < pattern.size() ? pattern[i] : '\0';
        if (const std::size_t at = dates.find(letter); letter && at != dates.npos) {
            facts.has_date = true;
            facts.width += date_widths[at];
        } else if (letter && times.find(letter) != times.npos) {
            facts.has_time = true;
            facts.width += letter == 'f' ? 6 : 2;
        } else if (letter == 'z') {
            facts.has_offset = true;
            facts.width += 5;
        } else {
            facts.is_known = false;
        }
    }
    return facts;
}

inline constexpr std::size_t pattern_room = 64;

struct temporal_field : field_base {
    const char* pattern = nullptr;
    temporal_form form = temporal_form::iso;
    bool converts_to_utc = false;

    /// Its kind in JSON, which tells it from other alternatives of a `Union`.
    constexpr named_kind json() const {
        const bool is_number =
            form == temporal_form::number || form == temporal_form::timestamp || form == temporal_form::timestamp_ms;
        return is_number ? named_kind{json_kind::number, "number"} : named_kind{json_kind::string, "string"};
    }

    using field_base::set;
    constexpr void set(format_option option) {
        pattern = option.pattern;
        form = temporal_form::pattern;
    }
};

/// The checks of a `format` that need no member.
template <class Field>
constexpr pattern_facts require_pattern() {
    constexpr const char* pattern = Field::get().pattern;
    if constexpr (pattern == nullptr) {
        return {};
    } else {
        constexpr pattern_facts facts = facts_of_pattern(pattern);
        static_assert(facts.is_known,
                      "mallow: a format has the letters %Y %y %m %b %B %d %j %H %I %p %M %S %f %z %a %A "
                      "and %%; leave out the others");
        static_assert(!facts.is_known || facts.width <= pattern_room,
                      "mallow: a format has room for 64 characters; make it shorter");
        return facts;
    }
}

}  // namespace mallow::detail
