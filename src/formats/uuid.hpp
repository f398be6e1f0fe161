// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

namespace mallow::detail {

inline constexpr std::size_t uuid_bytes = 16;
inline constexpr std::size_t uuid_size = 36;

/// Reads a UUID, all of `text`, into `uuid_bytes` bytes; false when it is none, and `bytes` may then hold anything.
///
/// Hexadecimal digits in either case: `8-4-4-4-12`, that in braces or behind `urn:uuid:` (lower case), or 32 in a row;
/// `canonical`: the first alone.
/// Source: RFC 9562, section 4.
bool read_uuid(std::string_view text, bool canonical, void* bytes) noexcept;

/// Writes `uuid_size` characters, in lower case.
void write_uuid(const void* bytes, char* out) noexcept;

}  // namespace mallow::detail
