// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>

// <variant> costs a unit 0.05 s, and who loads a variant includes it.
#if defined(__GLIBCXX__) && !_GLIBCXX_INLINE_VERSION
namespace std {  // NOLINT(cert-dcl58-cpp)
template <class... Types>
class variant;
}
#else
#    include <variant>
#endif

namespace mallow {

/// Stands for one of what several schemas load, as a `Union` of them does: `loads<one_of<CardSchema,
/// IbanSchema>>(text)`.
///
/// C++: a `std::variant` of their models; include `<variant>`.
template <class... Schemas>
struct one_of {};

}  // namespace mallow
