// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <stdexcept>

/// What stops the program before it can judge the data; the message is for its user.
struct failure : std::runtime_error {
    using runtime_error::runtime_error;
};

/// A failure that `--help` explains.
struct usage_failure : failure {
    using failure::failure;
};
