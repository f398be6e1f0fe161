// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>

/// The text of catalogue.json, as it was when the program was built.
std::string_view bundled_catalogue();
