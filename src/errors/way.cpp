// SPDX-License-Identifier: BSL-1.0
#include "errors/way.hpp"

#include "errors/list.hpp"
#include "text/scan.hpp"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace mallow::detail {

namespace {

/// Whether a part of a JSON Pointer is written as it is.
bool is_plain(std::string_view part) noexcept {
    const auto has_reserved = [](std::uint64_t word) { return (bytes_equal(word, '~') | bytes_equal(word, '/')) != 0; };
    const char* const from = part.data();
    const std::size_t size = part.size();
    if (size < 4) return part.find('~') == part.npos && part.find('/') == part.npos;
    if (size < 8) return !has_reserved(load_half(from) | std::uint64_t{load_half(from + size - 4)} << 32);
    bool found = has_reserved(load_word(from + size - 8));
    for (std::size_t i = 0; i + 8 < size; i += 8) found |= has_reserved(load_word(from + i));
    return !found;
}

/// Writes one step of a way; returns the one behind it.
const way_step* append_step(std::string& out, const way_step* step, bool with_parts) {
    if (step->is_element()) {
        char digits[20];
        out += '/';
        out.append(digits, std::to_chars(digits, digits + sizeof digits, step->number()).ptr);
        return step + 1;
    }
    if (step->is_part()) {
        if (with_parts) out += step->number() != 0 ? "/value" : "/key";
        return step + 1;
    }
    if (step->is_key()) {
        const std::size_t size = step->number();
        append_part(out, {reinterpret_cast<const char*>(step + 1), size});
        return step + 1 + way_step::steps_of_key(size);
    }
    append_part(out, step->field()->key);
    return step + 1;
}

/// Writes what is below a way.
std::string& append_below(std::string& out, const error_list& list, const error_record& record, bool with_parts) {
    const char* const below = list.characters.data() + record.pointer_begin;
    if (with_parts && record.place_size != 0) return out.append(below + record.pointer_size, record.place_size);
    return out.append(below, record.pointer_size);
}

}  // namespace

void append_part(std::string& out, std::string_view key) {
    out += '/';
    if (is_plain(key)) [[likely]] {
        out += key;
        return;
    }
    for (const char c : key) {
        if (c == '~')
            out += "~0";
        else if (c == '/')
            out += "~1";
        else
            out += c;
    }
}

std::string error_list::pointer(const error_record& record, bool with_parts) const {
    std::string out;
    const way_step* step = ways.data() + record.way_begin;
    for (const way_step* const end = step + record.way_size; step != end;) step = append_step(out, step, with_parts);
    return append_below(out, *this, record, with_parts);
}

const std::string& pointer_writer::operator()(const error_record& record) {
    const way_step* const begin = list_.ways.data() + record.way_begin;
    std::size_t common = 0;
    const std::size_t most = std::min(last_size_, record.way_size);
    while (common < most && std::memcmp(begin + common, last_ + common, sizeof(way_step)) == 0) ++common;
    while (!marks_.empty() && marks_.back().steps > common) marks_.pop_back();
    text_.resize(marks_.empty() ? 0 : marks_.back().size);
    const way_step* step = begin + (marks_.empty() ? 0 : marks_.back().steps);
    for (const way_step* const end = begin + record.way_size; step != end;) {
        step = append_step(text_, step, with_parts_);
        marks_.push_back({static_cast<std::size_t>(step - begin), text_.size()});
    }
    last_ = begin;
    last_size_ = record.way_size;
    return append_below(text_, list_, record, with_parts_);
}

}  // namespace mallow::detail
