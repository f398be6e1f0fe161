// SPDX-License-Identifier: BSL-1.0
#include "../vocabulary/hooks.hpp"
#include "../vocabulary/documents.hpp"
#include "check.hpp"

namespace fuzz {

void check_hooks(unsigned schema, const call& made) {
    if (schema == 13) return check<StaySchema>(made, {"room", "host.name", "guests", "bill", "others"}, some_stay);
    check<PersonSchema>(made, {"name", "children.name", "born", "levels"}, some_person);
}

}  // namespace fuzz
