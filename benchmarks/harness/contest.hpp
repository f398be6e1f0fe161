#pragma once

#include "data/workloads.hpp"
#include "harness/library.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace bench {

struct timing {
    double cpu = 0;  // nanoseconds an operation
    double wall = 0;
};

/// One adapter in one workload.
struct entry {
    std::string name;  // mallow/gcc
    std::string fault;
    std::function<std::unique_ptr<session>()> open;
    std::unique_ptr<session> running;
    std::int64_t times = 1;  // operations a round
    std::vector<timing> rounds;
};

/// All adapters of one workload.
struct contest {
    bench::workload workload;
    std::vector<entry> entries;
};

}  // namespace bench
