// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../compiler.hpp"
#include "../numbers/format.hpp"
#include "../numbers/format_small.hpp"
#include "../scan.hpp"
#include "quote.hpp"

#include <mallow/plan.hpp>

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace mallow::detail {

/// Where in an object's text the next field is written; there is always room for one.
struct text_place {
    static constexpr std::size_t short_value = 34;
    static constexpr std::ptrdiff_t room_of_string = quoter::room;
    static constexpr std::ptrdiff_t room_of_field = 1 + fragment_room + number_room + short_value;

    char* at;
    bool pending;  // whether a value stands before

    /// Writes a key that has a fragment.
    MALLOW_INLINE void key(const row& field) {
        *at = ',';
        at += pending;
        pending = true;
        // Fixed sizes instead of a variable memcpy: 144 → 20 ns an item.
        std::memcpy(at, field.fragment, 16);
        if (field.fragment_size > 16) std::memcpy(at + 16, field.fragment + 16, 16);
        at += field.fragment_size;
    }
    MALLOW_INLINE void integer(std::int64_t value) {
        const bool is_small = static_cast<std::uint64_t>(value) < 100'000'000;
        at = is_small ? format_small(at, static_cast<std::uint32_t>(value)) : format_integer(at, value);
    }
    MALLOW_INLINE void number(double finite) { at = format_double(at, finite); }
    MALLOW_INLINE void boolean(bool value) {
        std::memcpy(at, value ? "true" : "false", 5);
        at += value ? 4 : 5;
    }
    /// False for one that is long, not ASCII, or has what must be escaped.
    MALLOW_INLINE bool short_string(std::string_view text) {
        if (text.size() > short_value - 2) [[unlikely]]
            return false;
        *at = '"';
        if (!copy_plain(text.data(), text.size(), at + 1)) [[unlikely]]
            return false;
        at += text.size() + 1;
        *at++ = '"';
        return true;
    }
    /// A string for which there is more room; false for one that is long or not UTF-8.
    bool string(std::string_view text) {
        char* const end = quoter::write(at, text);
        if (end) at = end;
        return end != nullptr;
    }
};

}  // namespace mallow::detail
