// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

namespace mallow::detail {

/// A string literal as a template argument.
template <std::size_t N>
struct literal {
    char text[N]{};
    consteval literal(const char (&source)[N]) {
        for (std::size_t i = 0; i < N; ++i) text[i] = source[i];
    }
    /// From what is `size` characters long, one less than `N`.
    consteval literal(const char* source, std::size_t size) {
        for (std::size_t i = 0; i < size; ++i) text[i] = source[i];
    }
    static constexpr std::size_t size() { return N - 1; }
    constexpr std::string_view view() const { return {text, N - 1}; }
};

/// By index: a `string_view` into a template argument cannot be searched in constants by every compiler.
constexpr bool is_name(std::string_view name, const char* text, std::size_t size) {
    if (name.size() != size) return false;
    for (std::size_t i = 0; i < size; ++i)
        if (name[i] != text[i]) return false;
    return true;
}

}  // namespace mallow::detail
