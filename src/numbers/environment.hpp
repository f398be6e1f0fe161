// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cfenv>

namespace mallow::detail {

/// The default environment of floats for a while: rounding to the nearest, and no subnormal number taken for zero,
/// whatever the application has set.
///
/// Only for what is rare: a change takes as long as to write several numbers.
class default_environment {
public:
    default_environment() noexcept {
        std::fegetenv(&before_);
        std::fesetenv(FE_DFL_ENV);
    }
    default_environment(const default_environment&) = delete;
    default_environment& operator=(const default_environment&) = delete;
    ~default_environment() { std::fesetenv(&before_); }

private:
    std::fenv_t before_;
};

}  // namespace mallow::detail
