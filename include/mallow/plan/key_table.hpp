// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/plan/quick_path.hpp>

#include <cstddef>
#include <cstdint>

/// How the key that comes next is told, by the tables that keys.hpp makes.
namespace mallow::detail {

/// A key that is loaded, as the words that a text is compared with, and what is needed of its row when all is as it
/// mostly is.
struct key_entry {
    std::uint64_t word[2];  // the first 16 bytes of `"key":`; what no text is equal to for a key that is always escaped
    std::uint64_t mask[2];  // which of these bytes count
    std::uint64_t bit;      // its place among the keys seen
    std::size_t offset;     // of the member
    quick_path quick;
    const char* data;
    std::uint32_t size;
    std::uint16_t row;
    std::uint16_t next;  // the entry to try when this one is not it; `no_entry` ends
    std::uint8_t seen_word;
    bool is_alias;  // of its row's key, whose place among the keys seen it shares; none but the loader takes it
};

inline constexpr std::uint16_t no_entry = 0xFFFF;
inline constexpr std::size_t max_rows = 256;
inline constexpr std::size_t max_keys = 512;  // aliases included
inline constexpr std::size_t seen_words = max_rows / 64;

/// Finds the entry of a key from 8 of its first bytes.
struct key_table {
    std::size_t at = 0;      // where in the key the 8 bytes begin
    std::uint64_t mask = 0;  // which of them lie inside every key or are its closing quote
    std::uint64_t multiplier = 0;
    unsigned shift = 63;
    const std::uint16_t* entries = nullptr;
};

}  // namespace mallow::detail
