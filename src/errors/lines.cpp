// SPDX-License-Identifier: BSL-1.0
#include "errors/lines.hpp"

#include "errors/list.hpp"
#include "errors/excerpt.hpp"
#include "errors/messages.hpp"
#include "text/printable.hpp"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <ostream>
#include <string_view>
#include <vector>

namespace mallow {

namespace detail {

namespace {

constexpr std::size_t summary_size = 20;
constexpr std::size_t usual_line = 80;

void append_count(std::string& out, std::size_t count) {
    char digits[20];
    out.append(digits, std::to_chars(digits, digits + sizeof digits, count).ptr);
}

void append_line(std::string& out, const error_list& list, const error_record& record) {
    if (const std::size_t line = list.line(record); line != 0) {
        append_count(out, line);
        out += ':';
        append_count(out, list.column(record));
        out += ": ";
    }
    if (!list.is_whole(record)) {
        append_printable(out, list.pointer(record));
        out += ": ";
    }
    append_printable(out, message_of(list, record));
}

}  // namespace

std::string summarize(const validation_error& errors) {
    std::string out;
    const error_list* list = error_access::list(errors);
    if (!list) return out;
    const std::size_t shown = std::min(list->records.size(), summary_size);
    out.reserve(shown * usual_line);
    for (std::size_t index = 0; index < shown; ++index) {
        if (index != 0) out += '\n';
        append_line(out, *list, list->records[index]);
    }
    const std::size_t left = list->records.size() - shown + (list->truncated ? 1 : 0);
    if (left == 0) return out;
    out += list->truncated ? "\nand at least " : "\nand ";
    append_count(out, left);
    out += " more";
    return out;
}

}  // namespace detail

std::ostream& operator<<(std::ostream& out, const error& each) {
    const detail::error_list* const list = detail::error_access::list(each.owner_);
    if (!list || each.index_ >= list->records.size()) return out;
    std::string text;
    detail::append_line(text, *list, list->records[each.index_]);
    return out << text;
}

std::ostream& operator<<(std::ostream& out, const validation_error& errors) {
    if (!errors.list_) return out;
    std::string text;
    text.reserve(errors.size() * detail::usual_line);
    for (const detail::error_record& record : errors.list_->records) {
        if (!text.empty()) text += '\n';
        detail::append_line(text, *errors.list_, record);
    }
    return out << text;
}

std::string validation_error::pretty(std::string_view text) const {
    std::string out;
    if (!list_) return out;
    out.reserve(size() * 3 * detail::usual_line);
    const auto hidden = list_->root ? detail::hidden_parts(*list_->root, text) : std::vector<detail::hidden_part>();
    for (const detail::error_record& record : list_->records) {
        if (!out.empty()) out += '\n';
        detail::append_line(out, *list_, record);
        if (list_->line(record) != 0 && record.offset <= text.size())
            detail::append_excerpt(out, text, record.offset, hidden);
    }
    return out;
}

}  // namespace mallow
