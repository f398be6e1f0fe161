// SPDX-License-Identifier: BSL-1.0
#include "errors/excerpt.hpp"

#include "text/printable.hpp"

#include <algorithm>

namespace mallow::detail {

namespace {

constexpr std::size_t window = 100;
constexpr std::string_view ellipsis = "\xE2\x80\xA6";

/// A place in the text, and how many code points away it is.
struct reach {
    std::size_t position;
    std::size_t distance = 0;
};

std::size_t before(std::string_view text, std::size_t position) {
    if (static_cast<unsigned char>(text[position - 1]) < 0x80) return position - 1;
    for (std::size_t size = std::min<std::size_t>(position, 4); size > 1; --size)
        if (first_character(text.substr(position - size)).size == size) return position - size;
    return position - 1;
}

/// Up to `limit` code points towards the line's beginning.
reach reach_back(std::string_view text, std::size_t offset, std::size_t limit) {
    reach at{offset};
    while (at.position > 0 && text[at.position - 1] != '\n' && at.distance < limit) {
        at.position = before(text, at.position);
        ++at.distance;
    }
    return at;
}

bool is_line_end(std::string_view text, std::size_t position) {
    if (position == text.size() || text[position] == '\n') return true;
    return text[position] == '\r' && text.substr(position + 1).starts_with('\n');
}

/// Up to `limit` code points towards the line's end.
reach reach_forward(std::string_view text, std::size_t offset, std::size_t limit) {
    reach at{offset};
    while (!is_line_end(text, at.position) && at.distance < limit) {
        at.position += first_character(text.substr(at.position)).size;
        ++at.distance;
    }
    return at;
}

}  // namespace

void append_excerpt(std::string& out, std::string_view text, std::size_t offset,
                    const std::vector<hidden_part>& hidden) {
    // Only this near to the place is the line looked at: it may be a document of megabytes, with an error in each item.
    const std::size_t space_before = reach_back(text, offset, window).distance;
    const std::size_t space_after = reach_forward(text, offset, window).distance;
    const std::size_t shown_before = std::min(space_before, std::max(window / 2, window - space_after));
    const std::size_t begin = reach_back(text, offset, shown_before).position;
    const std::size_t end = reach_forward(text, offset, window - shown_before).position;

    out += '\n';
    std::string below = "\n";
    if (begin > 0 && text[begin - 1] != '\n') {
        out += ellipsis;
        below += ' ';
    }
    const auto is_before = [](const hidden_part& part, std::size_t at) { return part.end <= at; };
    auto next_hidden = std::lower_bound(hidden.begin(), hidden.end(), begin, is_before);
    for (std::size_t position = begin; position < end;) {
        if (next_hidden != hidden.end() && next_hidden->begin <= position) {
            const bool is_here = next_hidden->begin <= offset && offset < next_hidden->end;
            out += hidden_text;
            position = next_hidden->end;
            ++next_hidden;
            if (position <= offset && !is_here) below.append(hidden_text.size(), ' ');
            continue;
        }
        const character next = first_character(text.substr(position));
        const bool is_tab = text[position] == '\t';
        out += next.is_printable || is_tab ? text.substr(position, next.size) : replacement_character;
        position += next.size;
        if (position <= offset) below += is_tab ? '\t' : ' ';
    }
    if (!is_line_end(text, end)) out += ellipsis;
    out += below;
    out += '^';
}

}  // namespace mallow::detail
