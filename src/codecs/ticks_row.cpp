// SPDX-License-Identifier: BSL-1.0
#include "codecs/ticks_row.hpp"

namespace mallow::detail {

// Declared beside their fields, which src/ does not know.
constant peek_ticks(const void* member, const slot& field);
void put_ticks(const constant& value, const slot& field, void* member);

constant peek_ticks(const void* member, const slot& field) {
    const tick_ops& ticks = *temporal_options_of(field).ticks;
    return constant_of(ticks.get(member), ticks);
}

void put_ticks(const constant& value, const slot& field, void* member) {
    const tick_ops& ticks = *temporal_options_of(field).ticks;
    ticks.set(member, ticks_in(value, ticks));
}

}  // namespace mallow::detail
