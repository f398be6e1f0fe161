// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <initializer_list>
#include <string_view>

/// What the grammars of addresses ask of characters.
namespace mallow::detail {

struct character_range {
    char first;
    char last;
};

/// A set of ASCII characters.
class character_set {
public:
    constexpr character_set(std::initializer_list<character_range> ranges, std::string_view others = {}) {
        for (const character_range& range : ranges)
            for (int each = range.first; each <= range.last; ++each) holds_[static_cast<std::size_t>(each)] = true;
        for (const char each : others) holds_[static_cast<std::size_t>(each)] = true;
    }

    constexpr bool has(char each) const noexcept { return holds_[static_cast<unsigned char>(each)]; }

private:
    std::array<bool, 256> holds_{};
};

inline constexpr character_set digits{{{'0', '9'}}};

inline bool consists_of(std::string_view text, const character_set& set) noexcept {
    return std::all_of(text.begin(), text.end(), [&set](char each) { return set.has(each); });
}

inline bool is_ascii(std::string_view text) noexcept {
    return std::all_of(text.begin(), text.end(), [](char each) { return static_cast<unsigned char>(each) < 0x80; });
}

inline char lower(char character) noexcept {
    return character >= 'A' && character <= 'Z' ? static_cast<char>(character + ('a' - 'A')) : character;
}

inline bool equals_ignoring_case(std::string_view text, std::string_view lower_case) noexcept {
    return std::equal(text.begin(), text.end(), lower_case.begin(), lower_case.end(),
                      [](char left, char right) { return lower(left) == right; });
}

/// The text up to `separator`, which is taken off `rest` with it; all of it when there is none.
inline std::string_view take_until(std::string_view& rest, char separator) noexcept {
    const std::size_t size = rest.find(separator);
    const std::string_view taken = rest.substr(0, size);
    rest.remove_prefix(size == std::string_view::npos ? rest.size() : size + 1);
    return taken;
}

}  // namespace mallow::detail
