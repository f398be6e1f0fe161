// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>

/// What the command line asks for; of a file name, `-` is standard input or output.
struct settings {
    std::optional<std::string> input;  // else the bundled catalogue
    std::optional<std::string> patch;
    std::optional<std::string> output;
    std::size_t indent = 0;
    std::size_t max_errors = 100;
    std::size_t repeat = 1;
    bool help = false;
};

extern const char* const help_text;

/// Throws: `usage_failure`.
settings parse_arguments(int count, const char* const* arguments);
