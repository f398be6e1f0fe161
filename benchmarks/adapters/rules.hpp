#pragma once

#include "data/model.hpp"

#include <algorithm>
#include <string_view>

namespace bench {

// The constraints that mallow's schema declares, for the libraries that have none of their own.

inline constexpr std::size_t longest_name = 80;

inline std::size_t count_code_points(std::string_view text) {
    const auto is_first_byte = [](char byte) { return (byte & 0xc0) != 0x80; };
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), is_first_byte));
}

/// In code points, from 1 to 4 bytes each: they are counted where the bytes alone cannot tell.
inline bool has_length(std::string_view text, std::size_t least, std::size_t most) {
    if (text.size() <= most && text.size() + 3 >= 4 * least) return true;
    if (text.size() < least || text.size() > 4 * most) return false;
    const auto length = count_code_points(text);
    return length >= least && length <= most;
}

inline bool is_valid_name(std::string_view name) { return has_length(name, 1, longest_name); }

template <class Item>
bool is_valid(const Item& item) {
    return is_valid_name(item.name) && item.price >= 0;
}

inline bool is_valid(const Address& address) {
    return has_length(address.street, 1, 100) && has_length(address.city, 1, 80) && has_length(address.state, 0, 80) &&
           has_length(address.zip, 3, 12) && has_length(address.country, 2, 60);
}

inline bool is_plan(std::string_view plan) {
    return plan == "free" || plan == "plus" || plan == "team" || plan == "enterprise";
}

inline bool is_valid(const Signup& signup) {
    return is_valid_name(signup.name) && has_length(signup.email, 3, 120) && has_length(signup.password, 8, 72) &&
           (!signup.age || (*signup.age >= 13 && *signup.age <= 150)) &&
           (!signup.phone || has_length(*signup.phone, 5, 20)) && is_plan(signup.plan) && signup.tags.size() <= 10 &&
           is_valid(signup.address);
}

inline bool is_valid(const Line& line) { return line.quantity >= 1; }

}  // namespace bench
