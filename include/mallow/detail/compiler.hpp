// SPDX-License-Identifier: BSL-1.0
#pragma once

/// What only some compilers can be told, and templates must tell them.
#if defined(__GNUC__)
#define MALLOW_COLD __attribute__((noinline, cold))
#define MALLOW_NOINLINE __attribute__((noinline))
#define MALLOW_SIGNATURE __PRETTY_FUNCTION__
#else
#define MALLOW_COLD
#define MALLOW_NOINLINE
#define MALLOW_SIGNATURE __FUNCSIG__
#endif
