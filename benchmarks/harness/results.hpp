#pragma once

#include "harness/contest.hpp"

#include <iosfwd>

namespace bench {

double median(std::vector<double> values);

/// Every round of every adapter, and what each library misjudged, for report.py.
void write_results(std::ostream& out, const std::vector<library>& libraries, const std::vector<contest>& contests);

}  // namespace bench
