// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "codecs/members.hpp"

#include <mallow/plan.hpp>

#include <cstddef>
#include <set>

namespace mallow::detail {

/// As below, beyond the nested schemas that have been `seen`.
template <class Ask>
bool any_slot(const slot& self, std::set<const plan*>& seen, const Ask& ask) {
    if (ask(self)) return true;
    if (self.inner && any_slot(*self.inner, seen, ask)) return true;
    // What holds or converts a shape is of its kind too, and points to something else.
    if (self.code != op::holder && self.code != op::converted) {
        if (self.kind == field_kind::mapping && any_slot(*self.map->key, seen, ask)) return true;
        if (self.kind == field_kind::tuple)
            for (std::size_t i = 0; i < self.tuple->count; ++i)
                if (any_slot(*self.tuple->elements[i].value, seen, ask)) return true;
        if (self.kind == field_kind::variant)
            for (std::size_t i = 0; i < self.variant->count; ++i)
                if (any_slot(*self.variant->all[i].value, seen, ask)) return true;
        if (self.kind == field_kind::part && any_slot(part_of(self).value, seen, ask)) return true;
    }
    const bool nests = self.kind == field_kind::nested && (self.code == op::structure || self.code == op::document);
    if (!nests || !self.nested || !seen.insert(self.nested).second) return false;
    for (std::size_t i = 0; i < self.nested->row_count; ++i)
        if (any_slot(self.nested->rows[i].value, seen, ask)) return true;
    return false;
}

/// Whether `ask` says so of a slot or of any that it is made of, each nested schema looked at once; asks no further
/// when it does.
template <class Ask>
bool any_slot(const slot& self, const Ask& ask) {
    std::set<const plan*> seen;
    return any_slot(self, seen, ask);
}

}  // namespace mallow::detail
