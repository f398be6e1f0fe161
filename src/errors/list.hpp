// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "text/buffer.hpp"

#include <mallow/error.hpp>
#include <mallow/errors.hpp>
#include <mallow/plan.hpp>

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace mallow::detail {

/// One step of the way from the root to a value: the field of an object, the element of a list, or a key, whose
/// characters follow it in as many steps as they need.
///
/// What a pointer is made of when somebody asks: most who refuse a request are told the code alone.
class way_step {
public:
    static way_step field(const row* of) noexcept { return way_step(reinterpret_cast<std::uintptr_t>(of)); }
    static way_step element(std::size_t index) noexcept { return way_step(index << 2 | 1); }
    static way_step key(std::size_t size) noexcept { return way_step(size << 2 | 2); }
    /// Behind the key of a mapping's entry: whether its key or its value is meant, which messages tell apart.
    static way_step part(bool is_value) noexcept { return way_step(std::uintptr_t{is_value} << 2 | 3); }
    static std::size_t steps_of_key(std::size_t size) noexcept {
        return (size + sizeof(way_step) - 1) / sizeof(way_step);
    }

    way_step() noexcept = default;

    bool is_element() const noexcept { return (bits_ & 3) == 1; }
    bool is_key() const noexcept { return (bits_ & 3) == 2; }
    bool is_part() const noexcept { return (bits_ & 3) == 3; }
    const row* field() const noexcept { return reinterpret_cast<const row*>(bits_); }
    std::size_t number() const noexcept { return bits_ >> 2; }  // the index, the size of the key, or 1 for a value

private:
    explicit way_step(std::uintptr_t bits) noexcept : bits_(bits) {}

    std::uintptr_t bits_;
};
static_assert(alignof(row) >= 4, "the two lowest bits of a row's address tell it from the others");

/// One error, unrendered: its pointer and message are made when somebody asks.
struct error_record {
    errc code{};
    const rule* source = nullptr;   // the validator that refused, for its bounds and choices
    const slot* field = nullptr;    // of the scalar that was refused, to print bounds and choices as it is dumped
    const char* text = nullptr;     // instead of the catalogue's message; may hold `{min}`, `{input}`, …
    std::size_t way_begin = 0;      // in `error_list::ways`
    std::size_t way_size = 0;
    std::size_t pointer_begin = 0;  // in `error_list::characters`: a pointer from the way's end on
    std::size_t pointer_size = 0;
    std::size_t place_size = 0;  // behind it, the same with the parts of a mapping's entries, where it has any
    std::size_t note_begin = 0;  // likewise: what a callable said, the model's name, what the syntax wanted
    std::size_t note_size = 0;
    std::size_t input_begin =
        0;  // likewise: the refused value, shortened and escaped, kept only where `text` asks for `{input}`
    std::size_t input_size = 0;
    std::size_t count = 0;  // of the elements that a container of fixed size, or capacity, has room for
    std::size_t offset = 0;
    std::size_t line = 0;    // of a text whose `error_list::is_one_line` is false
    std::size_t column = 0;
    bool stands_for_more = false;  // of its place, which were dropped
};

/// What a `validation_error` points to; immutable once it does. A few errors are one allocation.
struct error_list {
    std::atomic<std::size_t> references{1};
    const slot* root = nullptr;  // of what was loaded from a text
    bool truncated = false;
    bool malformed = false;
    bool from_text = false;
    bool is_one_line = false;  // whether all before the last error is ASCII in one line, and offsets tell the columns
    buffer<error_record, 4> records;
    buffer<way_step, 16> ways;
    text_buffer characters;

    std::size_t line(const error_record& record) const noexcept { return is_one_line ? 1 : record.line; }
    std::size_t column(const error_record& record) const noexcept {
        return is_one_line ? record.offset + 1 : record.column;
    }
    bool is_whole(const error_record& record) const noexcept { return record.way_size + record.pointer_size == 0; }
    std::string pointer(const error_record& record) const { return pointer(record, false); }
    /// Where its messages stand in the tree.
    std::string place(const error_record& record) const { return pointer(record, true); }
    std::string pointer(const error_record& record, bool with_parts) const;
    std::string_view note(const error_record& record) const {
        return {characters.data() + record.note_begin, record.note_size};
    }
    std::string_view input(const error_record& record) const {
        return {characters.data() + record.input_begin, record.input_size};
    }
};

/// Lets the engine make and open a `validation_error`.
struct error_access {
    static validation_error adopt(error_list* list) noexcept {
        validation_error error;
        error.list_ = list;
        return error;
    }
    static const error_list* list(const validation_error& error) noexcept { return error.list_; }
};

/// Lets the engine say of what object or field a hook gathers errors.
struct errors_access {
    static void bind(errors& to, const plan* schema, const row* field, const sent_keys* sent = nullptr) noexcept {
        to.schema_ = schema;
        to.field_ = field;
        to.sent_ = sent;
    }
};

}  // namespace mallow::detail
