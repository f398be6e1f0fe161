// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "machine/integers.hpp"

#include <mallow/plan.hpp>

#include <cmath>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace mallow::detail {

/// What a dumper writes to, in the order of the document: each key before its value, `element` before each value of an
/// array.
template <class Sink>
concept sink = requires(Sink& out, const Sink& seen, std::size_t count, const row& field, std::string_view text) {
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

    // What writes field by field keeps the place itself: it is asked for, moved on by what follows, and given back.
    // `sink_defaults` has these for a sink that has no use for that.
    requires requires(typename Sink::place & to, const plan& schema, const char* first, std::size_t& index,
                      quick_kind kind, const void* value) {
        { seen.here() } -> std::same_as<typename Sink::place>;
        out.go(to);
        // Whether nothing is written between fields but what separates them.
        { seen.is_compact() } -> std::same_as<bool>;
        // The key of a field that has a short cut, and its value; false, with nothing written, for one that needs
        // `string`, or cannot be dumped.
        out.key(to, field);
        { out.value(to, kind, value) } -> std::same_as<bool>;
        // Writes objects that stand in a row, from `index` on; begins the first that it cannot finish, and returns that
        // one's first field that is left.
        { out.elements(to, schema, first, count, index, count) } -> std::same_as<const row*>;
        out.end_element(to);
    };
};

/// What a sink need not write, to be inherited from, with `using sink_defaults<Sink>::key`.
template <class Sink>
class sink_defaults {
public:
    struct place {};
    static constexpr place here() noexcept { return {}; }
    static constexpr void go(place) noexcept {}
    static constexpr bool is_compact() noexcept { return true; }

    void key(place&, const row& field) { self().key(field); }
    bool value(place&, quick_kind kind, const void* value) {
        if (kind == quick_kind::text) return self().string(*static_cast<const std::string*>(value));
        if (kind == quick_kind::integer) {
            self().integer(read_as<std::int64_t>(value));
        } else if (kind == quick_kind::number) {
            if (!std::isfinite(*static_cast<const double*>(value))) return false;
            self().number(*static_cast<const double*>(value));
        } else {
            self().boolean(*static_cast<const bool*>(value));
        }
        return true;
    }
    const row* elements(place&, const plan& schema, const char*, std::size_t, std::size_t&, std::size_t) {
        self().element();
        self().open_object(schema.row_count);
        return schema.rows;
    }
    void end_element(place&) { self().close_object(); }

protected:
    sink_defaults() = default;

private:
    Sink& self() noexcept { return static_cast<Sink&>(*this); }
};

}  // namespace mallow::detail
