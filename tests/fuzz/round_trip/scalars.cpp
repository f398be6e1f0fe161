// SPDX-License-Identifier: BSL-1.0
#include "../vocabulary/scalars.hpp"
#include "../vocabulary/times.hpp"
#include "check.hpp"

namespace fuzz {

void check_scalars(unsigned schema, std::string_view text, const mallow::load_options& loading) {
    if (schema == 4) return check<TimesSchema>(text, loading, some_times);
    check<ScalarsSchema>(text, loading, some_scalars);
}

}  // namespace fuzz
