// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "machine/compiler.hpp"
#include "machine/dispatch.hpp"
#include "numbers/format.hpp"
#include "sinks/sink.hpp"
#include "text/escape.hpp"

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
class text_sink : public sink_defaults {
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
    /// Begins with a text that was written elsewhere, of at most a chunk, so that its end can still be written over.
    void begin(std::string_view written) {
        ensure(written.size());
        std::memcpy(at_, written.data(), written.size());
        at_ += written.size();
    }
    /// What has been written by `writing` ends here.
    void end(char* at) noexcept { at_ = at; }
    /// Makes room for a text and another that is a little longer.
    static void make_room_for_more(std::string& kept, std::size_t size) {
        if (kept.capacity() < size) kept.reserve(size + slack);
    }

    /// Writes what it can as writer.inl says, on one line; nothing where the dumper is to write all.
    bool take(const slot& self, const void* source, const object_frame* at, remainder& rest);

    /// What one call writes by writer.inl: to memory at hand, until that is full or something is left to the dumper, and
    /// from then on to a sink.
    struct writing;
    static bool takes_any() noexcept { return hot_.take != nullptr; }
    /// An object of a flat schema, for which there is room, to anywhere; null when it has a value that needs more: a string
    /// that is long or not UTF-8, a number that is not finite.
    static char* take_flat(char* to, const char* limit, const plan& schema, const void* source) {
        return hot_.flat(to, limit, schema, source);
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
        std::memcpy(at_, field.fragment + !pending_, fragment_room);
        at_ += field.fragment_size - !pending_;
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
        put(digits);
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
    static_assert(most_flat_room + quoter::room <= chunk_size);
    /// For a key with what stands before it, a value that is short, and the bracket behind that; a string of 31 bytes may
    /// be as many escapes, and whole blocks are written.
    static constexpr std::ptrdiff_t room_of_field = fragment_room + 31 * 6 + 32 + 8;
    static_assert(number_room <= short_value_room && 34 <= short_value_room && short_value_room <= 31 * 6);

    /// What is run most of all, for the machine at hand; nothing where the dumper is to write all.
    struct hot_paths {
        char* (*take)(writing&, char*, const slot&, const void*, const object_frame*);
        char* (*flat)(char*, const char*, const plan&, const void*);
    };
    struct portable_paths;
    struct avx2_paths;
    static hot_paths hot_;
    static const hot_paths* const avx2_;  // null where there are none
    static const dispatched dispatched_;

    MALLOW_INLINE static std::string_view text_of(const void* value) noexcept {
        return *static_cast<const std::string*>(value);
    }
    static constexpr std::size_t least_used = 32;
    static constexpr std::size_t slack = 128;

    void ensure(std::size_t count) {
        if (static_cast<std::size_t>(limit_ - at_) < count) [[unlikely]]
            flush();
    }
    void flush() { at_ = flush(at_); }
    void flush_from(const char* at) { at_ = flush(at); }
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

struct text_sink::writing {
    /// `open` makes the sink, with what has been written so far.
    using opener = text_sink& (*)(void* call, std::string_view written);

    writing(text_sink& out, remainder& left) noexcept : rest(left), sink(&out) { resume(); }
    writing(char* to, const char* end, remainder& left, opener opens, void* its_call) noexcept
        : rest(left), limit(end), last(end - room_of_field), memory(to), open(opens), call(its_call) {}

    /// Writes an object or a list whole; null when nothing more need be written.
    char* all(const slot& self, const void* source) { return hot_.take(*this, memory, self, source, nullptr); }

    MALLOW_INLINE char* make_room(char* at) {
        if (at > last) [[unlikely]]
            return flush(at);
        return at;
    }
    MALLOW_NOINLINE char* flush(char* at) {
        if (sink)
            sink->flush_from(at);
        else
            open_sink(at);
        return resume() > last ? flush(sink->at_) : sink->at_;
    }
    /// Lets the dumper go on.
    void hand_over(char* at, bool pending) {
        if (!sink) at = open_sink(at);
        sink->at_ = at;
        sink->pending_ = pending;
    }
    /// Where the dumper has stopped.
    char* resume() noexcept {
        limit = sink->limit_;
        last = limit - room_of_field;
        return sink->at_;
    }
    char* open_sink(const char* at) {
        sink = &open(call, {memory, static_cast<std::size_t>(at - memory)});
        return sink->at_;
    }

    remainder& rest;
    text_sink* sink = nullptr;
    const char* limit;
    const char* last;
    char* memory = nullptr;  // what there is until the sink is open
    opener open = nullptr;
    void* call = nullptr;
};

inline bool text_sink::take(const slot& self, const void* source, const object_frame* at, remainder& rest) {
    if (indent_ > 0 || !takes_any()) return false;
    writing work(*this, rest);
    if (char* const end = hot_.take(work, at_, self, source, at)) at_ = end;
    pending_ = true;
    return true;
}

static_assert(sink<text_sink>);

}  // namespace mallow::detail
