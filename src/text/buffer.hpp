// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "machine/compiler.hpp"
#include "text/scan.hpp"

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <memory>
#include <string_view>
#include <utility>

namespace mallow::detail {

/// Characters that are appended, a few of which need no memory of their own.
class text_buffer {
public:
    text_buffer() noexcept = default;
    text_buffer(const text_buffer&) = delete;
    text_buffer& operator=(const text_buffer&) = delete;

    const char* data() const noexcept { return first_; }
    std::size_t size() const noexcept { return size_; }

    void append(std::string_view text) {
        if (!text.empty()) std::memcpy(grow(text.size()), text.data(), text.size());
    }
    /// The same, faster where the text is short: a copy of unknown size is a call.
    MALLOW_INLINE void append_briefly(std::string_view text) {
        if (text.size() > 96) [[unlikely]]
            return append(text);
        if (!text.empty()) copy_briefly(text.data(), text.size(), grow(text.size()));
    }
    void cut(std::size_t size) noexcept { size_ = size; }
    /// Copies some of it nearer to the beginning.
    void move(std::size_t from, std::size_t size, std::size_t to) noexcept {
        std::memmove(first_ + to, first_ + from, size);
    }

private:
    /// Room for more characters, which the caller writes.
    MALLOW_INLINE char* grow(std::size_t count) {
        if (room_ - size_ < count) [[unlikely]]
            make_room(count);
        char* const to = first_ + size_;
        size_ += count;
        return to;
    }
    MALLOW_COLD void make_room(std::size_t count) {
        const std::size_t room = std::max(2 * room_, size_ + count);
        std::unique_ptr<char[]> more(new char[room]);
        std::memcpy(more.get(), first_, size_);
        far_ = std::move(more);
        first_ = far_.get();
        room_ = room;
    }

    char near_[112];
    std::unique_ptr<char[]> far_{};
    char* first_ = near_;
    std::size_t size_ = 0;
    std::size_t room_ = sizeof near_;
};

}  // namespace mallow::detail
