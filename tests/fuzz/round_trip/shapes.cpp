// SPDX-License-Identifier: BSL-1.0
#include "../vocabulary/documents.hpp"
#include "../vocabulary/shapes.hpp"
#include "check.hpp"

namespace fuzz {

void check_shapes(unsigned schema, std::string_view text, const mallow::load_options& loading) {
    if (schema == 6) return check<ShapesSchema>(text, loading, some_shapes);
    check<AnythingSchema>(text, loading, some_of_anything);
}

}  // namespace fuzz
