// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/plan/slot.hpp>
#include <mallow/plan/text_options.hpp>

#include <string>
#include <string_view>

namespace mallow::detail {

/// What a field does to the strings that it loads; null when nothing.
inline const text_edits* edits_of(const slot& field) noexcept {
    return field.options ? &static_cast<const text_options&>(*field.options).edits : nullptr;
}

/// The text without white space at its ends.
///
/// Source: Unicode's property White_Space.
std::string_view trimmed(std::string_view text) noexcept;

/// Stores a text as a field wants it changed.
void assign_edited(std::string& to, std::string_view text, const text_edits& edits);

}  // namespace mallow::detail
