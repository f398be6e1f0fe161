// SPDX-License-Identifier: BSL-1.0
#include "../vocabulary/documents.hpp"
#include "../vocabulary/hooks.hpp"
#include "check.hpp"

namespace fuzz {

void check_hooks(unsigned schema, std::string_view text, const mallow::load_options& loading) {
    if (schema == 9) return check<StaySchema>(text, loading, some_stay);
    check<PersonSchema>(text, loading, some_person);
}

}  // namespace fuzz
