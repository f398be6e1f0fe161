// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/error.hpp>
#include <mallow/plan/constant.hpp>
#include <mallow/plan/rule.hpp>
#include <mallow/plan/type_ops.hpp>

#include <cstddef>
#include <cstdint>

namespace mallow::detail {

/// What a scalar is in JSON, in a describer's words.
enum class json_type : std::uint8_t { string, integer, number, boolean };

struct scalar;
struct scalar_out;
struct slot;

/// What a field's braces say to its codec alone: each family derives a struct of its own, and its codec knows which.
struct codec_options {
    choice_list choices{};  // what the message of `not_one_of` lists, where the codec itself refuses so
    constant other{};       // likewise, what that of `not_equal` names, or of `too_precise`
};

/// What can be read from a place where `codec::take` is called.
inline constexpr std::ptrdiff_t take_room = 64;

/// All that the engine knows of one scalar type: a type is a row, and no switch goes over types.
struct codec {
    json_type type;
    const char* format;  // "date", "uuid"; null when there is none
    errc refused;        // of what is no such value
    const type_ops* ops;
    /// Makes a value of a member of what was read; `errc{}` when it did, else why not.
    errc (*load)(const scalar& in, const slot& field, bool strict, void* member);
    /// Tells a member as one scalar; false when it has none in JSON, and `out.problem` is then why.
    bool (*dump)(const void* member, const slot& field, scalar_out& out);
    /// The value as bounds and choices are compared with; none for what is not of this type.
    constant (*peek)(const void* member, const slot& field);
    /// The reverse, of a constant that fits.
    void (*put)(const constant& value, const slot& field, void* member);
    bool in_document = false;  // whether the member is a `boost::json::value`, which may hold anything else
    /// Reads a value where it stands in a text, as a strict `load` would; returns what is behind it. Null leaves it to
    /// `load`; null itself for a type without such a way, as the next is.
    const char* (*take)(const char* here, const slot& field, void* member) = nullptr;
    /// Writes a member as it stands in a text, in up to `short_value_room` bytes; null leaves it to `dump`.
    char* (*write)(const void* member, const slot& field, char* to) = nullptr;
};

// Addresses of what src/ defines are constants, so that plans are too.
extern const codec int8_codec;
extern const codec int16_codec;
extern const codec int32_codec;
extern const codec int64_codec;
extern const codec uint8_codec;
extern const codec uint16_codec;
extern const codec uint32_codec;
extern const codec uint64_codec;
extern const codec float_codec;
extern const codec double_codec;
extern const codec bool_codec;
extern const codec string_codec;
extern const codec string_view_codec;

// The same of members that are documents.
extern const codec json_integer_codec;
extern const codec json_number_codec;
extern const codec json_bool_codec;
extern const codec json_string_codec;

extern const type_ops json_value_ops;
extern const type_ops json_object_ops;
extern const type_ops json_array_ops;

}  // namespace mallow::detail
