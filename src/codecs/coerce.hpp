// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "codecs/scalar.hpp"

#include <mallow/error.hpp>
#include <mallow/plan.hpp>

namespace mallow::detail {

/// What the source reads slowly: turns one scalar into a member, as the field's table of accepted forms says.
///
/// `errc{}` when it did; else why not. Strings are not among them: they are never coerced.
errc coerce(const slot& field, bool strict, const scalar& input, void* member);

/// Stores an integer into a member of integer type, or says why it does not fit.
errc store_integer(op code, bool negative, std::uint64_t magnitude, void* member) noexcept;

}  // namespace mallow::detail
