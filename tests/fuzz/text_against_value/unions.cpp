// SPDX-License-Identifier: BSL-1.0
#include "../vocabulary/unions.hpp"
#include "check.hpp"

namespace fuzz {

void check_unions(unsigned schema, const call& made) {
    if (schema == 11) return check<ZooSchema>(made, {"star", "cages", "value", "mixed"}, some_zoo);
    // A root of one of several has no fields to name, and cannot be updated: the other verbs load lists whose hooks see them whole.
    switch (made.verb) {
        case 1: return check_load<mallow::many<AnyTerm>>(made);
        case 2: return check_load<mallow::many<CrowdSchema>>(made);
        case 3: return check_load<CrowdSchema>(made);
        default: return check_load<AnyTerm>(made);
    }
}

}  // namespace fuzz
