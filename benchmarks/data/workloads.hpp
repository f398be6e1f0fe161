#pragma once

#include "data/corpus.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace bench {

struct workload {
    std::string name;
    std::string title;
    std::size_t bytes;  // of JSON, an operation
};

/// All workloads, in the order in which they are reported.
std::vector<workload> describe_workloads(const corpus& data);

}  // namespace bench
