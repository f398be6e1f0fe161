// SPDX-License-Identifier: BSL-1.0
#include "formats/domain.hpp"

#include "formats/characters.hpp"
#include "text/utf8.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace mallow::detail {
namespace {

constexpr character_set label_characters{{{'0', '9'}, {'A', 'Z'}, {'a', 'z'}, {'-', '-'}}};

/// Whether it is made of letters, marks and digits of any script, and hyphens.
bool is_unicode_label(std::string_view text) noexcept {
    // Kept for good: a load may come after `main`.
    static const auto& pattern =
        *new re2::RE2("[-0-9A-Za-z\\pL\\pM\\pN]+");  // NOLINT(bugprone-unhandled-exception-at-new)
    return pattern.Match(re2::StringPiece(text.data(), text.size()), 0, text.size(), re2::RE2::ANCHOR_BOTH, nullptr, 0);
}

constexpr std::size_t longest_label = 63;

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
    if (!consists_of(text, label_characters)) return false;
    if (kind == label_kind::last) return text.size() >= 2;
    return !text.empty() && text.size() <= longest_label && text.front() != '-' && text.back() != '-';
}

}  // namespace

bool is_domain(std::string_view text) noexcept {
    bool has_dot = false;
    for (std::size_t dot = text.find('.'); dot != std::string_view::npos; dot = text.find('.')) {
        if (!is_label(text.substr(0, dot), label_kind::inner)) return false;
        text.remove_prefix(dot + 1);
        has_dot = true;
    }
    return has_dot && is_label(text, label_kind::last);
}

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

}  // namespace mallow::detail
