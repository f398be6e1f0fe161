// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/plan/slot.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace mallow::detail {

/// What is shown of a value that is `sensitive`.
inline constexpr std::string_view hidden_text = "***";

/// A part of a text that is not shown.
struct hidden_part {
    std::size_t begin;
    std::size_t end;
};

/// The values of sensitive fields in a text that `root` loads, in order; where it is malformed, all from there on.
///
/// Defined by what reads texts, in src/load/hidden.cpp.
std::vector<hidden_part> hidden_parts(const slot& root, std::string_view text);

/// Appends the line of `text` that holds `offset`, and a line with a caret below the place, each after a line feed.
///
/// Units: `offset` in bytes, at most `text.size()`; at most 100 code points of the line are shown, `…` where it goes
/// on.
/// Complexity: does not depend on the line's length.
void append_excerpt(std::string& out, std::string_view text, std::size_t offset,
                    const std::vector<hidden_part>& hidden);

}  // namespace mallow::detail
