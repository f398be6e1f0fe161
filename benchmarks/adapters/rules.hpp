#pragma once

#include "data/model.hpp"

#include <algorithm>
#include <string_view>

namespace bench {

// The constraints that mallow's schema declares, for the libraries that have none of their own.

inline constexpr std::size_t longest_name = 80;

inline bool is_valid_name(std::string_view name) {
    if (name.size() <= longest_name)  // no more code points than bytes
        return !name.empty();
    const auto is_first_byte = [](char byte) { return (byte & 0xc0) != 0x80; };
    return std::count_if(name.begin(), name.end(), is_first_byte) <= static_cast<std::ptrdiff_t>(longest_name);
}

inline bool is_valid(const Item& item) { return is_valid_name(item.name) && item.price >= 0; }

}  // namespace bench
