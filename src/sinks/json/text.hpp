// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "machine/compiler.hpp"
#include "numbers/format.hpp"
#include "sinks/json/text_place.hpp"
#include "sinks/sink.hpp"

#include <mallow/plan.hpp>

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace mallow::detail {

/// JSON text, written to a string.
///
/// A string cannot be grown without being zero-filled: what was in it before is written over, and beyond that chunks on
/// the stack, which are in the first-level cache, are appended.
class text_sink {
public:
    /// `is_kept` tells of a string that is likely to be written again, so that it gets room for a text that is a little
    /// longer.
    text_sink(std::string& out, std::size_t indent, bool is_kept) : out_(out), indent_(indent), is_kept_(is_kept) {
        if (out.size() < least_used || out.capacity() - out.size() < slack) {
            out.clear();
            return;
        }
        out.resize(out.size() + slack);
        at_ = out.data();
        limit_ = at_ + out.size();
        is_direct_ = true;
    }
    text_sink(const text_sink&) = delete;
    text_sink& operator=(const text_sink&) = delete;
    ~text_sink() {
        if (is_direct_) out_.clear();
    }

    void finish() {
        if (is_kept_ && !is_direct_) make_room_for_more(out_, out_.size() + static_cast<std::size_t>(at_ - chunk_));
        flush();
    }
    /// Makes room for a text and another that is a little longer.
    static void make_room_for_more(std::string& kept, std::size_t size) {
        if (kept.capacity() < size) kept.reserve(size + slack);
    }

    /// What writes field by field keeps the place itself, in a register.
    using place = text_place;
    place here() const noexcept { return {at_, pending_}; }
    void go(place to) noexcept {
        at_ = to.at;
        pending_ = to.pending;
    }
    bool is_compact() const noexcept { return indent_ == 0; }

    /// Writes objects in an array, from one on, as long as their schema is flat and `flat_object` writes all of their
    /// fields; begins the one behind them, and returns the first of its fields that is left.
    MALLOW_INLINE const row* elements(place& to, const plan& schema, const char* first, std::size_t size,
                                      std::size_t& index, std::size_t count) {
        if (schema.flat_room > 0) return flat_elements(to, schema, first, size, index, count);
        make_room(to, 2);
        *to.at = ',';
        to.at += to.pending;
        *to.at++ = '{';
        to.pending = false;
        return schema.rows;
    }
    MALLOW_INLINE void end_element(place& to) {
        make_room(to, 1);
        *to.at++ = '}';
        to.pending = true;
    }

    /// Writes a key that has a fragment, and makes room for a short value.
    MALLOW_INLINE void key(place& to, const row& field) {
        make_room(to, place::room_of_field);
        to.key(field);
    }
    /// False for a string that is long or not UTF-8, and a number that is not finite.
    MALLOW_INLINE bool value(place& to, quick_kind kind, const void* value) {
        if (kind != quick_kind::text) return to.scalar(kind, value);
        const auto& text = *static_cast<const std::string*>(value);
        if (to.short_string(text)) [[likely]]
            return true;
        make_room(to, place::room_of_string);
        return to.string(text);
    }

    void open_object(std::size_t) { open('{'); }
    void close_object() { close('}'); }
    void open_array(std::size_t) { open('['); }
    void close_array() { close(']'); }

    MALLOW_INLINE void key(const row& field) {
        if (field.fragment_size == 0) [[unlikely]] {
            key(field.key);
            return;
        }
        if (indent_ > 0) [[unlikely]] {
            separate();
            pending_ = false;
        }
        ensure(fragment_room);
        place to = here();
        to.key(field);
        go(to);
        empty_ = false;
        if (indent_ > 0) [[unlikely]]
            put_char(' ');
        pending_ = false;
    }

    /// False when the key is not UTF-8.
    bool key(std::string_view name) {
        separate();
        if (!quote(name)) return false;
        put_char(':');
        if (indent_ > 0) put_char(' ');
        pending_ = false;
        return true;
    }

    void element() {
        separate();
        pending_ = false;
    }

    void null() { word("null", 4); }
    void boolean(bool value) { value ? word("true", 4) : word("false", 5); }
    void integer(std::int64_t value) {
        ensure(number_room);
        at_ = format_integer(at_, value);
        pending_ = true;
    }
    void natural(std::uint64_t value) {
        ensure(number_room);
        at_ = format_integer(at_, value);
        pending_ = true;
    }
    void number(std::string_view digits) {
        ensure(digits.size());
        std::memcpy(at_, digits.data(), digits.size());
        at_ += digits.size();
        pending_ = true;
    }
    void number(double finite) {
        ensure(number_room);
        at_ = format_double(at_, finite);
        pending_ = true;
    }
    void number(float finite) {
        ensure(number_room);
        at_ = format_float(at_, finite);
        pending_ = true;
    }

    /// False when it is not UTF-8.
    bool string(std::string_view text) {
        pending_ = true;
        return quote(text);
    }

private:
    static constexpr std::size_t chunk_size = 4096;
    static_assert(most_flat_room + place::room_of_string <= chunk_size);
    static constexpr std::size_t least_used = 32;
    static constexpr std::size_t slack = 128;

    void ensure(std::size_t count) {
        if (static_cast<std::size_t>(limit_ - at_) < count) [[unlikely]]
            flush();
    }
    MALLOW_INLINE void make_room(place& to, std::ptrdiff_t count) {
        if (limit_ - to.at < count) [[unlikely]]
            to.at = flush(to.at);
    }
    void flush() { at_ = flush(at_); }
    MALLOW_NOINLINE char* flush(const char* at) {
        if (is_direct_) {
            out_.resize(static_cast<std::size_t>(at - out_.data()));
            is_direct_ = false;
            limit_ = chunk_ + chunk_size;
        } else {
            out_.append(chunk_, static_cast<std::size_t>(at - chunk_));
        }
        return chunk_;
    }

    MALLOW_NOINLINE const row* flat_elements(place& to, const plan& schema, const char* first, std::size_t size,
                                             std::size_t& index, std::size_t count) {
        const row* const fields = schema.rows;
        const row* const end = fields + schema.row_count;
        const std::ptrdiff_t room = schema.flat_room;
        const char* object = first + index * size;
        const char* const last = first + count * size;
        place here = to;
        const char* limit = limit_;
        const row* left = end;
        for (; object != last; object += size) {
            if (limit - here.at < room) [[unlikely]] {
                here.at = flush(here.at);
                limit = limit_;
            }
            *here.at = ',';
            here.at += here.pending;
            left = here.flat_object(schema, fields, end, object, limit);
            if (left != end) [[unlikely]]
                break;
            *here.at++ = '}';
            here.pending = true;
        }
        index = static_cast<std::size_t>(object - first) / size;
        to = here;
        return left;
    }

    void put_char(char c) {
        ensure(1);
        *at_++ = c;
    }
    void put(std::string_view text) {
        if (text.size() > chunk_size / 2) {
            flush();
            out_.append(text);
            return;
        }
        ensure(text.size());
        std::memcpy(at_, text.data(), text.size());
        at_ += text.size();
    }
    void word(const char* text, std::size_t size) {
        ensure(8);
        std::memcpy(at_, text, size);
        at_ += size;
        pending_ = true;
    }

    void open(char bracket) {
        put_char(bracket);
        ++level_;
        pending_ = false;
        empty_ = true;
    }
    void close(char bracket) {
        --level_;
        if (indent_ > 0 && !empty_) new_line();
        put_char(bracket);
        pending_ = true;
        empty_ = false;
    }
    void separate() {
        ensure(1);
        *at_ = ',';
        at_ += pending_;
        empty_ = false;
        if (indent_ > 0) new_line();
    }
    void new_line();
    bool quote(std::string_view text);

    std::string& out_;
    std::size_t indent_;
    std::size_t level_ = 0;
    bool pending_ = false;  // whether a value stands before the next one
    bool empty_ = true;     // whether the bracket at hand has nothing behind it
    const bool is_kept_;
    bool is_direct_ = false;  // whether it is the string itself that is written to
    char* at_ = chunk_;
    const char* limit_ = chunk_ + chunk_size;
    char chunk_[chunk_size];
};

static_assert(sink<text_sink>);

}  // namespace mallow::detail
