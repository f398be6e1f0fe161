// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/plan/codec.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

/// What the engine knows of a date, a time or a period besides its bytes.
namespace mallow::detail {

/// How the ticks of a duration, a time point or a time of day are read and written.
struct tick_ops {
    std::int64_t numerator;    // a tick, in seconds
    std::int64_t denominator;  // reduced
    std::int64_t attoseconds;  // of a tick; 0 when that is no integer
    std::size_t digits;        // of a second's fraction, where a text shows it
    std::int64_t least;        // that the member holds
    std::int64_t most;
    bool is_floating;  // ticks are then the bits of a double
    std::int64_t (*get)(const void* member);
    void (*set)(void* member, std::int64_t ticks);
    int (*offset)(const void* member) = nullptr;  // in minutes; null where it has none
    void (*set_offset)(void* member, int minutes) = nullptr;
};

/// What clock a datetime is read from.
enum class clock_kind : std::uint8_t {
    any,    // a document's
    utc,    // std::chrono::sys_time
    local,  // std::chrono::local_time
    offset  // mallow::offset_time
};

enum class temporal_form : std::uint8_t { iso, rfc822, timestamp, timestamp_ms, pattern, number };

/// Whether a text must have an offset from UTC.
enum class awareness : std::uint8_t { as_the_clock, naive, aware };

struct temporal_options : codec_options {
    const tick_ops* ticks = nullptr;
    std::string_view pattern{};
    std::uint64_t numerator = 1;  // of the ticks that a number's unit has
    std::uint64_t denominator = 1;
    temporal_form form = temporal_form::iso;
    clock_kind clock = clock_kind::any;
    awareness offset = awareness::as_the_clock;
    bool converts_to_utc = false;
};

/// Ticks as an integer in their own order, and the reverse: of those that are the bits of a double, the negative ones
/// are turned.
constexpr std::int64_t in_order(std::int64_t ticks, bool is_floating) {
    return is_floating && ticks < 0
               ? static_cast<std::int64_t>((std::uint64_t{1} << 63) - static_cast<std::uint64_t>(ticks))
               : ticks;
}

}  // namespace mallow::detail
