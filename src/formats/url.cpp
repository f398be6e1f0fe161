// SPDX-License-Identifier: BSL-1.0
#include "formats/characters.hpp"
#include "formats/domain.hpp"
#include "formats/formats.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <cstddef>

namespace mallow::detail {
namespace {

/// Before the @ as it is.
constexpr character_set user{{{'0', '9'}, {'A', 'Z'}, {'a', 'z'}}, "-._~!$&'()*+,;=:"};

bool is_default_scheme(std::string_view text) noexcept {
    return equals_ignoring_case(text, "http") || equals_ignoring_case(text, "https") ||
           equals_ignoring_case(text, "ftp") || equals_ignoring_case(text, "ftps");
}

/// `\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}`
bool is_dotted_address(std::string_view text) noexcept {
    if (std::count(text.begin(), text.end(), '.') != 3) return false;
    for (int octets = 0; octets < 4; ++octets) {
        const std::string_view octet = take_until(text, '.');
        if (octet.empty() || octet.size() > 3 || !consists_of(octet, digits)) return false;
    }
    return true;
}

bool is_hexadecimal(char each) noexcept { return digits.has(each) || (lower(each) >= 'a' && lower(each) <= 'f'); }

/// `(?:[-a-z0-9._~!$&'()*+,;=:]|%[0-9a-f]{2})*`; RFC 3986, section 3.2.1.
bool is_user_information(std::string_view text) noexcept {
    for (; !text.empty(); text.remove_prefix(1)) {
        if (user.has(text.front())) continue;
        if (text.front() != '%' || text.size() < 3 || !is_hexadecimal(text[1]) || !is_hexadecimal(text[2]))
            return false;
        text.remove_prefix(2);
    }
    return true;
}

/// `[A-F0-9]*:[A-F0-9:]+`
bool is_colon_address(std::string_view text) noexcept {
    const std::size_t colon = text.find(':');
    return colon != std::string_view::npos && colon + 1 < text.size() &&
           std::all_of(text.begin(), text.end(), [&](char each) { return each == ':' || is_hexadecimal(each); });
}

bool is_host(std::string_view text) noexcept {
    if (equals_ignoring_case(text, "localhost") || is_dotted_address(text)) return true;
    if (!text.empty() && text.back() == '.') text.remove_suffix(1);
    return is_domain(text);
}

/// What Python's `\s` takes.
bool has_space(std::string_view text) noexcept {
    while (!text.empty()) {
        const char32_t each = take_code_point(text);
        if ((each >= 0x09 && each <= 0x0D) || (each >= 0x1C && each <= 0x20)) return true;
        if (each < 0x80) continue;
        if (each == 0x85 || each == 0xA0 || each == 0x1680 || (each >= 0x2000 && each <= 0x200A) || each == 0x2028 ||
            each == 0x2029 || each == 0x202F || each == 0x205F || each == 0x3000) {
            return true;
        }
    }
    return false;
}

/// `host(?::\d+)?(?:/?|[/?]\S+)`
bool is_host_and_path(std::string_view text) noexcept {
    std::size_t end = 0;
    if (!text.empty() && text.front() == '[') {
        const std::size_t bracket = text.find(']');
        if (bracket == std::string_view::npos || !is_colon_address(text.substr(1, bracket - 1))) return false;
        end = bracket + 1;
    } else {
        end = std::min(text.find_first_of(":/?"), text.size());
        if (!is_host(text.substr(0, end))) return false;
    }
    text.remove_prefix(end);
    if (!text.empty() && text.front() == ':') {
        const std::size_t port = std::min(text.find_first_of("/?"), text.size());
        if (port == 1 || !consists_of(text.substr(1, port - 1), digits)) return false;
        text.remove_prefix(port);
    }
    if (text.empty() || text == "/") return true;
    return (text.front() == '/' || text.front() == '?') && text.size() > 1 && !has_space(text.substr(1));
}

}  // namespace

bool is_url(std::string_view text) noexcept {
    const std::size_t scheme = text.find("://");
    if (scheme == std::string_view::npos || !is_default_scheme(text.substr(0, scheme))) return false;
    text.remove_prefix(scheme + 3);
    if (is_host_and_path(text)) return true;
    const std::size_t at = text.find('@');
    return at != std::string_view::npos && is_user_information(text.substr(0, at)) &&
           is_host_and_path(text.substr(at + 1));
}

}  // namespace mallow::detail
