// SPDX-License-Identifier: BSL-1.0
#include "formats/formats.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

namespace mallow::detail {
namespace {

/// Sets of ASCII characters.
enum character_set : std::uint8_t {
    digit = 1,
    letter = 2,
    hyphen = 4,
    atom = 8,     // of an email address before its @, unquoted
    quoted = 16,  // between quotes as it is
    escaped = 32,  // between quotes after a backslash
    user = 64      // before the @ of a URL as it is
};

constexpr auto character_sets = [] {
    std::array<std::uint8_t, 256> sets{};
    const auto add = [&sets](char first, char last, int set) {
        for (unsigned each = static_cast<unsigned char>(first); each <= static_cast<unsigned char>(last); ++each) {
            sets[each] |= static_cast<std::uint8_t>(set);
        }
    };
    add('0', '9', digit | atom);
    add('A', 'Z', letter | atom);
    add('a', 'z', letter | atom);
    add('-', '-', hyphen);
    for (const char each : std::string_view("-!#$%&'*+/=?^`{}|~_")) {
        add(each, each, atom);
    }
    add('0', '9', user);
    add('A', 'Z', user);
    add('a', 'z', user);
    for (const char each : std::string_view("-._~!$&'()*+,;=:")) add(each, each, user);
    add('\001', '\010', quoted);
    add('\013', '\014', quoted);
    add('\016', '\037', quoted);
    add('!', '!', quoted);
    add('#', '[', quoted);
    add(']', '\177', quoted);
    add('\001', '\011', escaped);
    add('\013', '\014', escaped);
    add('\016', '\177', escaped);
    return sets;
}();

bool is_in(char character, int sets) noexcept {
    return (character_sets[static_cast<unsigned char>(character)] & sets) != 0;
}

bool consists_of(std::string_view text, int sets) noexcept {
    return std::all_of(text.begin(), text.end(), [sets](char each) { return is_in(each, sets); });
}

bool is_ascii(std::string_view text) noexcept {
    return std::all_of(text.begin(), text.end(), [](char each) { return static_cast<unsigned char>(each) < 0x80; });
}

bool fully_matches(const re2::RE2& pattern, std::string_view text) noexcept {
    return pattern.Match(re2::StringPiece(text.data(), text.size()), 0, text.size(), re2::RE2::ANCHOR_BOTH, nullptr, 0);
}

// The patterns below are kept for good: a load may come after `main`.

/// Whether all of it is what Python's `\w` takes, or one of the other characters of an atom.
bool is_unicode_atom(std::string_view text) noexcept {
    static const auto& pattern =
        *new re2::RE2("[-!#$%&'*+/=?^`{}|~_\\pL\\pN]+");  // NOLINT(bugprone-unhandled-exception-at-new)
    return fully_matches(pattern, text);
}

/// Whether it is made of letters, marks and digits of any script, and hyphens.
bool is_unicode_label(std::string_view text) noexcept {
    static const auto& pattern =
        *new re2::RE2("[-0-9A-Za-z\\pL\\pM\\pN]+");  // NOLINT(bugprone-unhandled-exception-at-new)
    return fully_matches(pattern, text);
}

/// The text up to `separator`, which is taken off `rest` with it; all of it when there is none.
std::string_view take_until(std::string_view& rest, char separator) noexcept {
    const std::size_t size = rest.find(separator);
    const std::string_view taken = rest.substr(0, size);
    rest.remove_prefix(size == std::string_view::npos ? rest.size() : size + 1);
    return taken;
}

bool is_dot_atom(std::string_view text) noexcept {
    do {
        const std::size_t size = std::min(text.find('.'), text.size());
        const std::string_view part = text.substr(0, size);
        if (part.empty() || !(is_ascii(part) ? consists_of(part, atom) : is_unicode_atom(part))) return false;
        if (size == text.size()) return true;
        text.remove_prefix(size + 1);
    } while (true);
}

bool is_quoted(std::string_view text) noexcept {
    if (text.size() < 2 || text.front() != '"' || text.back() != '"') return false;
    text = text.substr(1, text.size() - 2);
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '\\') {
            if (++at == text.size() || !is_in(text[at], escaped)) return false;
        } else if (!is_in(text[at], quoted)) {
            return false;
        }
    }
    return true;
}

char lower(char character) noexcept {
    return character >= 'A' && character <= 'Z' ? static_cast<char>(character + ('a' - 'A')) : character;
}

bool equals_ignoring_case(std::string_view text, std::string_view lower_case) noexcept {
    return std::equal(text.begin(), text.end(), lower_case.begin(), lower_case.end(),
                      [](char left, char right) { return lower(left) == right; });
}

constexpr std::size_t longest_label = 63;

/// The code point at the start of valid UTF-8, which it is taken off.
char32_t take_code_point(std::string_view& text) noexcept {
    const auto first = static_cast<unsigned char>(text.front());
    const int size = first < 0x80 ? 1 : std::countl_one(first);
    char32_t code_point = size == 1 ? first : first & (0x7FU >> size);
    for (int index = 1; index < size; ++index) {
        code_point = (code_point << 6) | (static_cast<unsigned char>(text[static_cast<std::size_t>(index)]) & 0x3FU);
    }
    text.remove_prefix(static_cast<std::size_t>(size));
    return code_point;
}

