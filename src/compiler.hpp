// SPDX-License-Identifier: BSL-1.0
#pragma once

/// What only some compilers can be told.
#if defined(__GNUC__)
#define MALLOW_COLD __attribute__((noinline, cold))
#define MALLOW_INLINE inline __attribute__((always_inline))
#define MALLOW_NOINLINE __attribute__((noinline))
#else
#define MALLOW_COLD
#define MALLOW_NOINLINE
#define MALLOW_INLINE inline
#endif
