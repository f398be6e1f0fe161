// SPDX-License-Identifier: BSL-1.0
#include "../vocabulary/scalars.hpp"
#include "../vocabulary/times.hpp"
#include "check.hpp"

namespace fuzz {

void check_scalars(unsigned schema, const call& made) {
    if (schema == 8) return check<TimesSchema>(made, {"at", "day", "all", "plan"}, some_times);
    check<ScalarsSchema>(made, {"role", "price", "secret", "version"}, some_scalars);
}

}  // namespace fuzz
