// SPDX-License-Identifier: BSL-1.0
#include "codecs/documents.hpp"
#include "codecs/integers.hpp"
#include "codecs/scalar.hpp"
#include "machine/integers.hpp"

#include <mallow/plan/enum_options.hpp>
#include <mallow/plan/slot.hpp>

#include <boost/json/value.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>
#include <string_view>

namespace mallow::detail {

namespace {

const enum_options& options_of(const slot& field) { return static_cast<const enum_options&>(*field.options); }

const enum_entry* find_name(const enum_options& options, std::string_view name) {
    for (std::size_t i = 0; i < options.count; ++i)
        if (options.entries[i].name == name) return options.entries + i;
    return nullptr;
}

const enum_entry* find_value(const enum_options& options, std::int64_t value) {
    for (std::size_t i = 0; i < options.count; ++i)
        if (options.entries[i].value == value) return options.entries + i;
    return nullptr;
}

/// What an integer is as the bits of an enum; false when the enum has no such value.
bool bits_of(const parsed_integer& read, const enum_options& options, std::int64_t& bits) {
    constexpr std::uint64_t most_signed = std::numeric_limits<std::int64_t>::max();
    const std::uint64_t most =
        options.is_unsigned ? std::numeric_limits<std::uint64_t>::max() : most_signed + read.negative;
    if (read.magnitude > most || (read.negative && options.is_unsigned)) return false;
    bits = static_cast<std::int64_t>(read.negative ? 0 - read.magnitude : read.magnitude);
    return true;
}

errc read_value(const scalar& in, const enum_options& options, bool strict, const enum_entry*& found) {
    parsed_integer read;
    const errc refused = read_integer(in, strict, read);
    if (refused == errc::invalid_integer) return refused;
    std::int64_t bits = 0;
    if (refused == errc{} && bits_of(read, options, bits)) found = find_value(options, bits);
    return found ? errc{} : errc::not_one_of;
}

errc read(const scalar& in, const slot& field, bool strict, const enum_entry*& found) {
    const enum_options& options = options_of(field);
    found = nullptr;
    if (options.by_value) return read_value(in, options, strict, found);
    if (in.kind != scalar_kind::string) return errc::invalid_string;
    found = find_name(options, in.text);
    return found ? errc{} : errc::not_one_of;
}

/// Whether a name is written as it is.
bool is_plain(std::string_view name) {
    return std::all_of(name.begin(), name.end(), [](char c) { return c >= ' ' && c != '"' && c != '\\'; });
}

/// Finds a name that stands in quotes, in a text of which `take_room` can be read.
const enum_entry* take_name(const enum_options& options, const char* here) {
    if (options.by_value || *here != '"') return nullptr;
    for (std::size_t i = 0; i < options.count; ++i) {
        const std::string_view name = options.entries[i].name;
        if (name.size() + 2 <= std::size_t{take_room} && here[name.size() + 1] == '"' &&
            std::memcmp(here + 1, name.data(), name.size()) == 0)
            return is_plain(name) ? options.entries + i : nullptr;
    }
    return nullptr;
}

bool tell(std::int64_t value, const slot& field, scalar_out& out) {
    const enum_options& options = options_of(field);
    if (options.by_value) {
        out.kind = options.is_unsigned ? scalar_kind::natural : scalar_kind::integer;
        out.integer = value;
        out.natural = static_cast<std::uint64_t>(value);
        return true;
    }
    const enum_entry* const found = find_value(options, value);
    if (!found) {
        out.problem = errc::out_of_range;
        return false;
    }
    out.kind = scalar_kind::string;
    out.text = found->name;
    return true;
}

/// An enum as an integer of its width.
template <class Signed, class Unsigned>
struct enum_row {
    static std::int64_t value_of(const void* member, const slot& field) {
        if (options_of(field).is_unsigned) return static_cast<std::int64_t>(read_as<Unsigned>(member));
        return read_as<Signed>(member);
    }

    static errc load(const scalar& in, const slot& field, bool strict, void* member) {
        const enum_entry* found = nullptr;
        const errc refused = read(in, field, strict, found);
        if (refused == errc{}) write_as(member, static_cast<Signed>(found->value));
        return refused;
    }
    static bool dump(const void* member, const slot& field, scalar_out& out) {
        return tell(value_of(member, field), field, out);
    }
    static const char* take(const char* here, const slot& field, void* member) {
        const enum_entry* const found = take_name(options_of(field), here);
        if (!found) return nullptr;
        write_as(member, static_cast<Signed>(found->value));
        return here + found->name.size() + 2;
    }
    static constant peek(const void* member, const slot& field) { return constant(value_of(member, field)).as_coded(); }
    static void put(const constant& value, const slot&, void* member) {
        write_as(member, static_cast<Signed>(value.integer));
    }

    static constexpr codec row(bool by_value) {
        return {by_value ? json_type::integer : json_type::string,
                nullptr,
                by_value ? errc::invalid_integer : errc::invalid_string,
                &type_ops_of<Signed>::value,
                load,
                dump,
                peek,
                put,
                false,
                take};
    }
};

/// An enum in a document, which has its name, or its value.
struct document_row {
    static errc load(const scalar& in, const slot& field, bool strict, void* member) {
        const enum_entry* found = nullptr;
        const errc refused = read(in, field, strict, found);
        if (refused == errc{}) put(constant(found->value), field, member);
        return refused;
    }
    static constant peek(const void* member, const slot& field) {
        const scalar in = scalar_of(*static_cast<const boost::json::value*>(member));
        const enum_entry* found = nullptr;
        return read(in, field, true, found) == errc{} ? constant(found->value).as_coded() : constant();
    }
    static void put(const constant& value, const slot& field, void* member) {
        scalar_out told;
        if (tell(value.integer, field, told)) store(told, *static_cast<boost::json::value*>(member));
    }

    static constexpr codec row(bool by_value) {
        return by_value ? make_document_codec<document_row>(json_type::integer, nullptr, errc::invalid_integer)
                        : make_document_codec<document_row>(json_type::string, nullptr, errc::invalid_string);
    }
};

using row8 = enum_row<std::int8_t, std::uint8_t>;
using row16 = enum_row<std::int16_t, std::uint16_t>;
using row32 = enum_row<std::int32_t, std::uint32_t>;
using row64 = enum_row<std::int64_t, std::uint64_t>;

}  // namespace

constinit const codec enum8_codec = row8::row(false);
constinit const codec enum16_codec = row16::row(false);
constinit const codec enum32_codec = row32::row(false);
constinit const codec enum64_codec = row64::row(false);
constinit const codec enum8_value_codec = row8::row(true);
constinit const codec enum16_value_codec = row16::row(true);
constinit const codec enum32_value_codec = row32::row(true);
constinit const codec enum64_value_codec = row64::row(true);
constinit const codec json_enum_codec = document_row::row(false);
constinit const codec json_enum_value_codec = document_row::row(true);

}  // namespace mallow::detail
