// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/literal.hpp>

namespace mallow {

/// Names a field, for a hook that checks its value:
///
///     static void validates(mallow::field<"room">, std::string_view room, mallow::errors& errors);
template <detail::literal Name>
struct field {};

}  // namespace mallow
