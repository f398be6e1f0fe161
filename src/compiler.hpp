// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/compiler.hpp>

/// What only some compilers can be told.
#if defined(__GNUC__)
#define MALLOW_INLINE inline __attribute__((always_inline))
#define MALLOW_UNREACHABLE() __builtin_unreachable()
#else
#define MALLOW_INLINE inline
#define MALLOW_UNREACHABLE() static_cast<void>(0)
#endif
