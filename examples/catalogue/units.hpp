// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chrono>
#include <cstddef>
#include <string>

/// `59.8 kB`, in powers of ten.
std::string bytes_text(double bytes);

/// `0.52 ms`.
std::string time_text(std::chrono::duration<double> time);

/// `1,234,567`.
std::string count_text(double count);

/// `1 item`, `2 items`.
std::string count_text(std::size_t count, const char* noun);
