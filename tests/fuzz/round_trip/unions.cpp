// SPDX-License-Identifier: BSL-1.0
#include "../vocabulary/unions.hpp"
#include "check.hpp"

namespace fuzz {

void check_unions(unsigned schema, std::string_view text, const mallow::load_options& loading) {
    if (schema == 7) return check<ZooSchema>(text, loading, some_zoo);
    check<AnyTerm>(text, loading, some_term);
}

}  // namespace fuzz
