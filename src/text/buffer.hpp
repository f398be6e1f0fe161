// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "machine/compiler.hpp"
#include "text/scan.hpp"

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <memory>
#include <string_view>
#include <type_traits>
#include <utility>

namespace mallow::detail {

/// Items that are appended, of which the first `near` need no memory of their own.
template <class Item, std::size_t near>
class buffer {
    static_assert(std::is_trivially_copyable_v<Item> && alignof(Item) <= __STDCPP_DEFAULT_NEW_ALIGNMENT__);

public:
    buffer() noexcept = default;
    buffer(const buffer&) = delete;
    buffer& operator=(const buffer&) = delete;

    const Item* data() const noexcept { return first_; }
    std::size_t size() const noexcept { return size_; }
    bool empty() const noexcept { return size_ == 0; }
    Item& operator[](std::size_t index) noexcept { return first_[index]; }
    const Item& operator[](std::size_t index) const noexcept { return first_[index]; }
    const Item& front() const noexcept { return *first_; }
    Item* begin() noexcept { return first_; }
    Item* end() noexcept { return first_ + size_; }
    const Item* begin() const noexcept { return first_; }
    const Item* end() const noexcept { return first_ + size_; }

    void push_back(const Item& item) { std::memcpy(static_cast<void*>(grow(1)), &item, sizeof item); }

    /// Room for more items, which the caller writes.
    MALLOW_INLINE Item* grow(std::size_t count) {
        if (room_ - size_ < count) [[unlikely]]
            make_room(count);
        Item* const to = first_ + size_;
        size_ += count;
        return to;
    }
    void cut(std::size_t size) noexcept { size_ = size; }
    /// Copies some of it nearer to the beginning.
    void move(std::size_t from, std::size_t count, std::size_t to) noexcept {
        std::memmove(static_cast<void*>(first_ + to), first_ + from, count * sizeof(Item));
    }

private:
    MALLOW_COLD void make_room(std::size_t count) {
        const std::size_t room = std::max(2 * room_, size_ + count);
        std::unique_ptr<std::byte[]> more(new std::byte[room * sizeof(Item)]);
        std::memcpy(more.get(), first_, size_ * sizeof(Item));
        far_ = std::move(more);
        first_ = reinterpret_cast<Item*>(far_.get());
        room_ = room;
    }

    std::unique_ptr<std::byte[]> far_{};
    Item* first_ = reinterpret_cast<Item*>(near_);
    std::size_t size_ = 0;
    std::size_t room_ = near;
    alignas(Item) std::byte near_[near * sizeof(Item)];
};

/// The same of characters.
class text_buffer : public buffer<char, 64> {
public:
    void append(std::string_view text) {
        if (!text.empty()) std::memcpy(grow(text.size()), text.data(), text.size());
    }
};

}  // namespace mallow::detail
