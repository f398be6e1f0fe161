// SPDX-License-Identifier: BSL-1.0
#include "sinks/json/text.hpp"

#include "text/escape.hpp"
#include "text/scan.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace mallow::detail {

void text_sink::new_line() {
    put_char('\n');
    for (std::size_t left = indent_ * level_; left > 0;) {
        const std::size_t count = std::min(left, chunk_size / 4);
        ensure(count);
        std::memset(at_, ' ', count);
        at_ += count;
        left -= count;
    }
}

bool text_sink::quote(std::string_view text) {
    if (text.size() <= quoter::longest) [[likely]] {
        ensure(quoter::room);
        if (char* const end = quoter::write(at_, text)) {
            at_ = end;
            return true;
        }
    }
    const char* from = text.data();
    const char* const end = from + text.size();
    unsigned bits = 0;
    if (text.size() <= chunk_size / 4) [[likely]] {
        // Most strings are short and plain: one check of the room, one copy.
        ensure(text.size() + 2);
        *at_ = '"';
        const char* const stop = skip_plain(from, end, bits);
        std::memcpy(at_ + 1, from, text.size());
        if (stop == end) {
            at_[text.size() + 1] = '"';
            at_ += text.size() + 2;
            return bits < 0x80 || is_utf8(text);
        }
        bits = 0;
    }
    put_char('"');
    while (from != end) {
        // Runs are cut so that each fits a chunk.
        const char* const limit = static_cast<std::size_t>(end - from) > chunk_size / 4 ? from + chunk_size / 4 : end;
        const char* const stop = skip_plain(from, limit, bits);
        put({from, static_cast<std::size_t>(stop - from)});
        from = stop;
        if (from == limit) continue;
        ensure(8);
        at_ = quoter::escape(at_, *from++);
    }
    put_char('"');
    return bits < 0x80 || is_utf8(text);
}

}  // namespace mallow::detail
