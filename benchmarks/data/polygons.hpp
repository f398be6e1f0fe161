#pragma once

#include "data/model.hpp"
#include "data/sample.hpp"

namespace bench {

/// 56,000 points in 500 rings of 30 to 194: degrees of six decimals, written as `%.17g` does.
sample<Polygons> make_polygons();

}  // namespace bench
