// SPDX-License-Identifier: BSL-1.0
#include "formats/characters.hpp"
#include "formats/domain.hpp"
#include "formats/formats.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <cstddef>

namespace mallow::detail {
namespace {

/// Before the @, unquoted.
constexpr character_set atom{{{'0', '9'}, {'A', 'Z'}, {'a', 'z'}}, "-!#$%&'*+/=?^`{}|~_"};
/// Between quotes as it is.
constexpr character_set quoted{
    {{'\001', '\010'}, {'\013', '\014'}, {'\016', '\037'}, {'!', '!'}, {'#', '['}, {']', '\177'}}};
/// Between quotes after a backslash.
constexpr character_set escaped{{{'\001', '\011'}, {'\013', '\014'}, {'\016', '\177'}}};

/// Whether all of it is what Python's `\w` takes, or one of the other characters of an atom.
bool is_unicode_atom(std::string_view text) noexcept {
    // Kept for good: a load may come after `main`.
    static const auto& pattern =
        *new re2::RE2("[-!#$%&'*+/=?^`{}|~_\\pL\\pN]+");  // NOLINT(bugprone-unhandled-exception-at-new)
    return pattern.Match(re2::StringPiece(text.data(), text.size()), 0, text.size(), re2::RE2::ANCHOR_BOTH, nullptr, 0);
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
            if (++at == text.size() || !escaped.has(text[at])) return false;
        } else if (!quoted.has(text[at])) {
            return false;
        }
    }
    return true;
}

/// `[0-1]?\d?\d`, `2[0-4]\d` or `25[0-5]`.
bool is_octet(std::string_view text) noexcept {
    if (text.empty() || text.size() > 3 || !consists_of(text, digits)) return false;
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

}  // namespace mallow::detail
