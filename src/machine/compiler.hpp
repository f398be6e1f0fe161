// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/compiler.hpp>

#if defined(__FAST_MATH__) || (defined(__FINITE_MATH_ONLY__) && __FINITE_MATH_ONLY__)
#    error                                                                                                             \
        "mallow: numbers are neither read nor written rightly under -ffast-math or -ffinite-math-only; compile the library's sources with -fno-fast-math"
#endif

#if defined(__FLT_EVAL_METHOD__) && __FLT_EVAL_METHOD__ != 0
#    error                                                                                                             \
        "mallow: numbers are read and written rightly only where each step rounds to its own type; on x86 compile the library's sources with -msse2 -mfpmath=sse"
#endif

/// What only some compilers can be told.
#if defined(__GNUC__)
#define MALLOW_INLINE inline __attribute__((always_inline))
/// Of a table that a header defines: each shared object has its own, and need not look up where that is (a price
/// written: 61 → 65 instructions).
#    define MALLOW_HIDDEN __attribute__((visibility("hidden")))
#else
#define MALLOW_INLINE inline
#define MALLOW_HIDDEN
#endif

/// Whether SSE2 is there without being asked for.
#if defined(__SSE2__) && !defined(MALLOW_PORTABLE)
#define MALLOW_SSE2 1
#endif

/// Code for machines that have AVX2 and BMI2, beside the code for all: where it is compiled. Whether it runs:
/// machine/dispatch.hpp.
#if defined(__GNUC__) && defined(__x86_64__) && !defined(MALLOW_PORTABLE)
#define MALLOW_AVX2 1
#if defined(__clang__)
#        define MALLOW_BEGIN_AVX2                                                                                      \
            _Pragma("clang attribute push(__attribute__((target(\"avx2,bmi,bmi2,popcnt\"))), apply_to = function)")
#        define MALLOW_END_AVX2 _Pragma("clang attribute pop")
#else
#define MALLOW_BEGIN_AVX2 _Pragma("GCC push_options") _Pragma("GCC target(\"avx2,bmi,bmi2,popcnt\")")
#define MALLOW_END_AVX2 _Pragma("GCC pop_options")
#endif
#endif
