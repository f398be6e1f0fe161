// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "dump/object_frame.hpp"

#include <mallow/plan.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace mallow::detail {

/// The dumper, for what a sink that writes whole values leaves to it: a value behind its key, or a field or an entry of
/// a mapping of which not even the key has been written. All return false when nothing more need be written.
struct remainder {
    void* dumper;
    bool (*value)(void* dumper, const slot& self, const void* source, const object_frame* at);
    bool (*field)(void* dumper, const row& field, const object_frame& at);
    bool (*entry)(void* dumper, const slot& mapping, const void* value, const object_frame& at);
    std::size_t depth_left;
};

/// What a dumper writes to, in the order of the document: each key before its value, `element` before each value of an
/// array.
template <class Sink>
concept sink = requires(Sink& out, std::size_t count, const row& field, std::string_view text) {
    // `count` may be more than there are, or 0 where that is not known.
    out.open_object(count);
    out.close_object();
    out.open_array(count);
    out.close_array();
    out.element();

    // The key of a field; any other key, false when it is not UTF-8.
    out.key(field);
    { out.key(text) } -> std::same_as<bool>;

    out.null();
    out.boolean(true);
    out.integer(std::int64_t{});
    out.natural(std::uint64_t{});
    out.number(double{});  // finite, as the next is
    out.number(float{});
    out.number(text);  // in the digits of JSON's grammar
    { out.string(text) } -> std::same_as<bool>;  // false when it is not UTF-8

    // The end, of a document that may have failed.
    out.finish();

    // Whether it may, before it is asked.
    { out.takes_any() } -> std::same_as<bool>;
    // Writes an object or a list of which the call selects nothing and leaves nothing out, as the rest would; false,
    // with nothing written, when it does not. `sink_defaults` has one that never does.
    requires requires(const slot& self, const void* source, const object_frame* at, remainder& rest) {
        { out.take(self, source, at, rest) } -> std::same_as<bool>;
    };
};

/// What a sink need not write, to be inherited from.
class sink_defaults {
public:
    static constexpr bool takes_any() noexcept { return false; }
    static constexpr bool take(const slot&, const void*, const object_frame*, remainder&) noexcept { return false; }

protected:
    sink_defaults() = default;
};

}  // namespace mallow::detail
