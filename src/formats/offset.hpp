// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <string_view>

namespace mallow::detail {

/// How an offset from UTC may be written.
enum class offset_form : std::uint8_t {
    compact,     // ±hhmm
    colon,       // the same, or ±hh:mm
    hours_alone  // the same, or ±hh
};

/// Takes an offset below 24 hours from the front of `text`, in minutes ahead of UTC.
bool take_offset(std::string_view& text, offset_form form, int& offset) noexcept;

/// Writes `±hhmm`, or `±hh:mm`, and returns its end.
char* write_offset(int offset, bool with_colon, char* out) noexcept;

}  // namespace mallow::detail
