// SPDX-License-Identifier: BSL-1.0
#include "machine/limits.hpp"
#include "sources/json/text.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace mallow::detail {

namespace {

constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

/// The first part of a pointer, which is taken from it.
std::string take_part(std::string_view& pointer) {
    pointer.remove_prefix(1);
    std::string part;
    std::size_t i = 0;
    for (; i < pointer.size() && pointer[i] != '/'; ++i) {
        const bool escaped = pointer[i] == '~' && i + 1 < pointer.size();
        part += escaped ? (pointer[++i] == '0' ? '~' : '/') : pointer[i];
    }
    pointer.remove_prefix(i);
    return part;
}

std::size_t index_of(std::string_view part) {
    std::size_t index = 0;
    for (const char c : part) {
        if (c < '0' || c > '9' || index > nowhere / 100) return nowhere;
        index = index * 10 + static_cast<std::size_t>(c - '0');
    }
    return part.empty() ? nowhere : index;
}

/// Where the value of a key is: the last of those that are given twice, as it is what was loaded.
std::size_t find_key(text_source& in, std::string_view key) {
    static constexpr plan no_keys{};
    text_source::object_cursor cursor;
    std::size_t found = nowhere;
    if (!in.open(cursor)) return found;
    const key_entry* none = nullptr;
    while (in.next_key(cursor, no_keys, none) == field_stop::unknown) {
        if (in.key() == key) found = in.position();
        if (!in.skip()) break;
    }
    return found;
}

std::size_t find_element(text_source& in, std::size_t index) {
    text_source::array_cursor cursor;
    if (index == nowhere || !in.open(cursor)) return nowhere;
    for (; in.next_element(cursor) == read_outcome::done; --index) {
        if (index == 0) return in.position();
        if (!in.skip()) break;
    }
    return nowhere;
}

}  // namespace

std::size_t text_source::locate(std::size_t start, std::string_view pointer) const {
    const std::string_view text(text_, offset(end_));
    std::size_t container = start;
    while (!pointer.empty() && pointer.front() == '/') {
        text_source in(text.substr(start), deepest);
        const std::string part = take_part(pointer);
        std::size_t found = nowhere;
        if (in.at_object())
            found = find_key(in, part);
        else if (in.at_array())
            found = find_element(in, index_of(part));
        else
            return container;
        container = start;
        if (found == nowhere) return container;
        start += found;
    }
    return start;
}

}  // namespace mallow::detail
