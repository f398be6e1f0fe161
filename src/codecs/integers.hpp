// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "codecs/scalar.hpp"
#include "machine/integers.hpp"
#include "numbers/parse.hpp"

#include <mallow/error.hpp>

#include <cstdint>
#include <limits>

namespace mallow::detail {

/// Reads a scalar as the integer that it says, as `Int` accepts them; or says why it does not.
errc read_integer(const scalar& in, bool strict, parsed_integer& value);

/// Stores an integer, or says why it does not fit.
template <class Integer>
errc store(const parsed_integer& value, void* member) noexcept {
    constexpr auto largest = static_cast<std::uint64_t>(std::numeric_limits<Integer>::max());
    constexpr std::uint64_t lowest = std::numeric_limits<Integer>::is_signed ? largest + 1 : 0;
    if (!value.negative && value.magnitude > largest) return errc::number_too_large;
    if (value.negative && value.magnitude > lowest) return errc::number_too_small;
    write_as(member, static_cast<Integer>(value.negative ? 0 - value.magnitude : value.magnitude));
    return {};
}

}  // namespace mallow::detail
