// SPDX-License-Identifier: BSL-1.0
#pragma once

/// What only some compilers can be told.
#if defined(__GNUC__)
#define MALLOW_COLD __attribute__((noinline, cold))
#define MALLOW_INLINE inline __attribute__((always_inline))
#else
#define MALLOW_COLD
#define MALLOW_INLINE inline
#endif
