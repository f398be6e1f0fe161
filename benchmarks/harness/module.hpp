#pragma once

#include "harness/library.hpp"

#include <string>
#include <vector>

namespace bench {

/// Loads one adapter module. It stays loaded until the process ends.
library load_module(const std::string& path, const corpus& data);

/// The paths among the arguments, or every module of this build when there are none.
std::vector<std::string> module_paths(const std::vector<std::string>& arguments);

}  // namespace bench
