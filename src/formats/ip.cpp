// SPDX-License-Identifier: BSL-1.0
#include "formats/ip.hpp"

#include <cstddef>

namespace mallow::detail {

namespace {

bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }
bool is_hex(char c) noexcept { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

/// Takes a number of 0 to 255 from the front.
bool take_octet(std::string_view& text) noexcept {
    unsigned value = 0;
    std::size_t size = 0;
    for (; size < text.size() && is_digit(text[size]); ++size) {
        value = value * 10 + static_cast<unsigned>(text[size] - '0');
        if (value > 255) return false;
    }
    if (size == 0 || (size > 1 && text[0] == '0')) return false;
    text.remove_prefix(size);
    return true;
}

/// Whether what stands between colons are groups of 16 bits, an IPv4 address may end them, and how many they are.
bool count_groups(std::string_view text, bool may_end_in_ipv4, unsigned& groups) noexcept {
    groups = 0;
    if (text.empty()) return true;
    for (;;) {
        std::size_t size = 0;
        while (size < text.size() && size < 5 && is_hex(text[size])) ++size;
        if (size < text.size() && text[size] == '.') {
            groups += 2;
            return may_end_in_ipv4 && is_ipv4(text);
        }
        if (size == 0 || size > 4) return false;
        ++groups;
        text.remove_prefix(size);
        if (text.empty()) return true;
        if (text.front() != ':') return false;
        text.remove_prefix(1);
    }
}

}  // namespace

bool is_ipv4(std::string_view text) noexcept {
    for (int left = 3; left > 0; --left) {
        if (!take_octet(text) || text.empty() || text.front() != '.') return false;
        text.remove_prefix(1);
    }
    return take_octet(text) && text.empty();
}

bool is_ipv6(std::string_view text) noexcept {
    if (const std::size_t zone = text.find('%'); zone != text.npos) {
        const std::string_view id = text.substr(zone + 1);
        if (id.empty() || id.find_first_of("%/") != id.npos) return false;
        text = text.substr(0, zone);
    }
    unsigned before = 0;
    const std::size_t gap = text.find("::");
    if (gap == text.npos) return count_groups(text, true, before) && before == 8;
    unsigned after = 0;
    // The gap stands for one group at least.
    return count_groups(text.substr(0, gap), false, before) && count_groups(text.substr(gap + 2), true, after) &&
           before + after < 8;
}

}  // namespace mallow::detail
