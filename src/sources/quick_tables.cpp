// SPDX-License-Identifier: BSL-1.0
#include "quick_tables.hpp"

namespace mallow::detail {

constinit const wide_constants wide_tables;

}  // namespace mallow::detail
