// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/plan/constant.hpp>
#include <mallow/plan/contexts.hpp>
#include <mallow/plan/slot.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace mallow::detail {

/// What is told of a computed value, wherever it lives.
using value_visitor = void (*)(void* context, const void* value);

/// What `computed(…)` in a field's braces says.
struct computed_ops {
    const slot* value;  // how what it returns is dumped
    void (*call)(const void* object, const contexts& given, void* context, value_visitor found);
    context_type* model;  // that it takes
    context_needs asks;
    bool is_sound;  // or has been refused
};

/// A described function, called to dump what it returns; of an abstract model any member, whose offset no constant can
/// tell; or a callable in the field's braces.
struct computed {
    void (*call)(const computed& self, const void* object, const contexts& given, void* context,
                 value_visitor found) = nullptr;
    const computed_ops* option = nullptr;
};

/// What a field without a key becomes.
struct default_value {
    constant value;
    void (*fill)(void* member) = nullptr;  // instead of `value`
    bool is_null = false;
    bool is_set = false;
};

struct field_metadata {
    const char* title = nullptr;
    const char* description = nullptr;
    constant example = {};
    bool deprecated = false;
};

inline constexpr std::size_t fragment_room = 32;
inline constexpr std::size_t short_value_room = 40;
inline constexpr std::size_t most_flat_room = 3072;

/// One field.
struct row {
    slot value;
    std::size_t offset = 0;
    std::string_view name;  // of the field
    std::string_view key;   // in the document
    std::string_view attribute;  // key in the object of a `Schema<>`
    /// `,"key":`, escaped, to be copied whole, with its comma or without; of size 0 when it does not fit, and the key
    /// is then escaped when it is written.
    char fragment[fragment_room + 1]{};
    std::uint8_t fragment_size = 0;
    std::uint8_t alias_count = 0;  // of further keys to load from, which are among the plan's
    quick_kind dump_quick = quick_kind::none;  // how the value is written behind its fragment
    bool load = false;
    bool dump = false;
    bool required = false;
    bool bound = true;  // to a member; what is not lies behind the object, where nothing is written or read
    computed function{};
    default_value load_default{};
    default_value dump_default{};
    field_metadata metadata{};
};

}  // namespace mallow::detail
