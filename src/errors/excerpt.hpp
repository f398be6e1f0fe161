// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace mallow::detail {

/// Appends the line of `text` that holds `offset`, and a line with a caret below the place, each after a line feed.
///
/// Units: `offset` in bytes, at most `text.size()`; at most 100 code points of the line are shown, `…` where it goes
/// on.
/// Complexity: does not depend on the line's length.
void append_excerpt(std::string& out, std::string_view text, std::size_t offset);

}  // namespace mallow::detail
