// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "codecs/scalar.hpp"

#include <mallow/plan/slot.hpp>

#include <string>
#include <string_view>

namespace mallow::detail {

/// Makes a scalar of a text that is all there can be: a key, an element of a `Delimited`, a parameter. To read it as
/// the number or boolean that it spells is no coercion, even when `strict`.
///
/// `text` is valid UTF-8. `stays`: whether it outlives the member.
errc load_from_text(const slot& field, std::string_view text, bool strict, bool stays, void* member);

/// Appends a scalar as such a text.
void append_as_text(std::string& out, const scalar_out& told);

}  // namespace mallow::detail
