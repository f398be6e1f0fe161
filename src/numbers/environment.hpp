// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "machine/rounding.hpp"

#include <cfenv>
#include <optional>

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

/// The same where floats do not round to the nearest, by which all arithmetic here is right.
///
/// Around a call, for whoever reads or writes a number asks nothing.
class nearest_rounding {
public:
    nearest_rounding() noexcept {
        if (!rounds_to_nearest()) [[unlikely]]
            instead_.emplace();
    }

private:
    std::optional<default_environment> instead_;
};

}  // namespace mallow::detail
