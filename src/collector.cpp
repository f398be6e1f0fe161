// SPDX-License-Identifier: BSL-1.0
#include "collector.hpp"

#include "utf8.hpp"

#include <boost/container/small_vector.hpp>

#include <algorithm>
#include <charconv>
#include <iterator>
#include <memory>
#include <numeric>

namespace mallow::detail {

namespace {

/// Writes a key as a part of a JSON Pointer.
void append_escaped(std::string& out, std::string_view key) {
    // Most are short, and a call for each costs more than all else.
    bool has_reserved = false;
    for (char c : key) has_reserved |= c == '~' || c == '/';
    if (!has_reserved) [[likely]] {
        out += key;
        return;
    }
    for (char c : key) {
        if (c == '~')
            out += "~0";
        else if (c == '/')
            out += "~1";
        else
            out += c;
    }
}

const char* text_for(const finding& found) noexcept {
    if (found.source && found.source->message) return found.source->message;
    if (found.field)
        for (std::size_t i = 0; i < found.field->message_count; ++i)
            if (found.field->messages[i].code == found.code) return found.field->messages[i].text;
    return nullptr;
}

}  // namespace

bool collector::wants_input(const finding& found) noexcept {
    const char* text = text_for(found);
    return text && std::string_view(text).find("{input}") != std::string_view::npos;
}

void collector::open() {
    auto list = std::make_unique<error_list>();
    list->records.reserve(4);
    list->characters.reserve(64);
    list_ = list.release();
}

void collector::write_pointer(const frame* path) {
    if (!path) return;
    write_pointer(path->parent);
    std::string& out = list_->characters;
    if (path->is_list) {
        char digits[24];
        const auto [end, code] = std::to_chars(std::begin(digits), std::end(digits), path->index);
        out += '/';
        out.append(digits, end);
    } else if (path->field) {
        out += '/';
        append_escaped(out, path->field->key);
    } else if (path->other.data()) {
        out += '/';
        append_escaped(out, path->other);
    }
}

void collector::add(const finding& found, std::string_view input) {
    if (live_ == limit_) {
        list_->truncated = true;
        return;
    }
    if (!list_) open();
    error_record& record = list_->records.emplace_back();
    record.code = found.code;
    record.source = found.source;
    record.text = text_for(found);
    record.count = found.count;
    record.offset = found.offset;
    std::string& characters = list_->characters;
    record.pointer_begin = characters.size();
    write_pointer(found.path);
    record.pointer_size = characters.size() - record.pointer_begin;
    record.note_begin = characters.size();
    record.note_size = found.note.size();
    characters += found.note;
    record.input_begin = characters.size();
    record.input_size = input.size();
    characters += input;
    ++live_;
}

void collector::forget(std::size_t from, std::size_t to) noexcept {
    if (to == list_->records.size() && from < to) {
        for (std::size_t i = from; i < to; ++i)
            if (list_->records[i].code != errc{}) --live_;
        list_->characters.resize(list_->records[from].pointer_begin);
        list_->records.resize(from);
        return;
    }
    for (; from < to; ++from) {
        error_record& record = list_->records[from];
        if (record.code == errc{}) continue;
        record.code = errc{};
        --live_;
    }
}

void collector::malformed(errc code, std::size_t offset, std::string_view expected) {
    if (!list_) open();
    list_->records.clear();
    list_->characters.clear();
    list_->truncated = false;
    list_->malformed = true;
    live_ = 0;
    const std::string note = expected.empty() ? std::string() : "expected " + std::string(expected);
    add({.code = code, .offset = offset, .note = note});
}

void collector::place(std::string_view text) {
    std::vector<error_record>& records = list_->records;
    boost::container::small_vector<error_record*, 16> order;
    for (error_record& record : records) order.push_back(&record);
    const auto is_before = [](const error_record* left, const error_record* right) { return left->offset < right->offset; };
    if (!std::is_sorted(order.begin(), order.end(), is_before)) std::sort(order.begin(), order.end(), is_before);
    std::size_t at = 0;
    std::size_t line = 1;
    std::size_t column = 1;
    for (error_record* const record : order) {
        const std::size_t stop = std::min(record->offset, text.size());
        std::string_view passed = text.substr(at, stop - at);
        if (passed.find('\n') != passed.npos) {
            line += static_cast<std::size_t>(std::count(passed.begin(), passed.end(), '\n'));
            column = 1;
            passed.remove_prefix(passed.rfind('\n') + 1);
        }
        column += count_code_points(passed);
        at = stop;
        record->line = line;
        record->column = column;
    }
}

error_list* collector::finish(const std::string_view* text) {
    if (live_ == 0) return nullptr;
    if (live_ != list_->records.size()) std::erase_if(list_->records, [](const error_record& record) { return record.code == errc{}; });
    if (text) {
        list_->from_text = true;
        place(*text);
    }
    error_list* list = list_;
    list_ = nullptr;
    live_ = 0;
    return list;
}

bool unknown_keys_seen::insert(std::string_view key) {
    if (!any_) {
        any_ = true;
        first_ = key;
        return true;
    }
    if (key == first_) return false;
    if (const auto found = more_.lower_bound(key); found == more_.end() || *found != key) {
        more_.emplace_hint(found, key);
        return true;
    }
    return false;
}

}  // namespace mallow::detail
