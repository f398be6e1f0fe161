// SPDX-License-Identifier: BSL-1.0
#include "errors/collector.hpp"

#include "codecs/members.hpp"
#include "numbers/format.hpp"
#include "text/printable.hpp"
#include "text/scan.hpp"
#include "text/utf8.hpp"

#include <boost/container/small_vector.hpp>

#include <algorithm>
#include <cstdint>
#include <string>

namespace mallow::detail {

namespace {

/// Code points of a refused value that a message shows.
constexpr std::size_t most_of_input = 60;

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

/// Writes a part of a JSON Pointer.
void append_part(text_buffer& out, std::string_view key) {
    out.append("/");
    if (is_plain(key)) [[likely]]
        return out.append_briefly(key);
    for (const char& c : key) out.append(c == '~' ? "~0" : c == '/' ? "~1" : std::string_view(&c, 1));
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
    list_ = new error_list();
}

void collector::write_pointer(const frame* path) {
    if (!path) return;
    write_pointer(path->parent);
    text_buffer& out = list_->characters;
    if (path->is_list) {
        char part[number_room] = "/";
        out.append({part, static_cast<std::size_t>(format_integer(part + 1, std::uint64_t{path->index}) - part)});
    } else if (path->field) {
        append_part(out, path->field->key);
    } else if (path->has_other) {
        append_part(out, path->other);
    }
}

std::size_t collector::size_of_pointer(const frame* path) {
    const std::size_t before = list_->characters.size();
    write_pointer(path);
    const std::size_t size = list_->characters.size() - before;
    list_->characters.cut(before);
    return size;
}

void collector::add(const finding& found, std::string_view input) {
    if (live_ == limit_ && rest_ == beyond::dropped) {
        list_->truncated = true;
        return;
    }
    if (!list_) open();
    error_record& record = list_->records.emplace_back();
    record.code = found.code;
    record.source = found.source;
    if (found.field) record.field = scalar_inside(*found.field);
    record.text = text_for(found);
    record.count = found.count;
    record.offset = found.offset;
    text_buffer& characters = list_->characters;
    record.pointer_begin = characters.size();
    write_pointer(found.path);
    characters.append(found.below);
    record.pointer_size = characters.size() - record.pointer_begin;
    record.note_begin = characters.size();
    record.note_size = found.note.size();
    characters.append(found.note);
    record.input_begin = characters.size();
    if (!input.empty()) {
        std::string shown;
        append_escaped(shown, input, most_of_input);
        record.input_size = shown.size();
        characters.append(shown);
    }
    ++live_;
}

void collector::add_all(const validation_error& gathered, finding place, std::string_view input) {
    const error_list& list = *error_access::list(gathered);
    for (const error_record& record : list.records) {
        place.code = record.code;
        place.below = list.pointer(record);
        place.note = list.note(record);
        add(place, wants_input(place) ? input : std::string_view());
    }
}

std::size_t collector::forget(std::size_t from, std::size_t to) noexcept {
    auto& records = list_->records;
    std::size_t alive = 0;
    for (std::size_t i = from; i < to; ++i) {
        alive += records[i].code != errc{};
        records[i].code = errc{};
    }
    live_ -= alive;
    if (from == to || to != records.size()) return alive;
    list_->characters.cut(records[from].pointer_begin);
    records.resize(from);
    return 0;
}

void collector::drop_beyond(std::size_t from, std::size_t standing) noexcept {
    auto& records = list_->records;
    const std::size_t extra = std::min(live_ - limit_, records.size() - std::min(from, records.size()));
    if (extra == 0) return;
    const std::size_t left = records.size() - extra;
    list_->characters.cut(records[left].pointer_begin);
    records.resize(left);
    stands_for_more(standing);
    live_ -= extra;
}

std::vector<std::size_t> collector::squeeze(std::size_t from) {
    auto& records = list_->records;
    text_buffer& characters = list_->characters;
    std::vector<std::size_t> gone_to;
    gone_to.reserve(records.size() - from + 1);
    std::size_t left = from;
    std::size_t end = from < records.size() ? records[from].pointer_begin : characters.size();
    for (std::size_t i = from; i < records.size(); ++i) {
        gone_to.push_back(left);
        if (records[i].code == errc{}) continue;
        error_record& record = records[left++] = records[i];
        const std::size_t begin = record.pointer_begin;
        const std::size_t size = record.input_begin + record.input_size - begin;
        characters.move(begin, size, end);
        record.pointer_begin = end;
        record.note_begin -= begin - end;
        record.input_begin -= begin - end;
        end += size;
    }
    gone_to.push_back(left);
    records.resize(left);
    characters.cut(end);
    return gone_to;
}

void collector::malformed(errc code, std::size_t offset, std::string_view expected) {
    if (!list_) open();
    list_->records.clear();
    list_->characters.cut(0);
    list_->truncated = false;
    list_->malformed = true;
    live_ = 0;
    const std::string note = expected.empty() ? std::string() : "expected " + std::string(expected);
    add({.code = code, .offset = offset, .note = note});
}

void collector::place(std::string_view text) {
    boost::container::small_vector<error_record*, 16> order;
    for (error_record& record : list_->records) order.push_back(&record);
    const auto is_before = [](const error_record* left, const error_record* right) {
        return left->offset < right->offset;
    };
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
    auto& records = list_->records;
    if (live_ != records.size()) squeeze(0);
    if (records.size() > limit_) {
        records.resize(limit_);
        list_->truncated = true;
    }
    // Those that stood for more may have been taken back since.
    const auto stands = [](const error_record& record) { return record.stands_for_more; };
    if (any_stands_) list_->truncated |= std::any_of(records.begin(), records.end(), stands);
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
