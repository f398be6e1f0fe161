// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/plan.hpp>

#include <cstddef>

/// Whether what is loaded points into the text.
namespace mallow::detail {

constexpr bool borrows(const plan& checked, int levels);

constexpr bool borrows(const slot& checked, int levels) {
    switch (checked.code) {
        case op::scalar: return checked.borrows;
        case op::structure: return levels > 0 && borrows(*checked.nested, levels - 1);
        case op::sequence:
        case op::delimited:
        case op::holder: return borrows(*checked.inner, levels);
        case op::mapping: return borrows(*checked.inner, levels);
        case op::tuple:
            for (std::size_t i = 0; i < checked.tuple->count; ++i)
                if (borrows(*checked.tuple->elements[i].value, levels)) return true;
            return false;
        case op::variant:
            for (std::size_t i = 0; i < checked.variant->count; ++i)
                if (borrows(*checked.variant->all[i].value, levels)) return true;
            return false;
        case op::part: return levels > 0 && borrows(checked.nested->rows[checked.part].value, levels - 1);
        case op::converted:  // makes its value of a copy
        case op::document: return false;
    }
    return false;
}

constexpr bool borrows(const plan& checked, int levels) {
    for (std::size_t i = 0; i < checked.row_count; ++i)
        if (checked.rows[i].load && checked.rows[i].value.kind != field_kind::extra &&
            borrows(checked.rows[i].value, levels))
            return true;
    return false;
}

}  // namespace mallow::detail
