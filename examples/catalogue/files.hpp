// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "progress.hpp"

#include <cstdint>
#include <string>
#include <string_view>

/// What a message calls the file: its quoted name, or `standard input` for `-`.
std::string display_name(const std::string& name);

/// In bytes; 0 when it cannot be told before reading.
std::uintmax_t size_of_file(const std::string& name);

/// Throws: `failure`.
std::string read_file(const std::string& name, progress& shown);

/// `-` is standard output.
/// Throws: `failure`.
void write_file(const std::string& name, std::string_view text);
