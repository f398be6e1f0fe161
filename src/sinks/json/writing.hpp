// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "sinks/json/text.hpp"

#include <cstddef>
#include <string_view>

namespace mallow::detail {

/// What writer.inl writes of one call: to memory at hand, until that is full or something is left to the dumper, and
/// from then on to a sink.
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

}  // namespace mallow::detail
