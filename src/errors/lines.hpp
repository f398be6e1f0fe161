// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/error.hpp>

#include <string>

namespace mallow::detail {

/// What an exception says: the first 20 errors, a line each, and whether there are more.
std::string summarize(const validation_error& errors);

}  // namespace mallow::detail
