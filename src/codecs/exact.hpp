// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "codecs/scalar.hpp"
#include "numbers/exact.hpp"
#include "numbers/format.hpp"

#include <string_view>

namespace mallow::detail {

/// A number as it is written: its lexeme in a text or a string, the digits that a document's would be printed with.
class written_number {
public:
    /// Empty for what is no number, or not finite. What it points to lies in `in` or here.
    std::string_view of(const scalar& in) noexcept;

private:
    char room_[number_room];
};

/// Reads a number by its digits, or a string that spells one unless `strict`; false when it is neither.
bool read_exact(const scalar& in, bool strict, exact_decimal& value) noexcept;

}  // namespace mallow::detail
