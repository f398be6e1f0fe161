// SPDX-License-Identifier: BSL-1.0
#include "../vocabulary/documents.hpp"
#include "../vocabulary/shapes.hpp"
#include "check.hpp"

namespace fuzz {

void check_shapes(unsigned schema, const call& made) {
    if (schema == 10) return check<ShapesSchema>(made, {"counts", "days.width", "mixed", "owned", "ordered"}, some_shapes);
    check<AnythingSchema>(made, {"part.day", "at", "counts", "pets", "raw"}, some_of_anything);
}

}  // namespace fuzz
