// SPDX-License-Identifier: BSL-1.0
#include "codecs/any_slot.hpp"
#include "rules/patterns.hpp"

#include <mallow/detail/engine.hpp>

#include <cstddef>

namespace mallow::detail {

void check_patterns(const slot& root) {
    any_slot(root, [](const slot& each) {
        for (std::size_t i = 0; i < each.rule_count; ++i)
            if (each.rules[i].kind == rule_kind::regexp) check_pattern(each.rules[i]);
        return false;
    });
}

}  // namespace mallow::detail
