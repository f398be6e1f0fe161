// SPDX-License-Identifier: BSL-1.0
#include "errors/collector.hpp"

#include "codecs/members.hpp"
#include "errors/excerpt.hpp"
#include "text/printable.hpp"
#include "text/scan.hpp"
#include "text/utf8.hpp"

#include <boost/container/small_vector.hpp>

#include <algorithm>
#include <cstring>
#include <new>
#include <string>

namespace mallow::detail {

namespace {

/// Code points of a refused value that a message shows.
constexpr std::size_t most_of_input = 60;

const char* text_for(const finding& found) noexcept {
    if (found.source && found.source->message) return found.source->message;
    if (found.field)
        for (std::size_t i = 0; i < found.field->message_count; ++i)
            if (found.field->messages[i].code == found.code) return found.field->messages[i].text;
    return nullptr;
}

/// Whether a value is never to be shown, by its own field, what it holds or what holds it.
bool is_sensitive(const finding& found) noexcept {
    const auto any = [](const slot* each) {
        while (each && !each->sensitive) each = each->inner;
        return each != nullptr;
    };
    for (const frame* each = found.path; each; each = each->parent)
        if (each->field && any(&each->field->value)) return true;
    return any(found.field);
}

/// Most are short, and a copy of unknown size is a call.
void copy_key(std::string_view key, way_step* to) noexcept {
    char* const at = reinterpret_cast<char*>(to);
    if (key.size() <= 96)
        copy_briefly(key.data(), key.size(), at);
    else
        std::memcpy(at, key.data(), key.size());
}

}  // namespace

bool collector::wants_input(const finding& found) noexcept {
    const char* text = text_for(found);
    return text && std::string_view(text).find("{input}") != std::string_view::npos;
}

void collector::open() {
    list_ = new error_list;  // not `()`, which would zero all its room
}

/// Writes the way to a value, from its end: the frames are linked so.
void collector::write_way(const frame* path) {
    std::size_t count = 0;
    for (const frame* each = path; each; each = each->parent) {
        if (each->is_list || (each->field && !each->has_other))
            ++count;
        else if (each->has_other)
            count += 1 + way_step::steps_of_key(each->other.size()) + (each->part != entry_part::none);
    }
    way_step* at = list_->ways.grow(count) + count;
    for (const frame* each = path; each; each = each->parent) {
        if (each->is_list) {
            *--at = way_step::element(each->index);
        } else if (each->field && !each->has_other) {
            *--at = way_step::field(each->field);
        } else if (each->has_other) {
            if (each->part != entry_part::none) *--at = way_step::part(each->part == entry_part::value);
            at -= way_step::steps_of_key(each->other.size());
            copy_key(each->other, at);
            *--at = way_step::key(each->other.size());
        }
    }
}

std::size_t collector::size_of_pointer(const frame* path) {
    error_record record;
    record.way_begin = list_->ways.size();
    write_way(path);
    record.way_size = list_->ways.size() - record.way_begin;
    const std::size_t size = list_->pointer(record).size();
    list_->ways.cut(record.way_begin);
    return size;
}

void collector::add(const finding& found, std::string_view input) {
    if (live_ == limit_ && rest_ == beyond::dropped) {
        list_->truncated = true;
        return;
    }
    if (!list_) open();
    const std::size_t way_begin = list_->ways.size();
    write_way(found.path);
    const std::size_t begin = list_->characters.size();
    // Every member is named: what is left out is zeroed by a loop of the processor's own, and more slowly.
    error_record& record = *::new (static_cast<void*>(list_->records.grow(1))) error_record{
        .code = found.code,
        .source = found.source,
        .field = found.field ? scalar_inside(*found.field) : nullptr,
        .text = text_for(found),
        .way_begin = way_begin,
        .way_size = list_->ways.size() - way_begin,
        .pointer_begin = begin,
        .pointer_size = 0,
        .note_begin = begin,
        .note_size = 0,
        .input_begin = begin,
        .input_size = 0,
        .count = found.count,
        .offset = found.offset,
        .line = 0,
        .column = 0,
        .stands_for_more = false,
    };
    if (found.below.size() + found.note.size() + input.size() != 0) [[unlikely]]
        write_texts(record, found, input);
    ++live_;
}

void collector::write_texts(error_record& record, const finding& found, std::string_view input) {
    text_buffer& characters = list_->characters;
    const auto keep = [&characters](std::size_t& begin, std::size_t& size, std::string_view text) {
        begin = characters.size();
        characters.append(text);
        size = text.size();
    };
    std::string shown;
    if (!input.empty()) append_escaped(shown, is_sensitive(found) ? hidden_text : input, most_of_input);
    keep(record.pointer_begin, record.pointer_size, found.below);
    std::size_t place_begin = 0;
    keep(place_begin, record.place_size, found.below_place);
    keep(record.note_begin, record.note_size, found.note);
    keep(record.input_begin, record.input_size, shown);
}

void collector::add_all(const validation_error& gathered, finding place, std::string_view input) {
    const error_list& list = *error_access::list(gathered);
    for (const error_record& record : list.records) {
        place.code = record.code;
        const std::string below = list.pointer(record);
        place.below = below;
        const std::string below_place = list.place(record);
        place.below_place = below_place == below ? std::string_view() : std::string_view(below_place);
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
    cut(from);
    return 0;
}

/// Drops a record and all behind it.
void collector::cut(std::size_t from) noexcept {
    list_->ways.cut(list_->records[from].way_begin);
    list_->characters.cut(list_->records[from].pointer_begin);
    list_->records.cut(from);
}

void collector::drop_beyond(std::size_t from, std::size_t standing) noexcept {
    auto& records = list_->records;
    const std::size_t extra = std::min(live_ - limit_, records.size() - std::min(from, records.size()));
    if (extra == 0) return;
    const std::size_t left = records.size() - extra;
    cut(left);
    stands_for_more(standing);
    live_ -= extra;
}

std::vector<std::size_t> collector::squeeze(std::size_t from) {
    auto& records = list_->records;
    std::vector<std::size_t> gone_to;
    gone_to.reserve(records.size() - from + 1);
    std::size_t left = from;
    const bool has_any = from < records.size();
    std::size_t way_end = has_any ? records[from].way_begin : list_->ways.size();
    std::size_t end = has_any ? records[from].pointer_begin : list_->characters.size();
    for (std::size_t i = from; i < records.size(); ++i) {
        gone_to.push_back(left);
        if (records[i].code == errc{}) continue;
        error_record& record = records[left++] = records[i];
        list_->ways.move(record.way_begin, record.way_size, way_end);
        record.way_begin = way_end;
        way_end += record.way_size;
        const std::size_t begin = record.pointer_begin;
        const std::size_t size = record.input_begin + record.input_size - begin;
        list_->characters.move(begin, size, end);
        record.pointer_begin = end;
        record.note_begin -= begin - end;
        record.input_begin -= begin - end;
        end += size;
    }
    gone_to.push_back(left);
    records.cut(left);
    list_->ways.cut(way_end);
    list_->characters.cut(end);
    return gone_to;
}

void collector::malformed(errc code, std::size_t offset, std::string_view expected) {
    if (!list_) open();
    list_->records.cut(0);
    list_->ways.cut(0);
    list_->characters.cut(0);
    list_->truncated = false;
    list_->malformed = true;
    live_ = 0;
    const std::string note = expected.empty() ? std::string() : "expected " + std::string(expected);
    add({.code = code, .offset = offset, .note = note});
}

/// Tells where in the text each error is: mostly by its offset alone.
void collector::place(std::string_view text) {
    std::size_t furthest = 0;
    for (const error_record& record : list_->records) furthest = std::max(furthest, record.offset);
    list_->is_one_line = furthest <= text.size() && is_ascii_line(text.data(), furthest);
    if (!list_->is_one_line) count_lines(text);
}

void collector::count_lines(std::string_view text) {
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

error_list* collector::finish(const std::string_view* text, const slot* root) {
    if (live_ == 0) return nullptr;
    auto& records = list_->records;
    if (live_ != records.size()) squeeze(0);
    if (records.size() > limit_) {
        records.cut(limit_);
        list_->truncated = true;
    }
    // Those that stood for more may have been taken back since.
    const auto stands = [](const error_record& record) { return record.stands_for_more; };
    if (any_stands_) list_->truncated |= std::any_of(records.begin(), records.end(), stands);
    if (text) {
        list_->from_text = true;
        list_->root = root;
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
