// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "machine/compiler.hpp"

#if defined(__SSE2__)
#    include <xmmintrin.h>
#else
#    include <cfenv>
#endif

namespace mallow::detail {

/// Whether floats round to the nearest, as they do unless the application has set another mode; three instructions.
inline bool rounds_to_nearest() noexcept {
#if defined(__SSE2__)
    // std::fegetround asks the x87, which _MM_SET_ROUNDING_MODE leaves as it is.
    return (_mm_getcsr() & _MM_ROUND_MASK) == _MM_ROUND_NEAREST;
#else
    return std::fegetround() == FE_TONEAREST;
#endif
}

}  // namespace mallow::detail
