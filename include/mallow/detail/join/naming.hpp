// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/call_options.hpp>
#include <mallow/detail/declare/field_base.hpp>

#include <cstddef>
#include <string_view>

/// Keys that `Meta.naming` makes of the names of fields.
namespace mallow::detail {

constexpr bool is_lower(char letter) { return letter >= 'a' && letter <= 'z'; }

/// A name spelt otherwise; longer than the name by no byte.
template <std::size_t Room>
struct spelling {
    char text[Room + 1]{};
    std::size_t size = 0;

    constexpr spelling(std::string_view name, naming style) {
        bool begins_word = false;
        for (const char letter : name) {
            if (letter == '_') {
                begins_word = true;
                continue;
            }
            const bool is_first = size == 0;
            if (begins_word && !is_first && style == naming::kebab) text[size++] = '-';
            const bool is_capital = is_first ? style == naming::pascal : begins_word && style != naming::kebab;
            text[size++] = is_capital && is_lower(letter) ? static_cast<char>(letter - 'a' + 'A') : letter;
            begins_word = false;
        }
    }

    constexpr std::string_view view() const { return {text, size}; }
};

template <class Descriptor, naming Naming>
struct respelt {
    static constexpr std::string_view name = Descriptor::name;
    static constexpr spelling<name.size()> value{name, Naming};
};

/// The key of a field: its data_key, else its name, as `Meta.naming` spells it.
template <class Descriptor, naming Naming>
constexpr std::string_view key_of(const field_base& field) {
    if (field.key) return field.key;
    if constexpr (Naming == naming::as_declared)
        return Descriptor::name;
    else
        return respelt<Descriptor, Naming>::value.view();
}

}  // namespace mallow::detail
