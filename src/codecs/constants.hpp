// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/plan/constant.hpp>
#include <mallow/plan/slot.hpp>

#include <boost/json/fwd.hpp>

#include <compare>
#include <string>

namespace mallow::detail {

/// A member's value and a declared constant; exact but for what the member cannot hold. Other kinds are only equal or
/// unordered.
std::partial_ordering compare(const constant& value, const constant& declared);

/// Whether a number is a multiple of a declared one above zero; exact, a double being the decimal that it was written
/// as.
bool is_multiple_of(const constant& value, const constant& factor);

/// Appends a constant as a person reads it; what is coded as a scalar of `field` is dumped.
void append(std::string& out, const constant& value, const slot* field);

/// A constant that is not coded as a document.
boost::json::value to_json(const constant& value);
/// Any constant; what is coded as a scalar of `field` is dumped.
boost::json::value to_json(const constant& value, const slot* field);

}  // namespace mallow::detail
