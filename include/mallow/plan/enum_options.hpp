// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/plan/codec.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace mallow::detail {

/// One name of an enum, and what it stands for; of an unsigned enum, its bits.
struct enum_entry {
    std::string_view name{};
    std::int64_t value = 0;
};

/// How an enum is read and written.
struct enum_options : codec_options {
    const enum_entry* entries = nullptr;  // in the order of the declaration; by value, each value once
    std::size_t count = 0;
    bool by_value = false;
    bool is_unsigned = false;
};

constexpr constant name_at(const void* data, std::size_t index) {
    return constant(static_cast<const enum_entry*>(data)[index].name);
}
constexpr constant value_at(const void* data, std::size_t index) {
    return constant(static_cast<const enum_entry*>(data)[index].value);
}
constexpr constant unsigned_value_at(const void* data, std::size_t index) {
    return constant(static_cast<std::uint64_t>(static_cast<const enum_entry*>(data)[index].value));
}

// By the width of the integer that an enum is; signs are for `enum_options` to know.
extern const codec enum8_codec;
extern const codec enum16_codec;
extern const codec enum32_codec;
extern const codec enum64_codec;
extern const codec json_enum_codec;

// The same of enums that are written as numbers.
extern const codec enum8_value_codec;
extern const codec enum16_value_codec;
extern const codec enum32_value_codec;
extern const codec enum64_value_codec;
extern const codec json_enum_value_codec;

}  // namespace mallow::detail
