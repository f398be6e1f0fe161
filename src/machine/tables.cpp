// SPDX-License-Identifier: BSL-1.0
#include "machine/tables.hpp"

namespace mallow::detail {

constinit const engine_constants constants;

}  // namespace mallow::detail
