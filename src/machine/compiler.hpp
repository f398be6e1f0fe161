// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/compiler.hpp>

/// What only some compilers can be told.
#if defined(__GNUC__)
#define MALLOW_INLINE inline __attribute__((always_inline))
#else
#define MALLOW_INLINE inline
#endif

/// Whether SSE2 is there without being asked for.
#if defined(__SSE2__) && !defined(MALLOW_PORTABLE)
#define MALLOW_SSE2 1
#endif

/// Code for machines that have AVX2 and BMI2, beside the code for all: where it is compiled. Whether it runs: machine/dispatch.hpp.
#if defined(__GNUC__) && defined(__x86_64__) && !defined(MALLOW_PORTABLE)
#define MALLOW_AVX2 1
#if defined(__clang__)
#define MALLOW_BEGIN_AVX2 _Pragma("clang attribute push(__attribute__((target(\"avx2,bmi,bmi2,popcnt\"))), apply_to = function)")
#define MALLOW_END_AVX2 _Pragma("clang attribute pop")
#else
#define MALLOW_BEGIN_AVX2 _Pragma("GCC push_options") _Pragma("GCC target(\"avx2,bmi,bmi2,popcnt\")")
#define MALLOW_END_AVX2 _Pragma("GCC pop_options")
#endif
#endif