/// How many characters `xn--` and the punycode of a label have, or some number beyond 63.
///
/// Source: RFC 3492, section 6.3. A label of more than 59 code points has more than 63 characters.
std::size_t encoded_size(std::string_view label) noexcept {
    std::array<char32_t, longest_label> points{};
    std::size_t count = 0;
    std::size_t basic = 0;
    while (!label.empty()) {
        if (count == points.size()) return longest_label + 1;
        points[count] = take_code_point(label);
        basic += points[count++] < 0x80;
    }
    std::size_t size = 4 + basic + (basic != 0);
    std::uint64_t delta = 0;
    std::uint64_t bias = 72;
    std::size_t handled = basic;
    char32_t known = 0x80;
    while (handled < count) {
        char32_t least = 0x10FFFF;
        for (std::size_t index = 0; index < count; ++index) {
            if (points[index] >= known) least = std::min(least, points[index]);
        }
        delta += std::uint64_t{least - known} * (handled + 1);
        known = least;
        for (std::size_t index = 0; index < count; ++index) {
            if (points[index] < known) ++delta;
            if (points[index] != known) continue;
            std::uint64_t rest = delta;
            for (std::uint64_t base = 36;; base += 36) {
                ++size;
                const std::uint64_t threshold = base <= bias ? 1 : std::min<std::uint64_t>(base - bias, 26);
                if (rest < threshold) break;
                rest = (rest - threshold) / (36 - threshold);
            }
            delta = handled == basic ? delta / 700 : delta / 2;
            delta += delta / (handled + 1);
            std::uint64_t base = 0;
            for (; delta > 455; base += 36) {
                delta /= 35;
            }
            bias = base + 36 * delta / (delta + 38);
            delta = 0;
            ++handled;
        }
        ++delta;
        ++known;
    }
    return size;
}

enum class label_kind : std::uint8_t { inner, last };

/// `[A-Z0-9](?:[A-Z0-9-]{0,61}[A-Z0-9])?`, and for the last one `[A-Z0-9-]{2,}`.
bool is_label(std::string_view text, label_kind kind) noexcept {
    if (!consists_of(text, digit | letter | hyphen)) return false;
    if (kind == label_kind::last) return text.size() >= 2;
    return !text.empty() && text.size() <= longest_label && text.front() != '-' && text.back() != '-';
}

/// Two labels or more.
bool is_domain(std::string_view text) noexcept {
    bool has_dot = false;
    for (std::size_t dot = text.find('.'); dot != std::string_view::npos; dot = text.find('.')) {
        if (!is_label(text.substr(0, dot), label_kind::inner)) return false;
        text.remove_prefix(dot + 1);
        has_dot = true;
    }
    return has_dot && is_label(text, label_kind::last);
}

/// The same with labels in other scripts, as long as IDNA makes them (RFC 3490, section 4.1).
bool is_international_domain(std::string_view text) noexcept {
    bool has_dot = false;
    while (true) {
        const std::size_t dot = text.find('.');
        const bool is_last = dot == std::string_view::npos;
        const std::string_view label = text.substr(0, dot);
        if (label.size() > longest_label * 4) return false;
        if (is_ascii(label)) {
            // IDNA holds the last label to 63 too.
            if (label.size() > longest_label || !is_label(label, is_last ? label_kind::last : label_kind::inner))
                return false;
        } else if (equals_ignoring_case(label.substr(0, 4), "xn--") || !is_unicode_label(label) ||
                   encoded_size(label) > longest_label) {
            return false;
        }
        if (is_last) return has_dot;
        has_dot = true;
        text.remove_prefix(dot + 1);
    }
}

/// `[0-1]?\d?\d`, `2[0-4]\d` or `25[0-5]`.
bool is_octet(std::string_view text) noexcept {
    if (text.empty() || text.size() > 3 || !consists_of(text, digit)) return false;
    return text.size() < 3 || text.compare("255") <= 0;
}

bool is_bracketed_address(std::string_view text) noexcept {
    if (text.size() < 2 || text.front() != '[' || text.back() != ']') return false;
    text = text.substr(1, text.size() - 2);
    if (std::count(text.begin(), text.end(), '.') != 3) return false;
    for (int octets = 0; octets < 4; ++octets) {
        if (!is_octet(take_until(text, '.'))) return false;
    }
    return true;
}

bool is_default_scheme(std::string_view text) noexcept {
    return equals_ignoring_case(text, "http") || equals_ignoring_case(text, "https") ||
           equals_ignoring_case(text, "ftp") || equals_ignoring_case(text, "ftps");
}

/// `\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}`
bool is_dotted_address(std::string_view text) noexcept {
    if (std::count(text.begin(), text.end(), '.') != 3) return false;
    for (int octets = 0; octets < 4; ++octets) {
        const std::string_view octet = take_until(text, '.');
        if (octet.empty() || octet.size() > 3 || !consists_of(octet, digit)) return false;
    }
    return true;
}

bool is_hexadecimal(char each) noexcept { return is_in(each, digit) || (lower(each) >= 'a' && lower(each) <= 'f'); }

/// `(?:[-a-z0-9._~!$&'()*+,;=:]|%[0-9a-f]{2})*`; RFC 3986, section 3.2.1.
bool is_user_information(std::string_view text) noexcept {
    for (; !text.empty(); text.remove_prefix(1)) {
        if (is_in(text.front(), user)) continue;
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
        if (port == 1 || !consists_of(text.substr(1, port - 1), digit)) return false;
        text.remove_prefix(port);
    }
    if (text.empty() || text == "/") return true;
    return (text.front() == '/' || text.front() == '?') && text.size() > 1 && !has_space(text.substr(1));
}

}  // namespace

bool is_email(std::string_view text) noexcept {
    const std::size_t at = text.rfind('@');
    if (at == std::string_view::npos) return false;
    const std::string_view user = text.substr(0, at);
    const std::string_view domain = text.substr(at + 1);
    if (!is_dot_atom(user) && !is_quoted(user)) return false;
    if (domain == "localhost" || is_domain(domain) || is_bracketed_address(domain)) return true;
    return !is_ascii(domain) && is_international_domain(domain);
}

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
