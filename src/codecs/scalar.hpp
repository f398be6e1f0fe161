// SPDX-License-Identifier: BSL-1.0
#pragma once

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
    std::int64_t integer = 0;
    std::uint64_t natural = 0;
    double real = 0;
    std::string_view text{};  // of a number its lexeme, of a string its characters; valid until the next read
};

}  // namespace mallow::detail
