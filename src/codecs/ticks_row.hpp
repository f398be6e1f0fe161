// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "codecs/documents.hpp"
#include "codecs/scalar.hpp"
#include "codecs/ticks.hpp"

#include <mallow/plan/slot.hpp>

#include <cstdint>

namespace mallow::detail {

/// What a temporal text says.
struct reading {
    std::int64_t ticks = 0;
    int offset = 0;  // minutes ahead of UTC
};

inline const temporal_options& temporal_options_of(const slot& field) noexcept {
    return static_cast<const temporal_options&>(*field.options);
}

/// The functions of a codec, made of `Family::read(in, options, strict, reading)` and
/// `Family::tell(reading, options, out)`.
template <class Family>
struct ticks_row {
    static errc load(const scalar& in, const slot& field, bool strict, void* member) {
        const temporal_options& options = temporal_options_of(field);
        reading read;
        const errc refused = Family::read(in, options, strict, read);
        if (refused != errc{}) return refused;
        options.ticks->set(member, read.ticks);
        if (options.ticks->set_offset) options.ticks->set_offset(member, read.offset);
        return {};
    }
    static bool dump(const void* member, const slot& field, scalar_out& out) {
        const temporal_options& options = temporal_options_of(field);
        const int offset = options.ticks->offset ? options.ticks->offset(member) : 0;
        return Family::tell({options.ticks->get(member), offset}, options, out);
    }
};

/// The same of members that are documents, which keep what was read.
template <class Family>
struct document_ticks_row {
    static errc load(const scalar& in, const slot& field, bool strict, void* member) {
        reading read;
        const errc refused = Family::read(in, temporal_options_of(field), strict, read);
        if (refused == errc{}) store(in, *static_cast<boost::json::value*>(member));
        return refused;
    }
    static constant peek(const void* member, const slot& field) {
        const temporal_options& options = temporal_options_of(field);
        reading read;
        const scalar held = scalar_of(*static_cast<const boost::json::value*>(member));
        return Family::read(held, options, false, read) == errc{} ? constant_of(read.ticks, *options.ticks)
                                                                  : constant();
    }
    static void put(const constant& value, const slot& field, void* member) {
        const temporal_options& options = temporal_options_of(field);
        scalar_out told;
        if (Family::tell({ticks_in(value, *options.ticks)}, options, told))
            store(told, *static_cast<boost::json::value*>(member));
    }
};

}  // namespace mallow::detail
