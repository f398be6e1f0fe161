// SPDX-License-Identifier: BSL-1.0
#include "quick_tables.hpp"

namespace mallow::detail {

constinit const quick_constants constants;

}  // namespace mallow::detail
