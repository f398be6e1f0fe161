// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "codecs/scalar.hpp"
#include "sources/runs.hpp"

#include <mallow/error.hpp>
#include <mallow/plan.hpp>

#include <boost/json/fwd.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace mallow::detail {

enum class read_outcome : std::uint8_t {
    done,
    other,  // a value of another type, left unread; of elements: there are no more
    stop    // the input is malformed
};

/// What a loader must know of a source. How numbers come, `scalar_kind` tells with each.
struct source_traits {
    bool checks_utf8;  // whether a key or string that was read is UTF-8
    bool repeats_keys;  // whether an object may have a key twice
    bool
        knows_sizes;  // whether `size_hint` tells how many elements are to come; else `position` and `left` let one guess
};

/// What a loader pulls its input from, knowing what comes next: a value is asked for when the one before it has been
/// read or skipped.
///
/// Every function that can meet something malformed says so once, by `stop`, `broken` or false, after which only
/// `failure`, `failed_at` and `expected` may be asked.
template <class Source>
concept source = requires(Source& in, const Source& seen, typename Source::object_cursor& object,
                          typename Source::array_cursor& array, const plan& schema, const key_entry*& entry,
                          field_run& fields, object_run& objects, value_run& values) {
    requires std::same_as<decltype(Source::traits), const source_traits>;

    // Goes to the whole value; whether nothing is left behind it.
    in.start();
    { in.finish() } -> std::same_as<bool>;

    // What the next value is. `open` begins it, and is false when that is too deep.
    { seen.at_object() } -> std::same_as<bool>;
    { seen.at_array() } -> std::same_as<bool>;
    { seen.at_null() } -> std::same_as<bool>;
    { in.open(object) } -> std::same_as<bool>;
    { in.open(array) } -> std::same_as<bool>;
    { seen.kind() } -> std::same_as<json_kind>;  // but for null; of what is malformed any

    // A value that is next, to go back to.
    requires requires(const typename Source::bookmark& before) {
        { seen.here() } -> std::same_as<typename Source::bookmark>;
        in.go_back(before);
    };

    // Goes to the value of the next key; `key` is one that the plan does not load, until the next is asked for.
    { in.next_key(object, schema, entry) } -> std::same_as<field_stop>;
    { seen.key() } -> std::same_as<std::string_view>;
    // Goes to the next element; `other` when there is none.
    { in.next_element(array) } -> std::same_as<read_outcome>;
    { seen.size_hint(array) } -> std::same_as<std::size_t>;

    // Reads a value that is plainly of the type; false or `other` leaves it unread.
    requires requires(std::int64_t& integer, bool& boolean, std::string& text) {
        { in.read(integer) } -> std::same_as<bool>;
        { in.read(boolean) } -> std::same_as<bool>;
        { in.read(text) } -> std::same_as<read_outcome>;
    };
    // Reads one scalar of whatever type, passes over a value, or reads it as a document; `problem` is what no document
    // should hold.
    requires requires(scalar& any, boost::json::value& document, errc& problem) {
        { in.read_scalar(any) } -> std::same_as<bool>;
        { in.skip() } -> std::same_as<bool>;
        { in.build(document, problem) } -> std::same_as<bool>;
    };

    // Bytes of the input, before the next value and behind it.
    { seen.position() } -> std::same_as<std::size_t>;
    { seen.left() } -> std::same_as<std::size_t>;

    // Where in the input the value at a JSON Pointer is, from that which begins at an offset on; where the pointer ends
    // early, the last object or list on its way.
    requires requires(std::size_t start, std::string_view pointer) {
        { seen.locate(start, pointer) } -> std::same_as<std::size_t>;
    };

    { seen.failure() } -> std::same_as<errc>;
    { seen.failed_at() } -> std::same_as<std::size_t>;
    { seen.expected() } -> std::same_as<const char*>;

    // Steps that may be taken several at a time, by the law of json/loops.inl; `source_defaults` has them for a source
    // that takes none.
    { in.next_field(object, fields) } -> std::same_as<field_stop>;
    { in.take_fields(object, fields) } -> std::same_as<field_stop>;
    { in.take_objects(array, objects, object, fields) } -> std::same_as<bool>;
    { in.take_values(array, values) } -> std::same_as<bool>;
};

/// What a source need not write, to be inherited from.
template <class Source>
class source_defaults {
public:
    /// Goes to the value of the next field, and takes none.
    template <class Cursor>
    field_stop next_field(Cursor& cursor, field_run& fields) {
        return static_cast<Source&>(*this).next_key(cursor, *fields.schema, fields.entry);
    }

    /// Takes fields, up to the first that is not canonical.
    template <class Cursor>
    field_stop take_fields(Cursor& cursor, field_run& fields) {
        return next_field(cursor, fields);
    }
    /// Takes objects, up to the first that is not canonical; true when it stopped inside one.
    template <class Array, class Object>
    static bool take_objects(Array&, object_run&, Object&, field_run&) noexcept {
        return false;
    }
    /// Takes the values of a list, up to the first that is not canonical; true when it stopped before one whose element
    /// has been made.
    template <class Array>
    static bool take_values(Array&, value_run&) noexcept {
        return false;
    }

    template <class Array>
    static constexpr std::size_t size_hint(const Array&) noexcept {
        return 0;
    }
    static constexpr std::size_t position() noexcept { return 0; }
    static constexpr std::size_t left() noexcept { return 0; }
    static constexpr std::size_t locate(std::size_t, std::string_view) noexcept { return 0; }

protected:
    source_defaults() = default;
};

/// The entry of a key, or null when the schema does not load it.
const key_entry* find_key(const plan& schema, std::string_view key) noexcept;

/// The first thing in a document that a text could not have said.
errc find_problem(const boost::json::value& document) noexcept;

}  // namespace mallow::detail
