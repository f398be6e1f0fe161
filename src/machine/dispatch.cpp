// SPDX-License-Identifier: BSL-1.0
#include "machine/dispatch.hpp"

#include "machine/compiler.hpp"

#include <utility>

namespace mallow::detail {

namespace {

bool has_avx2() noexcept {
#if MALLOW_AVX2
    __builtin_cpu_init();
    return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") && __builtin_cpu_supports("bmi2") &&
           __builtin_cpu_supports("popcnt");
#else
    return false;
#endif
}

}  // namespace

// Before any of them is made, in whatever order that is.
constinit const dispatched* dispatched::first_ = nullptr;

dispatched::dispatched(switch_over change) noexcept : change_(change), next_(std::exchange(first_, this)) {
    change(has_avx2() ? code_paths::avx2 : code_paths::portable);
}

bool choose(code_paths paths) noexcept {
    if (paths == code_paths::avx2 && !has_avx2()) return false;
    for (const dispatched* each = dispatched::first_; each; each = each->next_) each->change_(paths);
    return true;
}

}  // namespace mallow::detail
