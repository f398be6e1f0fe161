// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/error.hpp>
#include <mallow/plan/codec.hpp>
#include <mallow/plan/converted_ops.hpp>
#include <mallow/plan/holder_ops.hpp>
#include <mallow/plan/quick_path.hpp>
#include <mallow/plan/rule.hpp>
#include <mallow/plan/sequence_ops.hpp>
#include <mallow/plan/type_ops.hpp>

#include <cstdint>

namespace mallow::detail {

/// What shape a value has in C++, and hence how the engine goes through it.
enum class op : std::uint8_t {
    scalar,     // `slot::codec` knows all of its type
    structure,  // a model: `slot::nested`
    sequence,   // a container: `slot::sequence`, its elements `slot::inner`
    delimited,  // the same, written as one string; `slot::options` has its delimiter
    holder,     // an optional or a pointer: `slot::holder`, what it holds `slot::inner`
    converted,  // by a codec of a user's own: `slot::converted`, from what `slot::inner` loads
    document    // a part of a boost::json document that holds a list or an object
};

/// What the field accepts in JSON.
enum class field_kind : std::uint8_t { integer, number, string, boolean, coded, constant, list, nested, extra };

/// Which type of Boost.JSON a document is held by.
enum class document_type : std::uint8_t { value, object, array };

/// A field's own text for one code.
struct message_override {
    errc code{};
    const char* text = nullptr;
};

struct plan;

inline constexpr std::int8_t unset = -1;

/// How a value of one C++ type is loaded and dumped as one field type.
struct slot {
    op code{};
    field_kind kind{};
    std::uint8_t rule_count = 0;
    std::uint8_t message_count = 0;
    bool allow_null = false;
    bool allow_nan = false;
    bool sensitive = false;  // never shown
    std::int8_t strict = unset;        // else a bool
    std::int8_t unknown_keys = unset;  // of a nested one; else a `mallow::unknown`
    bool borrows = false;              // a std::string_view, which points into the text
    document_type document{};          // of a document
    quick_kind native{};               // how its type is read and written where it stands, whatever its rules
    quick_path quick{};                // how a value that obeys its rules is read where its key is
    const rule* rules = nullptr;
    const asked_contexts* asks = nullptr;  // by callables among the rules; null for none
    const message_override* messages = nullptr;
    const codec_options* options = nullptr;  // of a scalar whose codec asks for some, and of what is delimited
    const type_ops* type = nullptr;  // of all but scalars, whose `codec` has it
    const slot* inner = nullptr;
    union {
        const plan* nested = nullptr;
        const mallow::detail::codec* codec;
        const sequence_ops* sequence;
        const holder_ops* holder;
        const converted_ops* converted;
    };
};

}  // namespace mallow::detail
