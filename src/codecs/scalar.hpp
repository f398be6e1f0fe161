// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/error.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace mallow::detail {

enum class scalar_kind : std::uint8_t { null, boolean, number, integer, natural, real, string, array, object };

/// One scalar of the input, or that there is an array or object, which is then left unread.
///
/// `number` is one from text, `text` being how it is written; a document has `integer`, `natural` and `real` instead.
struct scalar {
    scalar_kind kind = scalar_kind::null;
    bool boolean = false;
    bool stays = false;  // whether `text` outlives what it is loaded into
    std::int64_t integer = 0;
    std::uint64_t natural = 0;
    double real = 0;
    std::string_view text{};  // of a number its lexeme, of a string its characters; valid until the next read
};

/// What a member is dumped as: `integer`, `natural`, `real`, `boolean`, `string`, or a `number`, whose digits `text`
/// has.
struct scalar_out {
    static constexpr std::size_t room = 64;

    scalar_kind kind = scalar_kind::null;
    bool boolean = false;
    bool is_float = false;  // of a real: whether it has a float's digits
    errc problem{};         // why there is none
    std::int64_t integer = 0;
    std::uint64_t natural = 0;
    double real = 0;
    std::string_view text{};  // the member's own, or in `characters`
    char characters[room];
};

}  // namespace mallow::detail
